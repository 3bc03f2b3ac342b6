import { describe, expect, test } from 'vitest'
import { AUTOMATIC_LIMITS, type Limit, reachedLimit } from '#app/domain/outbox/automatic-limits.ts'
import { whyNotSend } from '#app/domain/outbox/may-send-automatic.ts'
import { noteSuppressed, suppressedSince } from '#app/domain/outbox/note-suppressed.ts'
import { queueMail } from '#app/domain/outbox/queue-mail.ts'
import { AUTOMATIC_KINDS } from '#app/domain/words.ts'
import { events, outbox, suppressedMails } from '#db/schema/index.ts'
import { SCHOOL } from '../../support/help-school.ts'
import { at, memoryDatabase, openTicket } from '../../support/small-school.ts'

const NOW = at(1, '09:31')
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)
let counter = 0
const draft = (to: string, more: Partial<Parameters<typeof queueMail>[1]> = {}) => ({
  kind: 'ack' as const,
  key: `k${++counter}`,
  to: { address: to },
  subject: 'Ihre Anfrage',
  blocks: [],
  language: 'de' as const,
  ...more
})

describe.each(AUTOMATIC_KINDS)('%s', (kind) => {
  const limits = AUTOMATIC_LIMITS[kind]
  test('has a limit for one recipient and one in all', () => {
    expect(limits.map(({ of }) => of)).toEqual(expect.arrayContaining(['recipient', 'all']))
  })
  test.each(limits)('stops at $most to one $of within $withinMs ms, and not before', (limit) => {
    const used = (n: number) => (asked: Limit) => (asked === limit ? n : 0)
    expect(reachedLimit(kind, used(limit.most - 1))).toBeNull()
    expect(reachedLimit(kind, used(limit.most))).toBe(limit.of)
  })
})

test('one acknowledgement per sender and hour, five a day, counted from the rows', () => {
  const db = memoryDatabase()
  const send = (minute: number) =>
    queueMail(db, draft('eltern@gmx.example'), SCHOOL, minutes(minute)) !== null
  expect([0, 1, 59, 60, 61].map(send)).toEqual([true, false, false, false, true])
  expect([130, 200, 270, 340, 410].map(send)).toEqual([true, true, true, false, false])
  expect(send(24 * 60 + 1)).toBe(true)
})

test('an address with a plus is the same mailbox, a longer name is not', () => {
  const db = memoryDatabase()
  const mails = [
    'ticket+17@desk.example',
    'ticket+18@desk.example',
    'ticket@desk.example',
    'ticketing@desk.example',
    'ticket+17@other.example'
  ]
  expect(mails.map((to) => queueMail(db, draft(to), SCHOOL, NOW) !== null)).toEqual([
    true,
    false,
    false,
    true,
    true
  ])
})

test('the same mail once more is neither a mail nor held back', () => {
  const db = memoryDatabase()
  const mail = draft('eltern@gmx.example')
  expect(queueMail(db, mail, SCHOOL, NOW)).not.toBeNull()
  expect(queueMail(db, mail, SCHOOL, NOW)).toBeNull()
  expect(db.select().from(suppressedMails).all()).toEqual([])
})

test('a volunteer with sixty matters waiting in the next mail is told of no more, and is again after it', () => {
  const db = memoryDatabase()
  const notify = () => queueMail(db, draft('keller@schule.example', { kind: 'notify' }), SCHOOL, NOW) !== null
  expect(Array.from({ length: 70 }, notify).filter(Boolean)).toHaveLength(60)
  db.update(outbox).set({ state: 'sent', sentAt: NOW }).run()
  expect(notify()).toBe(true)
})

test('an answer of a person obeys no limit', () => {
  const db = memoryDatabase()
  const sent = Array.from({ length: 400 }, () =>
    queueMail(db, draft('eltern@gmx.example', { kind: 'reply' }), SCHOOL, NOW)
  )
  expect(sent.every((row) => row !== null)).toBe(true)
})

test('what is held back is counted, with one event for each ticket, kind, reason and hour', () => {
  const db = memoryDatabase()
  const ticketId = openTicket(db, [], NOW)
  for (let n = 0; n < 1_000; n += 1) noteSuppressed(db, { kind: 'ack', reason: 'storm', ticketId }, NOW)
  noteSuppressed(db, { kind: 'code', reason: 'all', ticketId: null }, NOW)
  noteSuppressed(db, { kind: 'code', reason: 'all', ticketId: null }, NOW)
  noteSuppressed(db, { kind: 'ack', reason: 'machine', ticketId }, NOW)
  noteSuppressed(db, { kind: 'ack', reason: 'storm', ticketId }, minutes(60))
  expect(suppressedSince(db, NOW)).toBe(1_003)
  expect(suppressedSince(db, minutes(120))).toBe(0)
  expect(
    db
      .select()
      .from(events)
      .all()
      .map((event) => [event.type, event.ticketId, event.data])
  ).toEqual([
    ['mail.suppressed', ticketId, { kind: 'ack', reason: 'storm' }],
    ['mail.suppressed', null, { kind: 'code', reason: 'all' }],
    ['mail.suppressed', ticketId, { kind: 'ack', reason: 'machine' }],
    ['mail.suppressed', ticketId, { kind: 'ack', reason: 'storm' }]
  ])
})

test('the limit in all holds whoever writes', () => {
  const db = memoryDatabase()
  for (let n = 0; n < 320; n += 1) queueMail(db, draft(`eltern${n}@gmx.example`), SCHOOL, NOW)
  expect(db.select().from(outbox).all()).toHaveLength(300)
  expect(whyNotSend(db, { kind: 'ack', toAddress: 'neu@gmx.example', ticketId: null }, NOW)).toBe('all')
  expect(
    whyNotSend(db, { kind: 'ack', toAddress: 'neu@gmx.example', ticketId: null }, minutes(61))
  ).toBeNull()
})
