import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { EnvironmentError, readEnvironment } from '#app/domain/settings/environment.ts'
import { databaseFile, openDatabase } from '#db/client.ts'
import { whenParentEnds } from '../parent.ts'
import { alarmMail, notifyByMail } from './by-mail.ts'
import { notifyByWebhook } from './by-webhook.ts'
import { startWatch } from './watch.ts'

/**
 * The watch process: wiring only. A process of its own, because it must speak when the mail process hangs or falls, and
 * the web process sends no mail. It reads health rows and counts time; two of them are no harm.
 */

const log = pino({ name: 'watch' })
const env = checkedEnvironment()
const file = databaseFile(env.DATA_DIR)
if (!existsSync(file)) {
  log.fatal('no database: run npm run db:migrate first')
  process.exit(1)
}
const db = openDatabase(file)
const school = { name: env.SCHOOL_NAME, baseUrl: env.BASE_URL, supportAddress: env.SUPPORT_ADDRESS }

const stopping = new AbortController()
process.once('SIGTERM', () => stopping.abort())
process.once('SIGINT', () => stopping.abort())
whenParentEnds(() => stopping.abort())

const mail = alarmMail(env)
const watch = startWatch({
  db,
  ways: {
    ...(mail ? { mail: notifyByMail(mail, school) } : {}),
    ...(env.ALARM_WEBHOOK_URL ? { webhook: notifyByWebhook(env.ALARM_WEBHOOK_URL, school) } : {})
  },
  now: () => new Date(),
  log
})
log.info('ready')

if (!stopping.signal.aborted) await once(stopping.signal, 'abort')
// A notice that is on its way is tried again by the next process.
setTimeout(() => process.exit(0), 4_000).unref()
await watch.stop()
db.$client.close()

function checkedEnvironment() {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
