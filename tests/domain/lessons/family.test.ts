import { describe, expect, it } from 'vitest'
import { recordFamilyAnswer } from '#app/domain/lessons/family-answer.ts'
import { lessonOfMessage } from '#app/domain/lessons/lesson-of-message.ts'
import { recordFamilyTrouble, withdrawTicketRecords } from '#app/domain/lessons/record-trouble.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { connectionEvents, events, lessons, observations } from '#db/schema/index.ts'
import { at, openTicket, smallSchool } from '#tests/support/small-school.ts'

const CANNOT_GET_IN = 'P-01'
const CHOPPY = 'P-16'
const WANTS_PRACTICE = 'P-39'

describe('lessonOfMessage', () => {
  const day = [
    { id: 1, startsAt: '2020-03-23T08:30:00', state: 'held' as const },
    { id: 2, startsAt: '2020-03-23T10:30:00', state: 'incident' as const },
    { id: 3, startsAt: '2020-03-23T12:00:00', state: 'cancelled' as const }
  ]
  it.each([
    ['a quarter of an hour before it', '2020-03-23T08:15:00', 1],
    ['a second earlier than that', '2020-03-23T08:14:59', undefined],
    ['between two lessons', '2020-03-23T10:14:59', 1],
    ['in an incident', '2020-03-23T10:40:00', 2],
    ['after a cancelled one', '2020-03-23T20:00:00', 2],
    ['on the next day', '2020-03-24T08:00:00', undefined]
  ])('%s', (_, time, id) => {
    expect(lessonOfMessage(day, time)?.id).toBe(id)
  })
})

