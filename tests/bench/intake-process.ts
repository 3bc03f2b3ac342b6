import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { count, eq, gt, ne } from 'drizzle-orm'
import { ImapFlow } from 'imapflow'
import { pino } from 'pino'
import { rosterIsWrittenElsewhere } from '#app/domain/intake/load-roster.ts'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import { type Db, databaseFile, openDatabase } from '#db/client.ts'
import { outbox, rawMails, tickets } from '#db/schema/index.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { UnreadableMailError } from '#mail/read/unreadable-mail-error.ts'
import { startListener } from '#mail/receive/listener.ts'
import { startMailReader } from '#mail/receive/mail-reader.ts'
import { startTakeIn } from '#mail/receive/take-in.ts'
import { eventually } from '#tests/support/eventually.ts'
import { SAMPLE_SCHOOL } from '#tests/support/sample-school.ts'

export type Part = 'fetch' | 'read' | 'intake'
export type Work = { part: Part; count: number; dataDir: string; port: number; maildir: string }
/** `about` says in words what came out; peak memory and processor time are the process's. */
export type Done = { ms: number; halfMs: number; cpuMs: number; peakMb: number; about: string }

const LONGEST_MS = 1_800_000
/** Limits of automatic mails count by the hour: with so much time between two mails none of them is reached. */
const BETWEEN_MS = 40_000
const reading = { ownAddresses: [SAMPLE_SCHOOL.supportAddress] }
const mailbox = { host: '127.0.0.1', user: SAMPLE_SCHOOL.supportAddress, password: 'geheim' }

type Measured = Omit<Done, 'peakMb' | 'cpuMs'>

/** Every mail over the wire, and nothing done with it. */
async function fetchAlone({ port, count: expected }: Work): Promise<void> {
  const { password: pass, ...where } = mailbox
  const client = new ImapFlow({
    ...where,
    port,
    secure: false,
    auth: { user: where.user, pass },
    logger: false
  })
  await client.connect()
  await client.mailboxOpen('INBOX')
  let mails = 0
  for await (const mail of client.fetch('1:*', { uid: true, internalDate: true, source: true }))
    mails += mail.source ? 1 : 0
  await client.logout()
  if (mails !== expected) throw new Error(`${mails} of ${expected} mails came over the wire.`)
}

/** Every mail through the parser, in one thread, from the disk. */
async function readAlone({ maildir }: Work): Promise<void> {
  const folders = ['new', 'cur'].map((name) => join(maildir, name))
  for (const folder of folders)
    for (const file of readdirSync(folder)) await readMail(readFileSync(join(folder, file)), reading)
}

/** The listener and the intake of the mail process, with a clock that runs faster. */
async function takeAllIn(work: Work, started: number): Promise<Measured> {
  const db = openDatabase(databaseFile(work.dataDir), { powerCutSafe: true })
  rosterIsWrittenElsewhere(db)
  const before = { tickets: rowsOf(db, tickets), acks: acksIn(db) }
  const lastBefore = db
    .select({ id: rawMails.id })
    .from(rawMails)
    .all()
    .reduce((most, { id }) => Math.max(most, id), 0)
  let taken = 0
  let halfMs = 0
  const base = Date.now()
  const log = pino({ level: 'error' }, process.stderr)
  const reader = startMailReader(reading)
  const takeIn = startTakeIn({
    db,
    school: SAMPLE_SCHOOL,
    readMail: reader.read,
    isHopeless: (error) => error instanceof UnreadableMailError,
    takeInMail(into, mail, now) {
      takeInMail(into, mail, now)
      if (++taken === Math.round(work.count / 2)) halfMs = Math.round(performance.now() - started)
    },
    takeInUnreadable,
    now: () => new Date(base + taken * BETWEEN_MS),
    log
  })
  const listener = startListener({
    db,
    mailbox: { ...mailbox, port: work.port, tls: 'none', processedFolder: 'Lotse' },
    onStored: takeIn.wake,
    now: () => new Date(),
    random: Math.random,
    log
  })
  const isOurs = gt(rawMails.id, lastBefore)
  await eventually(
    'all mails to be tickets',
    () =>
      taken >= work.count && db.select({ n: count() }).from(rawMails).where(isOurs).get()?.n === work.count,
    LONGEST_MS
  )
  const ms = performance.now() - started
  await listener.stop()
  await takeIn.stop()
  await reader.close()
  const open = db.select({ n: count() }).from(rawMails).where(ne(rawMails.state, 'done')).get()?.n
  const about = `${rowsOf(db, tickets) - before.tickets} tickets, ${acksIn(db) - before.acks} acknowledgements queued, ${open} mails not "done".`
  db.$client.close()
  return { about, halfMs, ms }
}

const rowsOf = (db: Db, table: typeof tickets): number => db.select({ n: count() }).from(table).get()?.n ?? 0
const acksIn = (db: Db): number =>
  db.select({ n: count() }).from(outbox).where(eq(outbox.kind, 'ack')).get()?.n ?? 0

async function timed(run: () => Promise<void>): Promise<Measured> {
  const started = performance.now()
  await run()
  return { ms: performance.now() - started, halfMs: 0, about: '' }
}

const work: Work = JSON.parse(process.argv[2] ?? '')
const parts = {
  fetch: () => timed(() => fetchAlone(work)),
  read: () => timed(() => readAlone(work)),
  intake: () => takeAllIn(work, performance.now())
}
const before = process.cpuUsage()
const measured: Measured = await parts[work.part]()
const { user, system } = process.cpuUsage(before)
const cpuMs = (user + system) / 1_000
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ ...measured, cpuMs, peakMb } satisfies Done))
process.exit(0)
