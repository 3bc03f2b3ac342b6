import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { besideList } from '#app/domain/tickets/matters/beside-lists.ts'
import { followersOf, followTicket } from '#app/domain/tickets/matters/follow.ts'
import { bringBack, setAside } from '#app/domain/tickets/matters/set-aside.ts'
import { snoozeTicket } from '#app/domain/tickets/matters/snooze.ts'
import { snoozeUntil } from '#app/domain/tickets/matters/snooze-times.ts'
import { addTag, removeTag, schoolTags, tagsOf, withTag } from '#app/domain/tickets/matters/tags.ts'
import { queueCounts, queueOf } from '#app/domain/tickets/queue.ts'
import { timelineOf } from '#app/domain/tickets/timeline.ts'
import { connectionEvents, events, outbox, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const withTicket = (): HelpSchool => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  return school
}
const ticket = (school: HelpSchool) => school.db.select().from(tickets).where(eq(tickets.id, 1)).get()
const of = (school: HelpSchool, type: string) =>
  school.db
    .select()
    .from(events)
    .all()
    .filter((event) => event.type === type)
const ids = (list: { id: number }[]) => list.map((one) => one.id)

test('what is put off leaves the lists, keeps its claim and comes back once, whatever the clock does', () => {
  const school = withTicket()
  const until = at(1, '15:00')
  const snooze = { ticketId: 1, staffId: school.keller, until }
  expect(snoozeTicket(school.db, snooze, at(1, '09:40'))).toEqual({ result: 'snoozed' })
  expect(snoozeTicket(school.db, snooze, at(1, '09:41'))).toEqual({ result: 'snoozed' })
  expect(of(school, 'ticket.snoozed')).toHaveLength(1)
  expect(queueCounts(school.db, school.keller, at(1, '00:00'))).toMatchObject({ mine: 0, open: 0 })
  expect(ids(besideList(school.db, 'resting', school.keller, at(1, '10:00')))).toEqual([1])
  tendSchool(school.db, SCHOOL, at(1, '14:59'))
  expect(ticket(school)?.claimedBy).toBe(school.keller)
  expect(of(school, 'ticket.lapsed')).toEqual([])
  for (const time of ['15:00', '14:00', '15:01']) tendSchool(school.db, SCHOOL, at(1, time))
  expect(of(school, 'ticket.woken').map((event) => event.data)).toEqual([{ reason: 'time' }])
  expect(besideList(school.db, 'resting', school.keller, at(1, '15:02'))).toEqual([])
})

test('it comes back at once when the family writes', () => {
  const school = withTicket()
  snoozeTicket(school.db, { ticketId: 1, staffId: school.keller, until: at(2, '08:00') }, at(1, '09:40'))
  school.receive({ subjectNumber: 1, visible: 'Es geht immer noch nicht.' }, at(1, '10:00'))
  expect(of(school, 'ticket.woken').map((event) => event.data)).toEqual([{ reason: 'news' }])
  expect(ids(queueOf(school.db, 'mine', school.keller, at(1, '10:01')))).toEqual([1])
})

test('somebody else’s, a settled and a missing one are not put off', () => {
  const school = withTicket()
  claimTicket(school.db, { ticketId: 1, staffId: school.tran }, at(1, '09:40'))
  const until = at(1, '15:00')
  const by = (staffId: number, ticketId: number) =>
    snoozeTicket(school.db, { ticketId, staffId, until }, at(1, '09:41'))
  expect(by(school.keller, 1)).toEqual({ result: 'taken', by: 'Herr Tran' })
  expect(by(school.keller, 99)).toEqual({ result: 'gone' })
  school.db
    .update(tickets)
    .set({ state: 'done', closedAt: at(1, '09:42') })
    .run()
  expect(by(school.tran, 1)).toEqual({ result: 'done' })
})

test.each([
  ['hour', '', null, '2026-03-16T10:40'],
  ['lesson', '', '10:45', '2026-03-16T10:45'],
  ['lesson', '', null, 'no_lesson'],
  ['morning', '', null, '2026-03-17T08:00'],
  ['time', '', null, 'no_time'],
  ['time', '2026-02-31T99:00', null, 'no_time'],
  ['time', '1999-01-01T08:00', null, 'past'],
  ['time', '2999-01-01T08:00', null, 'far']
] as const)('%s %s after %s: %s', (choice, typed, lesson, expected) => {
  const lessonEnd = lesson && at(1, lesson)
  const until = snoozeUntil(choice, { typed, lessonEnd }, at(1, '09:40'))
  if (typeof until === 'string') return expect(until).toBe(expected)
  const [, clock] = expected.split('T')
  expect(until).toEqual(at(choice === 'morning' ? 2 : 1, clock ?? ''))
})