describe('recordFamilyTrouble: one message, one record', () => {
  const now = at(1, '09:10')

  it('is an observation for the lesson it can be about', () => {
    const { db, mia, lesson } = smallSchool()
    const ticketId = openTicket(db, [mia], now)
    recordFamilyTrouble(db, { studentId: mia, ticketId, problem: CANNOT_GET_IN }, now)
    expect(db.select().from(observations).all()).toMatchObject([
      { lessonId: lesson(1, 'a'), source: 'parent', result: 'failed', ticketId, at: '2020-03-23T09:10:00' }
    ])
    expect(db.select().from(connectionEvents).all()).toEqual([])
    expect(statusOf(db, mia)).toMatchObject({ state: 'failing', reasons: ['bad_lesson'] })
  })

  it('is a report when there was no lesson that day yet', () => {
    const { db, mia } = smallSchool()
    const early = at(1, '07:30')
    const ticketId = openTicket(db, [mia], early)
    recordFamilyTrouble(db, { studentId: mia, ticketId, problem: CANNOT_GET_IN }, early)
    expect(db.select().from(observations).all()).toEqual([])
    expect(db.select().from(connectionEvents).all()).toMatchObject([{ type: 'report', ticketId }])
    expect(statusOf(db, mia)).toMatchObject({ state: 'failing', reasons: ['family_report'] })
  })

  it.each([
    ['degrading trouble', CHOPPY, ['degraded'], 'unknown'],
    ['mere information', WANTS_PRACTICE, [], 'unknown'],
    ['no known type', null, [], 'unknown']
  ])('%s', (_, problem, results, state) => {
    const { db, mia } = smallSchool()
    const ticketId = openTicket(db, [mia], now)
    recordFamilyTrouble(db, { studentId: mia, ticketId, problem }, now)
    expect(
      db
        .select()
        .from(observations)
        .all()
        .map((one) => one.result)
    ).toEqual(results)
    expect(statusOf(db, mia).state).toBe(state)
  })

  it('says nothing about degrading trouble without a lesson', () => {
    const { db, mia } = smallSchool()
    const early = at(1, '07:30')
    const ticketId = openTicket(db, [mia], early)
    expect(recordFamilyTrouble(db, { studentId: mia, ticketId, problem: CHOPPY }, early)).toBeNull()
    expect(db.select().from(connectionEvents).all()).toEqual([])
  })

  it('is absorbed by an incident', () => {
    const { db, mia } = smallSchool()
    db.update(lessons).set({ state: 'incident' }).run()
    const ticketId = openTicket(db, [mia], now)
    recordFamilyTrouble(db, { studentId: mia, ticketId, problem: CANNOT_GET_IN }, now)
    expect(statusOf(db, mia)).toMatchObject({ state: 'unknown', since: null })
  })

  it('is counted once, however often it is read', () => {
    const { db, mia } = smallSchool()
    for (const reportedAt of [at(1, '07:30'), at(1, '09:10')]) {
      const ticketId = openTicket(db, [mia], now)
      const read = () =>
        recordFamilyTrouble(
          db,
          { studentId: mia, ticketId, problem: CANNOT_GET_IN, reportedAt },
          at(1, '12:00')
        )
      const first = read()
      const told = db.select().from(events).all().length
      expect(read()).toBe(first)
      expect(db.select().from(events).all()).toHaveLength(told)
    }
  })

  it('moves to another child or type when a volunteer corrects it', () => {
    const { db, mia, emre, volunteerId: staffId } = smallSchool()
    const ticketId = openTicket(db, [mia], now)
    recordFamilyTrouble(db, { studentId: mia, ticketId, problem: CANNOT_GET_IN }, now)
    const later = at(1, '14:00')
    const correct = (problem: string) => {
      withdrawTicketRecords(db, ticketId, later, { staffId })
      recordFamilyTrouble(db, { studentId: emre, ticketId, problem, reportedAt: now }, later)
    }
    correct(CANNOT_GET_IN)
    expect([statusOf(db, mia).state, statusOf(db, emre).state]).toEqual(['unknown', 'failing'])
    correct(CHOPPY)
    expect(statusOf(db, emre)).toMatchObject({ state: 'unknown', reasons: ['start', 'weak_lately'] })
    correct(WANTS_PRACTICE)
    expect(statusOf(db, emre)).toMatchObject({ state: 'unknown', reasons: ['start'] })

    const told = db.select().from(events).all().length
    withdrawTicketRecords(db, ticketId, later, { staffId })
    expect(db.select().from(events).all()).toHaveLength(told)
  })
})

describe('recordFamilyAnswer', () => {
  const answer = (
    school: ReturnType<typeof smallSchool>,
    result: 'ok' | 'failed',
    now: Date,
    suspect = false
  ) =>
    recordFamilyAnswer(
      school.db,
      { lessonId: school.lesson(1, 'a'), studentId: school.mia, result, suspect, source: 'parent' },
      now
    )

  it('keeps every answer and counts the last human one', () => {
    const school = smallSchool()
    answer(school, 'failed', at(1, '09:10'))
    expect(statusOf(school.db, school.mia).state).toBe('failing')
    answer(school, 'ok', at(1, '09:12'))
    expect(statusOf(school.db, school.mia)).toMatchObject({ state: 'unknown', streak: 1 })
    answer(school, 'failed', at(1, '09:13'), true)
    expect(statusOf(school.db, school.mia)).toMatchObject({ state: 'unknown', streak: 1 })
    expect(school.db.select().from(observations).all()).toHaveLength(3)
  })

  it('takes the same answer once', () => {
    const school = smallSchool()
    answer(school, 'ok', at(1, '09:10'))
    expect(answer(school, 'ok', at(1, '09:11'))).toEqual({ ok: true, recorded: false })
    expect(
      school.db
        .select()
        .from(events)
        .all()
        .filter((event) => event.type === 'lesson.answered')
    ).toHaveLength(1)
  })

  it('refuses a lesson that has not begun', () => {
    expect(answer(smallSchool(), 'ok', at(1, '08:29'))).toEqual({ ok: false, reason: 'not_begun' })
  })
})
