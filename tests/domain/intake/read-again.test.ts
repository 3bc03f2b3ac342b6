import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { keepOriginal } from '#app/domain/intake/original-bytes.ts'
import { pendingMails } from '#app/domain/intake/pending-mail.ts'
import { readAgain } from '#app/domain/intake/read-again.ts'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import {
  events,
  messages,
  outbox,
  rawMailBytes,
  rawMails,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, incoming, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const NOW = at(1, '09:30')

let school: HelpSchool
let rawMailId: number
beforeEach(() => {
  school = helpSchool()
  rawMailId = school.db
    .insert(rawMails)
    .values({
      epochId: 1,
      uid: 999,
      sha256: 'x',
      size: 1,
      receivedAt: at(1, '09:00'),
      storedAt: at(1, '09:00'),
      attempts: 3
    })
    .returning({ id: rawMails.id })
    .get().id
  keepOriginal(school.db, rawMailId, Buffer.from('x'))
  takeInUnreadable(school.db, { rawMailId, reason: 'kein MIME', school: SCHOOL }, at(1, '09:01'))
})

const again = (now = NOW) => readAgain(school.db, { rawMailId, staffId: school.keller }, now)
const raw = () => school.db.select().from(rawMails).where(eq(rawMails.id, rawMailId)).get()
const allTickets = () => school.db.select().from(tickets).all()
const readNow = (email: Parameters<typeof incoming>[0] = {}) =>
  takeInMail(
    school.db,
    { rawMailId, email: incoming({ messageId: '<a@b.example>', ...email }), school: SCHOOL },
    NOW
  )

test('the mail process finds it as if it had just come; a second click changes nothing', () => {
  expect(pendingMails(school.db, 1)).toEqual([])
  expect(again()).toBe(true)
  expect(pendingMails(school.db, 1)).toMatchObject([{ id: rawMailId, attempts: 0, error: null }])
  expect(again()).toBe(true)
  const asked = school.db.select().from(events).where(eq(events.type, 'mail.read_again')).all()
  expect(asked.map((event) => [event.staffId, event.ticketId, event.data])).toEqual([
    [school.keller, 1, { rawMailId }]
  ])
})

test('of a mail whose header alone is here it stays known why: reading cannot bring the rest', () => {
  school.db.update(rawMails).set({ serverSize: 70_000_000 }).where(eq(rawMails.id, rawMailId)).run()
  again()
  expect(pendingMails(school.db, 1)).toMatchObject([{ id: rawMailId, error: 'kein MIME' }])
})

test('what it says takes the place of "nicht lesbar" in the same ticket, which keeps whoever has it', () => {
  claimTicket(school.db, { ticketId: 1, staffId: school.tran }, NOW)
  again()
  readNow()
  expect(allTickets()).toHaveLength(1)
  expect(allTickets()[0]).toMatchObject({
    id: 1,
    kind: 'mail',
    state: 'open',
    subject: 'Kein Ton',
    platform: 'ios',
    claimedBy: school.tran
  })
  const said = school.db.select().from(messages).where(eq(messages.rawMailId, rawMailId)).all()
  expect(said.map((message) => message.visible)).toEqual([expect.stringContaining('hört Emre nichts')])
  expect(school.db.select().from(ticketStudents).all()).toMatchObject([
    { ticketId: 1, studentId: school.emre }
  ])
  expect(raw()).toMatchObject({ state: 'done', ticketId: 1, error: null })
  const acks = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all()
  expect(acks.map((mail) => mail.toAddress)).toEqual(['aylin.yildiz@familie.example'])
})

test('a settled ticket is open again when there is something to read', () => {
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, NOW)
  again()
  readNow()
  expect(allTickets()).toMatchObject([{ id: 1, state: 'open' }])
})

test('a machine’s mail stands in that ticket, too, and opens no other', () => {
  again()
  readNow({ kind: 'auto-reply', visible: 'Ich bin im Urlaub.' })
  expect(allTickets()).toHaveLength(1)
  expect(raw()).toMatchObject({ state: 'done', ticketId: 1 })
})

test('still unreadable: the same ticket stands for it', () => {
  again()
  takeInUnreadable(school.db, { rawMailId, reason: 'immer noch nicht', school: SCHOOL }, NOW)
  expect(allTickets()).toHaveLength(1)
  expect(raw()).toMatchObject({ state: 'unreadable', ticketId: 1, error: 'immer noch nicht' })
  expect(again()).toBe(true)
})

test('there is nothing to read in a mail that was read, or whose bytes are deleted', () => {
  const read = school.receive({})
  expect(readAgain(school.db, { rawMailId: read, staffId: school.keller }, NOW)).toBe(false)
  school.db.delete(rawMailBytes).where(eq(rawMailBytes.rawMailId, rawMailId)).run()
  expect(again()).toBe(false)
  expect(raw()?.state).toBe('unreadable')
})
