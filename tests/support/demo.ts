import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const START_MS = 240_000

/** The demo as a newcomer starts it, on free ports and in a folder of its own. */
export type Demo = {
  baseUrl: string
  smtpPort: number
  imapPort: number
  output(): string
  /** As Ctrl-C does; resolves when the command has ended. */
  stop(): Promise<void>
  /** Removes the folder. */
  forget(): void
}

/** Starts `npm run demo`. */
export async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-demo-'))
  const [port, smtpPort, imapPort] = [await freePort(), await freePort(), await freePort()]
  const child = spawn('npm', ['run', '--silent', 'demo'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that "Ctrl-C" reaches every process as it does in a terminal.
    detached: true,
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DEMO_SMTP_PORT: String(smtpPort),
      DEMO_IMAP_PORT: String(imapPort),
      DATA_DIR: join(folder, 'demo')
    }
  })
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, name)
  }
  const kill = () => signal('SIGKILL')
  process.once('exit', kill)
  await eventually(
    'the demo to be ready',
    () => {
      if (child.exitCode !== null) throw new Error(`The demo ended with ${child.exitCode}:\n${printed}`)
      return printed.includes('Lotse läuft')
    },
    START_MS
  )
  return {
    baseUrl: `http://localhost:${port}`,
    smtpPort,
    imapPort,
    output: () => printed,
    stop: () =>
      new Promise((resolve) => {
        process.off('exit', kill)
        child.once('exit', () => resolve())
        signal('SIGINT')
      }),
    forget: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