test('who follows is told the number of a new message and nothing else', () => {
  const school = withTicket()
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '09:40'))
  const follow = (on: boolean) =>
    followTicket(school.db, { ticketId: 1, staffId: school.tran, on }, at(1, '09:41'))
  expect([follow(true), follow(true)]).toEqual([true, true])
  expect(of(school, 'ticket.followed')).toHaveLength(1)
  expect(followersOf(school.db, 1)).toEqual([{ id: school.tran, name: 'Herr Tran' }])
  expect(ids(besideList(school.db, 'followed', school.tran, at(1, '09:42')))).toEqual([1])
  school.receive({ subjectNumber: 1, visible: 'Emre hört noch nichts.' }, at(1, '10:00'))
  const told = school.db
    .select()
    .from(outbox)
    .all()
    .filter((mail) => mail.key.startsWith('follow:'))
  expect(told.map((mail) => [mail.staffId, mail.subject])).toEqual([[school.tran, '#1: neue Nachricht']])
  expect(told[0]?.textBody).not.toMatch(/Emre|5a|Yıldız|hört/)
  follow(false)
  school.receive({ subjectNumber: 1, visible: 'Hallo?' }, at(1, '10:10'))
  expect(
    school.db
      .select()
      .from(outbox)
      .all()
      .filter((mail) => mail.key.startsWith('follow:'))
  ).toHaveLength(1)
})

test('tags are one word however they are written, at most ten, and vanish with their last use', () => {
  const school = withTicket()
  const add = (word: string) =>
    addTag(school.db, { ticketId: 1, staffId: school.keller, word }, at(1, '09:40'))
  expect([add('  Leih  gerät '), add('LEIH GERÄT'), add(''), add('x'.repeat(31))]).toEqual([
    'tagged',
    'tagged',
    'empty',
    'long'
  ])
  expect(tagsOf(school.db, 1).map((tag) => tag.word)).toEqual(['Leih gerät'])
  for (let i = 2; i <= 10; i += 1) expect(add(`wort ${i}`)).toBe('tagged')
  expect(add('elf')).toBe('many')
  expect(withTag(school.db, 'leih GERÄT', [1, 2])).toEqual(new Set([1]))
  const [tag] = tagsOf(school.db, 1)
  removeTag(school.db, { ticketId: 1, staffId: school.keller, tagId: tag?.id ?? 0 }, at(1, '09:41'))
  expect(schoolTags(school.db).some((one) => one.word === 'Leih gerät')).toBe(false)
})

test.each(['P-41', 'P-42'] as const)('%s leaves the lists, goes to the admin and can be undone', (kind) => {
  const school = withTicket()
  const db = school.db
  const before = ticket(school)
  const records = () => db.select().from(connectionEvents).all().length
  expect(setAside(db, { ticketId: 1, staffId: school.keller, kind }, SCHOOL, at(1, '09:40'))).toEqual({
    result: 'aside'
  })
  setAside(db, { ticketId: 1, staffId: school.keller, kind }, SCHOOL, at(1, '09:41'))
  expect(of(school, 'ticket.set_aside')).toHaveLength(1)
  tendSchool(db, SCHOOL, at(1, '10:30'))
  expect(queueOf(db, 'open', school.tran, at(1, '10:31'))).toEqual([])
  expect(ids(besideList(db, 'aside', school.admin, at(1, '10:31')))).toEqual([1])
  // Its words are for the admin; the family gets no mail but the first acknowledgement.
  const words = (staffId: number) => timelineOf(db, 1, staffId).filter((item) => item.kind === 'in').length
  expect([words(school.keller), words(school.admin)]).toEqual([0, 1])
  const toFamily = db
    .select()
    .from(outbox)
    .all()
    .filter((mail) => mail.kind !== 'notify')
  expect(toFamily.map((mail) => mail.kind)).toEqual(['ack'])
  const notified = db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, 'notify'))
    .all()
    .filter((mail) => mail.staffId === school.admin)
  expect(notified).toHaveLength(1)
  const standing = records()
  expect(bringBack(db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '10:40'))).toBe(true)
  expect(bringBack(db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '10:41'))).toBe(false)
  expect(ticket(school)).toMatchObject({ problem: before?.problem, urgent: before?.urgent, state: 'open' })
  expect(ids(queueOf(db, 'open', school.tran, at(1, '10:42')))).toEqual([1])
  expect(records()).toBeGreaterThanOrEqual(standing)
})
