import { describe, expect, it } from 'vitest'
import { declareLesson } from '#app/domain/lessons/declare-lesson.ts'
import { withdrawRecord } from '#app/domain/lessons/record-fact.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { connectionStatus, events, lessons, observations } from '#db/schema/index.ts'
import { at, smallSchool } from '#tests/support/small-school.ts'

const allThere = (school: ReturnType<typeof smallSchool>, lessonId: number, now: Date) =>
  reportLesson(school.db, { lessonId, hostId: school.hostId, exceptions: [] }, now)

describe('reportLesson', () => {
  it('writes one observation for every member and moves their status', () => {
    const school = smallSchool()
    const { db, mia, emre, lesson, hostId } = school
    const exceptions = [{ studentId: emre, result: 'failed' as const }]
    expect(reportLesson(db, { lessonId: lesson(1, 'a'), hostId, exceptions }, at(1, '09:05'))).toEqual({
      ok: true,
      recorded: 4
    })
    expect(statusOf(db, mia)).toMatchObject({ state: 'unknown', streak: 1, needed: 2 })
    expect(statusOf(db, emre)).toMatchObject({ state: 'failing', reasons: ['bad_lesson'] })
    expect(db.select().from(lessons).get()?.reportedAt).toEqual(at(1, '09:05'))

    allThere(school, lesson(1, 'b'), at(1, '11:05'))
    expect(statusOf(db, mia)).toMatchObject({ state: 'reliable', face: 'reliable' })
    expect(statusOf(db, emre)).toMatchObject({ state: 'trial', reasons: ['works_again'] })
    const told = db.select().from(events).all()
    expect(told.filter((event) => event.type === 'lesson.reported')).toHaveLength(2)
    expect(told.find((event) => event.studentId === emre && event.lessonId === null)?.data).toEqual({
      from: 'unknown',
      to: 'failing'
    })
  })

  it('takes a correction until the evening: only what differs is added, and the last statement counts', () => {
    const school = smallSchool()
    const { db, emre, lesson, hostId } = school
    const lessonId = lesson(1, 'a')
    const exceptions = [{ studentId: emre, result: 'failed' as const }]
    reportLesson(db, { lessonId, hostId, exceptions }, at(1, '09:05'))
    expect(allThere(school, lessonId, at(1, '15:00'))).toEqual({ ok: true, recorded: 1 })
    expect(statusOf(db, emre)).toMatchObject({ state: 'unknown', streak: 1 })
    expect(db.select().from(observations).all()).toHaveLength(5)
  })

  it('changes nothing when the same report comes again', () => {
    const school = smallSchool()
    const { db, lesson } = school
    allThere(school, lesson(1, 'a'), at(1, '09:05'))
    const before = [db.select().from(events).all(), db.select().from(connectionStatus).all()]
    expect(allThere(school, lesson(1, 'a'), at(1, '09:06'))).toEqual({ ok: true, recorded: 0 })
    expect([db.select().from(events).all(), db.select().from(connectionStatus).all()]).toEqual(before)
  })

  it.each([
    ['before it begins', 'not_begun', at(1, '08:29')],
    ['on another day', 'too_late', at(2, '07:30')]
  ])('refuses a report %s', (_, reason, now) => {
    const school = smallSchool()
    expect(allThere(school, school.lesson(1, 'a'), now)).toEqual({ ok: false, reason })
    expect(school.db.select().from(observations).all()).toEqual([])
  })

  it('refuses another host, an unknown lesson and a child of another group', () => {
    const { db, lesson, hostId, volunteerId } = smallSchool()
    const now = at(1, '09:05')
    const lessonId = lesson(1, 'a')
    expect(reportLesson(db, { lessonId, hostId: volunteerId, exceptions: [] }, now)).toMatchObject({
      reason: 'not_host'
    })
    expect(reportLesson(db, { lessonId: 999, hostId, exceptions: [] }, now)).toMatchObject({
      reason: 'unknown_lesson'
    })
    expect(
      reportLesson(db, { lessonId, hostId, exceptions: [{ studentId: 999, result: 'failed' }] }, now)
    ).toMatchObject({ reason: 'not_member' })
    expect(db.select().from(observations).all()).toEqual([])
  })
})

describe('what does not count', () => {
  it('takes an incident and a cancelled lesson out of everybody’s status, and puts it back', () => {
    const school = smallSchool()
    const { db, emre, lesson, hostId, volunteerId: staffId } = school
    const lessonId = lesson(1, 'a')
    reportLesson(
      db,
      { lessonId, hostId, exceptions: [{ studentId: emre, result: 'failed' }] },
      at(1, '09:05')
    )
    for (const state of ['incident', 'cancelled'] as const) {
      declareLesson(db, { lessonId, state, staffId }, at(1, '10:00'))
      expect(statusOf(db, emre)).toMatchObject({ state: 'unknown', streak: 0, since: null })
    }
    declareLesson(db, { lessonId, state: 'held', staffId }, at(1, '10:05'))
    expect(statusOf(db, emre)).toMatchObject({ state: 'failing' })
  })

  it('undoes a mistaken observation with a withdrawal, once', () => {
    const school = smallSchool()
    const { db, emre, lesson, hostId, volunteerId: staffId } = school
    const exceptions = [{ studentId: emre, result: 'failed' as const }]
    reportLesson(db, { lessonId: lesson(1, 'a'), hostId, exceptions }, at(1, '09:05'))
    const wrong = db
      .select()
      .from(observations)
      .all()
      .find((one) => one.studentId === emre)
    const withdraw = () =>
      withdrawRecord(db, { recordId: wrong?.id ?? '', studentId: emre, staffId }, at(1, '12:00'))
    withdraw()
    expect(statusOf(db, emre)).toMatchObject({ state: 'unknown', streak: 0 })
    const told = db.select().from(events).all().length
    withdraw()
    expect(db.select().from(events).all()).toHaveLength(told)
  })
})
