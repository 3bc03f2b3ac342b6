import { once } from 'node:events'
import { existsSync } from 'node:fs'
// pino: structured lines that a container's log keeps; here ids and counts only, no names, addresses, subjects or tokens.
import { pino } from 'pino'
import { rosterIsWrittenElsewhere } from '#app/domain/intake/load-roster.ts'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import { EnvironmentError, readEnvironment } from '#app/domain/settings/environment.ts'
import { databaseFile, openDatabase } from '#db/client.ts'
import { startClock } from './clock.ts'
import { waitForLease } from './lease.ts'
import { accessTokens } from './oauth/access-tokens.ts'
import { oauthSettings } from './oauth/oauth-settings.ts'
import { whenParentEnds } from './parent.ts'
import { startFileViewer } from './preview/file-viewer.ts'
import { startPreviews } from './preview/previews.ts'
import { UnreadableMailError } from './read/unreadable-mail-error.ts'
import { freeMemoryOfStart } from './receive/free-memory.ts'
import { largeTurn } from './receive/large-turn.ts'
import { startListener } from './receive/listener.ts'
import { startMailReader } from './receive/mail-reader.ts'
import { mailboxSettings } from './receive/mailbox-settings.ts'
import { startTakeIn } from './receive/take-in.ts'
import { startSender } from './send/sender.ts'
import { smtpSettings } from './send/smtp-settings.ts'
import { openTransport } from './send/transport.ts'
import { watchChanges } from './send/watch-changes.ts'

/** The mail process: wiring only. Ends cleanly on SIGTERM and SIGINT, and with 1 if somebody else has its lease. */

const log = pino({ name: 'mail' })
const env = checkedEnvironment()
const mailDomain = env.SUPPORT_ADDRESS.split('@')[1] ?? 'lotse.example'
const file = databaseFile(env.DATA_DIR)
if (!existsSync(file)) {
  log.fatal('no database: run npm run db:migrate first')
  process.exit(1)
}
const db = openDatabase(file, { powerCutSafe: true })
// The mail process notes that an address fails, but changes no name, class or address of anybody.
rosterIsWrittenElsewhere(db)
const watchDb = openDatabase(file)
const school = {
  name: env.SCHOOL_NAME,
  baseUrl: env.BASE_URL,
  supportAddress: env.SUPPORT_ADDRESS,
  plusAddresses: env.SUPPORT_PLUS_ADDRESSES
}
const now = () => new Date()

const stopping = new AbortController()
process.once('SIGTERM', () => stopping.abort())
process.once('SIGINT', () => stopping.abort())
whenParentEnds(() => stopping.abort())

const lease = await waitForLease({
  db,
  now,
  log,
  stop: stopping.signal,
  onLost() {
    // Not a clean stop: every further write could cross the other's.
    log.fatal('another mail process has taken over')
    process.exit(1)
  }
})
if (lease) {
  const reader = startMailReader({ ownAddresses: [env.SUPPORT_ADDRESS], ownMessageIdDomain: mailDomain })
  const turn = largeTurn(() => previews.wake())
  const takeIn = startTakeIn({
    db,
    school,
    readMail: reader.read,
    isHopeless: (error) => error instanceof UnreadableMailError,
    takeInMail,
    takeInUnreadable,
    mayReadLarge: turn.isFree,
    now,
    log
  })
  const previews = startPreviews({ db, viewer: startFileViewer(), mayLook: turn.isFree, now, log })
  const oauth = oauthSettings(env)
  const tokens = oauth && accessTokens(db, oauth, now)
  const listener = startListener({
    db,
    mailbox: mailboxSettings(env, tokens),
    onStored: takeIn.wake,
    largeTurn: turn,
    now,
    random: Math.random,
    log
  })
  const sender = startSender({
    db,
    watchDb,
    school,
    transport: openTransport(smtpSettings(env, tokens), mailDomain),
    mailsPerMinute: env.MAILS_PER_MINUTE,
    now,
    random: Math.random,
    log
  })
  // Somebody may want a mail read once more (app/domain/intake/read-again.ts).
  const endWatch = watchChanges(watchDb, 1_000, () => {
    takeIn.wake()
    previews.wake()
  })
  const clock = startClock({ db, school, now, log })
  freeMemoryOfStart()
  log.info('ready')

  if (!stopping.signal.aborted) await once(stopping.signal, 'abort')
  clock.stop()
  endWatch()
  // A server that dawdles over a mail must not keep the process: that mail will count as "unknown".
  setTimeout(() => process.exit(0), 4_000).unref()
  await Promise.all([listener.stop(), takeIn.stop(), previews.stop(), sender.stop()])
  await reader.close()
  lease.release()
}
watchDb.$client.close()
db.$client.close()
log.info('stopped')

function checkedEnvironment() {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
