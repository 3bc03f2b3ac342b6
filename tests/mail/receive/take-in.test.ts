import { asc, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enterEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { originalOf } from '#app/domain/intake/original-bytes.ts'
import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import { messages, outbox, rawMails, tickets } from '#db/schema/index.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { UnreadableMailError } from '#mail/read/unreadable-mail-error.ts'
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
    isHopeless: (error) => error instanceof UnreadableMailError,
    takeInMail,
    takeInUnreadable,
    now: () => new Date(),
    log: pino({ level: 'silent' }),
    retryAfterMs: () => 5,
    ...more
  })
  running.push(takeIn)
  return takeIn
}

function store(uid: number, raw: string, receivedAt = new Date().toISOString()): number {
  const epochId = enterEpoch(database.db, { name: 'm', uidValidity: '1' }, new Date())
  const mail = { epochId, uid, bytes: Buffer.from(raw), receivedAt: new Date(receivedAt) }
  return storeRawMail(database.db, mail, new Date()).id
}

const row = (id: number) => database.db.select().from(rawMails).where(eq(rawMails.id, id)).get()
const ends = (id: number, state: string) =>
  eventually(`mail ${id} to be ${state}`, () => {
    const now = row(id)
    return now?.state === state && now
  })
const allTickets = () => database.db.select().from(tickets).orderBy(asc(tickets.id)).all()

