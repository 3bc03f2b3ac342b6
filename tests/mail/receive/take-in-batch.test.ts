import { setTimeout as sleep } from 'node:timers/promises'
import { asc, count, eq, ne } from 'drizzle-orm'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { enterEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { beginAttempts } from '#app/domain/intake/pending-mail.ts'
import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import type { Db } from '#db/client.ts'
import { events, messages, outbox, rawMails, tickets } from '#db/schema/index.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { startTakeIn, type TakeIn, type TakeInOptions } from '#mail/receive/take-in.ts'
import { eventually } from '#tests/support/eventually.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'

const school = {
  name: 'Testschule',
  baseUrl: 'https://hilfe.schule.example',
  supportAddress: 'support@schule.example'
}
const read = (raw: Buffer) => readMail(raw, { ownAddresses: [school.supportAddress] })

let database: TempDatabase
const running: TakeIn[] = []
beforeEach(() => {
  database = tempDatabase()
})
afterEach(async () => {
  for (const takeIn of running.splice(0)) await takeIn.stop()
  database.close()
})

function start(more: Partial<TakeInOptions> = {}): TakeIn {
  const takeIn = startTakeIn({
    db: database.db,
    school,
    readMail: read,
    takeInMail,
    takeInUnreadable,
    now: () => new Date(),
    log: pino({ level: 'silent' }),
    retryAfterMs: () => 5,
    // Who is not read yet when the machine stands still for seconds does not lose its place.
    patienceMs: 60_000,
    ...more
  })
  running.push(takeIn)
  return takeIn
}

/** Of an older mail nobody is told any more that it arrived. */
const anHourAgo = Date.now() - 3_600_000

/** Mails "M1" to "M<n>", each from a family of its own, the first one being the oldest. */
function store(n: number): number[] {
  const epochId = enterEpoch(database.db, { name: 'm', uidValidity: '1' }, new Date())
  return Array.from({ length: n }, (_, at) => {
    const raw = familyMail(`M${at + 1}`).replace('familie@post', `familie${at + 1}@post`)
    // Stored in the opposite order of their age.
    const mail = { epochId, uid: n - at, bytes: Buffer.from(raw), receivedAt: new Date(anHourAgo + at) }
    return storeRawMail(database.db, mail, new Date()).id
  })
}

const row = (id = 0) => database.db.select().from(rawMails).where(eq(rawMails.id, id)).get()
const subjects = () =>
  database.db
    .select({ subject: tickets.subject })
    .from(tickets)
    .orderBy(asc(tickets.id))
    .all()
    .map((ticket) => ticket.subject)
const names = (n: number) => Array.from({ length: n }, (_, at) => `M${at + 1}`)
const open = () =>
  database.db.select({ n: count() }).from(rawMails).where(ne(rawMails.state, 'done')).get()?.n ?? 0
const allDone = () => eventually('all mails to be taken in', () => open() === 0)
const acks = () => database.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all().length

describe('many mails at once', () => {
  test('they become tickets in the order of their age, however long each takes to read', async () => {
    store(40)
    start({
      async readMail(raw) {
        await sleep((raw.length * 7919) % 13)
        return read(raw)
      }
    })
    await allDone()
    expect(subjects()).toEqual(names(40))
    expect(acks()).toBe(40)
  })

  test('one that fails half-way takes back only what it has written itself', async () => {
    const ids = store(20)
    let failures = 0
    start({
      takeInMail(db, mail, now) {
        takeInMail(db, mail, now)
        if (mail.email.subject === 'M7' && failures++ < 2) throw new Error('Absturz')
      }
    })
    await eventually('the others to be taken in', () => open() <= 1)
    await allDone()
    expect(subjects()).toEqual([...names(20).filter((name) => name !== 'M7'), 'M7'])
    expect(row(ids[6])).toMatchObject({ state: 'done', attempts: 3, error: null })
    expect(row(ids[7])).toMatchObject({ state: 'done', attempts: 1 })
    const opened = database.db.select().from(events).where(eq(events.type, 'ticket.opened')).all()
    expect([opened.length, acks()]).toEqual([20, 20])
  })

  test('if the whole transaction is lost, none of them is there, and each comes in by itself', async () => {
    store(12)
    const other = database.connect()
    const messagesIn = (db: Db) => db.select({ n: count() }).from(messages).get()?.n ?? -1
    const committed: number[] = []
    const left: number[] = []
    let asked = 0
    let goOn = () => undefined as unknown
    const allAsked = new Promise((resolve) => (goOn = () => resolve(null)))
    start({
      batchMs: 60_000,
      async readMail(raw) {
        if (++asked === 12) goOn()
        await allAsked
        return read(raw)
      },
      takeInMail(db, mail, now) {
        if (committed.length > left.length) left.push(messagesIn(db))
        const isFirst = messagesIn(db) === messagesIn(other)
        takeInMail(db, mail, now)
        if (isFirst || committed.length > 0) return
        committed.push(messagesIn(other))
        // What SQLite does by itself when the disk is full.
        db.$client.exec('rollback')
        throw new Error('database or disk is full')
      }
    })
    await allDone()
    expect(left).toEqual(committed)
    expect([...subjects()].sort()).toEqual([...names(12)].sort())
    expect(acks()).toBe(12)
  })

  test('one whose reading takes long is passed, and comes in when it has been read', async () => {
    const ids = store(6)
    let goOn: (() => void) | undefined
    start({
      patienceMs: 20,
      async readMail(raw) {
        const email = await read(raw)
        if (email.subject === 'M2') await new Promise<void>((resolve) => (goOn = resolve))
        return email
      }
    })
    await eventually('the others to be taken in', () => open() === 1)
    expect(row(ids[1])).toMatchObject({ state: 'new', attempts: 1 })
    goOn?.()
    await allDone()
    expect(subjects()).toEqual(['M1', 'M3', 'M4', 'M5', 'M6', 'M2'])
  })

  test('a mail that comes while another one is being read for long does not wait for it', async () => {
    store(1)
    const takeIn = start({
      patienceMs: 20,
      async readMail(raw) {
        const email = await read(raw)
        return email.subject === 'M1' ? new Promise<IncomingEmail>(() => undefined) : email
      }
    })
    await sleep(30)
    const epochId = enterEpoch(database.db, { name: 'm', uidValidity: '1' }, new Date())
    const bytes = Buffer.from(familyMail('Danach'))
    storeRawMail(database.db, { epochId, uid: 99, bytes, receivedAt: new Date() }, new Date())
    takeIn.wake()
    await eventually('the second mail to be taken in', () => open() === 1)
    expect(subjects()).toEqual(['Danach'])
  })

  test('another writer gets in while many wait', async () => {
    store(100)
    start()
    const other = database.connect()
    other.$client.pragma('busy_timeout = 0')
    let written = 0
    while (open() > 0) {
      // Between two turns of this process nobody may hold the file.
      other.update(rawMails).set({ movedAt: new Date() }).where(eq(rawMails.id, 1)).run()
      written += 1
      await sleep(1)
    }
    expect(written).toBeGreaterThan(2)
    expect(subjects()).toEqual(names(100))
  })
})

describe('attempts', () => {
  test('a clean end takes back the attempts of what was still in hand', async () => {
    const ids = store(10)
    const takeIn = start({ readMail: () => new Promise<IncomingEmail>(() => undefined) })
    await eventually('the attempts to begin', () => ids.every((id) => row(id)?.attempts === 1))
    await takeIn.stop()
    expect(ids.map((id) => row(id)?.attempts)).toEqual(ids.map(() => 0))
    start()
    await allDone()
    expect(ids.map((id) => row(id)?.attempts)).toEqual(ids.map(() => 1))
  })

  test('after a crash with many in hand only the mail that caused it is there every time', async () => {
    const ids = store(10)
    const guilty = ids[4] ?? 0
    // The process died while all of them were being read; then it dies each time the guilty one is read.
    beginAttempts(database.db, ids)
    for (let life = 2; life <= 10; life++) {
      const takeIn = start({
        readMail: async (raw) => {
          const email = await read(raw)
          return email.subject === 'M5' ? new Promise<IncomingEmail>(() => undefined) : email
        }
      })
      await eventually('the guilty one to be read', () => row(guilty)?.attempts === life)
      await eventually('the older ones to be taken in', () => subjects().length >= 4)
      // A crash gives nothing back.
      await takeIn.stop()
      database.db.update(rawMails).set({ attempts: life }).where(eq(rawMails.id, guilty)).run()
    }
    start()
    await eventually('the guilty one to be put aside', () => row(guilty)?.state === 'unreadable')
    await eventually('the others to be taken in', () => open() === 1)
    const others = ids.filter((id) => id !== guilty).map((id) => row(id))
    expect(others.every((mail) => mail?.state === 'done' && mail.attempts === 2)).toBe(true)
    expect(database.db.select().from(tickets).where(eq(tickets.kind, 'unreadable')).all()).toHaveLength(1)
  })
})
