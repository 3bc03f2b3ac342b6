import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { byStaff } from '#app/domain/events.ts'
import { withdrawnAmong } from '#app/domain/lessons/observe.ts'
import { settleProblem, settleStudent } from '#app/domain/tickets/correct-reading.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import {
  connectionEvents,
  guardianships,
  observations,
  outbox,
  students,
  ticketOffers,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

/** Records that count, as "child lesson result" or "child report". */
function told({ db }: HelpSchool): string[] {
  const said = db.select().from(observations).all()
  const facts = db.select().from(connectionEvents).where(eq(connectionEvents.type, 'report')).all()
  const gone = withdrawnAmong(
    db,
    [...said, ...facts].map((record) => record.id)
  )
  return [
    ...said
      .filter((record) => !gone.has(record.id))
      .map((record) => `${record.studentId} ${record.lessonId} ${record.result}`),
    ...facts.filter((record) => !gone.has(record.id)).map((record) => `${record.studentId} report`)
  ]
}

const offers = ({ db }: HelpSchool) =>
  db
    .select()
    .from(ticketOffers)
    .all()
    .map((offer) => offer.staffId)

const NO_TYPE = { subjectClean: 'Hilfe', subject: 'Hilfe', visible: 'Emre aus der 5a braucht Hilfe.' }
const idOf = (school: HelpSchool, kind: 'ack' | 'reply') =>
  school.db.select().from(outbox).where(eq(outbox.kind, kind)).get()?.messageId ?? ''

function joins(school: HelpSchool, visible: string, now: Date, kind: 'ack' | 'reply' = 'ack'): void {
  school.receive({ inReplyTo: [idOf(school, kind)], subject: 'AW', subjectClean: '', visible }, now)
}

function answer(school: HelpSchool, now: Date): void {
  const seenMessageId = newestFromFamily(school.db, 1)?.id ?? 0
  const reply = { ticketId: 1, staffId: school.keller, body: 'Bitte neu starten.', guideId: null }
  replyToFamily(school.db, { ...reply, seenMessageId, idempotencyKey: 'k1' }, SCHOOL, now)
}

test('the second mail names the type: what the first one said is recorded, once for its lesson', () => {
  const school = helpSchool()
  school.receive(NO_TYPE, at(1, '08:40'))
  expect(told(school)).toEqual([])
  joins(school, 'Auf dem iPad hört Emre nichts.', at(1, '08:50'))
  expect(told(school)).toEqual([`${school.emre} ${school.lesson(1, 'a')} failed`])
})

test('a volunteer names the type: every message that spoke of trouble is recorded', () => {
  const school = helpSchool()
  school.receive(NO_TYPE, at(1, '08:40'))
  joins(school, 'Heute geht es wieder nicht.', at(2, '08:40'))
  expect(told(school)).toEqual([])
  const settle = { ticketId: 1, problem: 'P-13', actor: byStaff(school.keller), reason: 'gesagt' }
  settleProblem(school.db, settle, at(2, '09:00'))
  expect(told(school)).toEqual([
    `${school.emre} ${school.lesson(1, 'a')} failed`,
    `${school.emre} ${school.lesson(2, 'a')} failed`
  ])
  settleProblem(school.db, { ...settle, problem: 'P-40' }, at(2, '09:10'))
  settleProblem(school.db, settle, at(2, '09:20'))
  expect(told(school)).toHaveLength(2)
})

test('confirming the suggestion records what was not recorded, and nothing twice', () => {
  const school = helpSchool()
  school.receive(NO_TYPE, at(1, '08:40'))
  school.db.update(tickets).set({ problem: 'P-13' }).run()
  const settle = { ticketId: 1, problem: 'P-13', actor: byStaff(school.keller), reason: 'gesagt' }
  settleProblem(school.db, settle, at(1, '09:00'))
  settleProblem(school.db, settle, at(1, '09:01'))
  expect(told(school)).toEqual([`${school.emre} ${school.lesson(1, 'a')} failed`])
})

