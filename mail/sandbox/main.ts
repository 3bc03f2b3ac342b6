import { z } from 'zod'
import { whenParentEnds } from '../parent.ts'
import { carryLetters } from './letter-carrier.ts'
import { SANDBOX_CREDENTIALS, startSandbox } from './sandbox.ts'

/** The process of the demo's mail servers: wiring only. Prints one line when both are ready. */
const environmentSchema = z.object({
  DEMO_IMAP_PORT: z.coerce.number().int().min(0).max(65535).default(1143),
  DEMO_SMTP_PORT: z.coerce.number().int().min(0).max(65535).default(2525),
  DATA_DIR: z.string().min(1).default('data'),
  SUPPORT_ADDRESS: z.string().includes('@'),
  IMAP_USER: z.string().default(SANDBOX_CREDENTIALS.user),
  IMAP_PASSWORD: z.string().default(SANDBOX_CREDENTIALS.password)
})

const environment = environmentSchema.safeParse(process.env)
if (!environment.success) {
  const [issue] = environment.error.issues
  console.error(`sandbox: ${issue?.path.join('.')}: ${issue?.message}`)
  process.exit(1)
}

const { DEMO_IMAP_PORT, DEMO_SMTP_PORT, DATA_DIR, SUPPORT_ADDRESS, IMAP_USER, IMAP_PASSWORD } =
  environment.data
const sandbox = await startSandbox({
  imapPort: DEMO_IMAP_PORT,
  smtpPort: DEMO_SMTP_PORT,
  dataDir: DATA_DIR,
  supportAddress: SUPPORT_ADDRESS,
  user: IMAP_USER,
  password: IMAP_PASSWORD
}).catch((error: unknown) => {
  console.error(`sandbox: ${startFailure(error)}`)
  process.exit(1)
})

const stopCarrying = carryLetters(DATA_DIR, sandbox.smtpPort)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await stopCarrying()
  await sandbox.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)
whenParentEnds(stop)

console.log(`sandbox ready: imap 127.0.0.1:${sandbox.imapPort}, smtp 127.0.0.1:${sandbox.smtpPort}`)

function startFailure(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Choose other ports with DEMO_IMAP_PORT and DEMO_SMTP_PORT.`
  }
  return error instanceof Error ? error.message : String(error)
}
