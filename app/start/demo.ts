import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { openMigrated } from '#db/migrate.ts'
import { fillSampleSchool } from '../domain/sample/fill-sample-school.ts'
import { SAMPLE_LEGAL } from '../domain/sample/sample-legal.ts'
import { EnvironmentError, wrongVariable } from '../domain/settings/environment.ts'
import { saveLegal } from '../domain/settings/legal.ts'
import { teamOf } from '../domain/volunteers/team.ts'
import { platformNames } from '../locales/platforms.ts'
import { startTexts } from '../locales/start.ts'
import { buildIfStale } from './build-if-stale.ts'
import { DemoStartError, leaveDemoFolder, prepareDemoFolder } from './demo-folder.ts'
import { MAIL, ROOT, SANDBOX, WATCH, WEB } from './parts.ts'
import { isPortFree } from './ports.ts'
import { requireFolder } from './require-folder.ts'
import { stopOnSignal, supervise } from './supervise.ts'

/** `npm run demo`: the whole product on embedded parts, with a sample school. Every start is fresh unless `-- --keep`. */
const port = z.coerce.number().int().min(1).max(65535)
const settings = z
  .object({
    PORT: port.default(3000),
    DEMO_SMTP_PORT: port.default(2525),
    DEMO_IMAP_PORT: port.default(1143),
    DATA_DIR: z.string().min(1).default(join(ROOT, 'data/demo'))
  })
  .safeParse(process.env)
if (!settings.success) {
  console.error(wrongVariable(String(settings.error.issues[0]?.path[0]), process.env.LANG))
  process.exit(1)
}
const { PORT, DEMO_SMTP_PORT, DEMO_IMAP_PORT } = settings.data
const dataDir = resolve(settings.data.DATA_DIR)

const school = {
  name: 'Gymnasium am Werder',
  baseUrl: `http://localhost:${PORT}`,
  supportAddress: 'hilfe@gym-werder.example'
}
process.env.TZ ||= 'Europe/Berlin'
Object.assign(process.env, {
  LOTSE_DEMO: 'true',
  NODE_ENV: 'production',
  SCHOOL_NAME: school.name,
  BASE_URL: school.baseUrl,
  SUPPORT_ADDRESS: school.supportAddress,
  IMAP_HOST: '127.0.0.1',
  IMAP_PORT: String(DEMO_IMAP_PORT),
  IMAP_USER: school.supportAddress,
  IMAP_PASSWORD: 'demo',
  IMAP_TLS: 'none',
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(DEMO_SMTP_PORT),
  SMTP_USER: school.supportAddress,
  SMTP_PASSWORD: 'demo',
  SMTP_TLS: 'none',
  MAILS_PER_MINUTE: '600',
  // A second way, so that an alarm can be seen: kill the mail process and look into /demo/postfach.
  ALARM_SMTP_HOST: '127.0.0.1',
  ALARM_SMTP_PORT: String(DEMO_SMTP_PORT),
  ALARM_SMTP_USER: school.supportAddress,
  ALARM_SMTP_PASSWORD: 'demo',
  ALARM_SMTP_TLS: 'none',
  ALARM_FROM: 'alarm@gym-werder.example',
  ALARM_TO: 'weber@gym-werder.example',
  DATA_DIR: dataDir,
  // One click makes an admin there: nobody but this machine may reach it.
  HOST: 'localhost',
  PORT: String(PORT),
  DEMO_SMTP_PORT: String(DEMO_SMTP_PORT),
  DEMO_IMAP_PORT: String(DEMO_IMAP_PORT),
  SESSION_SECRET: randomBytes(32).toString('hex')
})

try {
  await requireFreePorts()
  requireFolder(dirname(dataDir))
  const { fresh } = prepareDemoFolder(dataDir, process.argv.includes('--keep'))
  buildIfStale()
  const db = openMigrated(dataDir)
  if (fresh) {
    fillSampleSchool(db, { seed: 1, now: new Date(), school })
    saveLegal(db, SAMPLE_LEGAL, new Date())
  }
  const team = teamOf(db)
  db.$client.close()
  const supervisor = supervise([SANDBOX, MAIL, WEB, WATCH], { root: ROOT, quiet: true })
  stopOnSignal(supervisor, () => leaveDemoFolder(dataDir))
  await supervisor.ready
  console.log(greeting(team))
} catch (error) {
  if (!(error instanceof DemoStartError || error instanceof EnvironmentError)) throw error
  console.error(error.message)
  process.exit(1)
}

/** One sentence instead of three processes that fail over and over; nothing has been touched until then. */
async function requireFreePorts(): Promise<void> {
  for (const [name, value] of Object.entries({ PORT, DEMO_SMTP_PORT, DEMO_IMAP_PORT })) {
    if (await isPortFree(value)) continue
    throw new DemoStartError(startTexts(process.env.LANG).demoPortTaken(name, value))
  }
}

/** What a newcomer needs to know, on one screen. */
function greeting(team: ReturnType<typeof teamOf>): string {
  const people = team.map(
    (one) =>
      `    ${one.displayName}${one.isAdmin ? ' (Verwaltung)' : ''}: ${one.platforms.map((platform) => platformNames('de')[platform]).join(', ') || '–'}`
  )
  return `
  Lotse läuft: ${school.baseUrl}

  Anmelden mit einem Klick (nur in der Probeschule):
${people.join('\n')}

  Als Familie schreiben: ${school.baseUrl}/demo/schreiben
  Oder mit einem Mailprogramm an ${school.supportAddress}, SMTP auf localhost:${DEMO_SMTP_PORT}, zum Beispiel:
    printf 'From: mutter@familie.example\\nSubject: Kein Ton\\n\\nGuten Tag, mein Kind hört auf dem iPad nichts.\\n' |
      curl smtp://localhost:${DEMO_SMTP_PORT} --mail-from mutter@familie.example --mail-rcpt ${school.supportAddress} --upload-file -
  Was Lotse verschickt: ${school.baseUrl}/demo/postfach

  Ende mit Strg-C. Mit „npm run demo -- --keep“ bleibt alles, wie es ist.
`
}