describe('taking stored mails in', () => {
  test('of a mail that is too large the ticket tells who wrote, about what, and how large it is', async () => {
    const epochId = enterEpoch(database.db, { name: 'm', uidValidity: '1' }, new Date())
    const [header = ''] = familyMail('Bilder vom Bildschirm').split('\r\n\r\n')
    const { id } = storeRawMail(
      database.db,
      {
        epochId,
        uid: 1,
        bytes: Buffer.from(`${header}\r\n\r\n`),
        receivedAt: new Date(),
        unreadable: 'Die Mail ist mit 100 MB zu groß.',
        serverSize: 100 * 1024 * 1024
      },
      new Date()
    )
    start()
    await ends(id, 'unreadable')
    expect(allTickets()).toMatchObject([{ kind: 'unreadable', subject: 'Bilder vom Bildschirm' }])
    expect(database.db.select().from(messages).all()).toMatchObject([
      {
        fromAddress: 'familie@post.example',
        fromName: 'Familie Muster',
        reasons: { unreadable: 'Die Mail ist mit 100 MB zu groß.' }
      }
    ])
    expect(
      database.db
        .select()
        .from(outbox)
        .all()
        .filter(({ kind }) => kind === 'ack')
    ).toEqual([])
  })

  test.each([
    ['a weekend', '2026-11-21T08:00:00Z', false, 1, undefined],
    ['four days', '2026-11-19T08:00:00Z', false, 0, /4 Tage alt/],
    ['an hour, found in the processed folder', '2026-11-23T07:00:00Z', true, 0, /lag schon im Ordner/]
  ])(
    'a mail that waited for %s: acknowledged only if it still helps',
    async (_name, at, recovered, acks, why) => {
      const epochId = enterEpoch(database.db, { name: 'm', uidValidity: '1' }, new Date())
      const mail = {
        epochId,
        uid: 1,
        bytes: Buffer.from(familyMail('Alt')),
        receivedAt: new Date(at),
        recovered
      }
      const { id } = storeRawMail(database.db, mail, new Date())
      start({ now: () => new Date('2026-11-23T08:00:00Z') })
      await ends(id, 'done')
      const queued = database.db.select().from(outbox).all()
      expect(queued.filter(({ kind }) => kind === 'ack')).toHaveLength(acks)
      const [message] = database.db.select().from(messages).all()
      if (why) expect(message?.reasons.acknowledgement).toMatch(why)
      else expect(message?.reasons.acknowledgement).toBeUndefined()
    }
  )

  test('a mail becomes a ticket with an acknowledgement, once', async () => {
    const id = store(1, familyMail('Kein Ton'))
    const takeIn = start()
    const done = await ends(id, 'done')
    takeIn.wake()
    await takeIn.stop()
    expect(done).toMatchObject({ kind: 'human', attempts: 1, error: null })
    expect(allTickets()).toMatchObject([{ id: done.ticketId, subject: 'Kein Ton' }])
    expect(
      database.db
        .select()
        .from(messages)
        .all()
        .map((message) => message.kind)
    ).toEqual(['human', 'ack'])
    expect(database.db.select().from(outbox).all()).toMatchObject([{ kind: 'ack', state: 'queued' }])
  })

  test('older mails come first, by the server’s date', async () => {
    const late = store(1, familyMail('Spaeter'), '2026-11-23T09:00:00Z')
    store(2, familyMail('Frueher'), '2026-11-23T08:00:00Z')
    start()
    await ends(late, 'done')
    expect(allTickets().map((ticket) => ticket.subject)).toEqual(['Frueher', 'Spaeter'])
  })

  test('a mail stored while it sleeps is taken in when it is woken', async () => {
    const takeIn = start()
    const id = store(1, familyMail('Danach'))
    takeIn.wake()
    await ends(id, 'done')
  })

  test('bytes that are no mail become a ticket "nicht lesbar" at once', async () => {
    const id = store(1, '\0\0\0')
    start()
    const { attempts, ticketId } = await ends(id, 'unreadable')
    expect(attempts).toBe(1)
    expect(allTickets()).toMatchObject([{ id: ticketId, kind: 'unreadable' }])
  })

  test('after three failed attempts it is "nicht lesbar", and the next mail has not waited for it', async () => {
    const broken = store(1, familyMail('Geht nicht'))
    const fine = store(2, familyMail('Geht'))
    const order: string[] = []
    start({
      retryAfterMs: () => 50,
      async readMail(raw) {
        const email = await read(raw)
        order.push(email.subject)
        if (email.subject === 'Geht nicht') throw new Error('Platte voll')
        return email
      }
    })
    await ends(fine, 'done')
    expect(await ends(broken, 'unreadable')).toMatchObject({ attempts: 3, error: 'Platte voll' })
    expect(order).toEqual(['Geht nicht', 'Geht', 'Geht nicht', 'Geht nicht'])
    expect(allTickets().map((ticket) => ticket.kind)).toEqual(['mail', 'unreadable'])
  })

  test('a mail whose ticket fails half-way leaves nothing behind and succeeds the next time', async () => {
    const id = store(1, familyMail('Zweiter Versuch'))
    let tries = 0
    start({
      takeInMail(db, mail, now) {
        db.$client
          .transaction(() => {
            takeInMail(db, mail, now)
            if (++tries === 1) throw new Error('Absturz')
          })
          .immediate()
      }
    })
    expect(await ends(id, 'done')).toMatchObject({ attempts: 2 })
    expect(allTickets()).toHaveLength(1)
    expect(database.db.select().from(outbox).all()).toHaveLength(1)
  })

  test('a mail is not given up because the process ended three times, as when somebody pulls a plug', async () => {
    const id = store(1, familyMail('Zur falschen Zeit am falschen Ort'))
    database.db.update(rawMails).set({ attempts: 3 }).run()
    start({ readMail: read })
    expect(await ends(id, 'done')).toMatchObject({ attempts: 4 })
  })

  test('a mail that ended the process ten times is not tried once more', async () => {
    const id = store(1, familyMail('Beendet den Prozess'))
    database.db.update(rawMails).set({ attempts: 10 }).run()
    let reads = 0
    start({
      async readMail(raw) {
        reads += 1
        return read(raw)
      }
    })
    await ends(id, 'unreadable')
    expect(reads).toBe(0)
  })

  test('a duplicate is not taken in', async () => {
    const id = store(1, familyMail('Doppelt'))
    const again = store(2, familyMail('Doppelt'))
    start()
    await ends(id, 'done')
    expect(row(again)).toMatchObject({ state: 'duplicate', duplicateOf: id })
    expect(originalOf(database.db, again), 'kept once').toBeNull()
    expect(allTickets()).toHaveLength(1)
  })
})