test.each(['ack', 'reply'] as const)(
  '"heute geht es wieder nicht" (%s) is about the lesson of that day',
  (kind) => {
    const school = helpSchool()
    school.receive({}, at(1, '08:40'))
    answer(school, at(1, '10:00'))
    joins(school, 'Heute geht es wieder nicht.', at(2, '08:40'), kind)
    expect(told(school)).toEqual([
      `${school.emre} ${school.lesson(1, 'a')} failed`,
      `${school.emre} ${school.lesson(2, 'a')} failed`
    ])
  }
)

test.each([
  'Ja, klappt jetzt. Danke!',
  'Vielen Dank für Ihre Hilfe.',
  'Wann rufen Sie an?',
  'Nein, wir haben kein Windows, es ist ein iPad.',
  '1'
])('no trouble: %s', (words) => {
  const school = helpSchool()
  school.receive({}, at(1, '08:40'))
  joins(school, words, at(2, '08:40'))
  expect(told(school)).toEqual([`${school.emre} ${school.lesson(1, 'a')} failed`])
})

test('two mails of one evening without a lesson are one report', () => {
  const school = helpSchool()
  school.receive({}, new Date(at(1, '08:40').getTime() - 86_400_000))
  joins(school, 'Er hört immer noch nichts.', new Date(at(1, '08:50').getTime() - 86_400_000))
  expect(told(school)).toEqual([`${school.emre} report`])
})

test('the reply that names the child links it, with household, device on record and due time', () => {
  const school = helpSchool()
  const from = { name: 'A. Y.', address: 'unbekannt@neu.example' }
  school.receive(
    { from, subject: 'Hilfe', subjectClean: 'Hilfe', visible: 'Er hört nichts.' },
    at(1, '08:40')
  )
  expect(school.db.select().from(ticketStudents).all()).toEqual([])
  school.db.update(students).set({ platform: 'windows' }).where(eq(students.id, school.emre)).run()
  const before = school.db.select().from(outbox).where(eq(outbox.kind, 'notify')).all()
  school.receive(
    { from, inReplyTo: [idOf(school, 'ack')], subjectClean: '', visible: 'Emre Yıldız, Klasse 5a' },
    at(1, '08:50')
  )
  expect(school.db.select().from(ticketStudents).all()).toMatchObject([
    { ticketId: 1, studentId: school.emre, ambiguous: false }
  ])
  const ticket = school.db.select().from(tickets).get()
  expect(ticket).toMatchObject({ platform: 'windows', platformEvidence: 'roster', dueAt: at(1, '08:50') })
  expect(ticket?.householdId).not.toBeNull()
  expect(told(school)).toEqual([`${school.emre} ${school.lesson(1, 'a')} failed`])
  expect(before.length).toBeGreaterThan(0)
  expect(offers(school)).toEqual([school.tran])
})

test('guesses are answered by the reply that names the child', () => {
  const school = helpSchool()
  const { contactId } = school.db.select().from(guardianships).get() ?? { contactId: 0 }
  school.db.insert(guardianships).values({ contactId, studentId: school.mia }).run()
  school.receive({ subject: 'Hilfe', subjectClean: 'Hilfe', visible: 'Geht nicht.' }, at(1, '08:40'))
  expect(school.db.select().from(ticketStudents).all()).toHaveLength(2)
  joins(school, 'Es geht um Mia.', at(1, '08:50'))
  expect(school.db.select().from(ticketStudents).all()).toMatchObject([
    { studentId: school.mia, ambiguous: false }
  ])
})

test('a child that is replaced by another keeps no record', () => {
  const school = helpSchool()
  school.receive({}, at(1, '08:40'))
  const settle = { ticketId: 1, actor: byStaff(school.keller), reason: 'gesagt' }
  settleStudent(school.db, { ...settle, studentId: school.noor, instead: false }, at(1, '09:00'))
  expect(told(school)).toHaveLength(2)
  settleStudent(school.db, { ...settle, studentId: school.emre, instead: true }, at(1, '09:05'))
  expect(told(school)).toEqual([`${school.emre} ${school.lesson(1, 'a')} failed`])
})
