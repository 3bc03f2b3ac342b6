import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { recordBlocker } from '#app/domain/lessons/record-blocker.ts'
import { recordDevice } from '#app/domain/lessons/record-device.ts'
import { recordExempt } from '#app/domain/lessons/record-exempt.ts'
import { recordHelp } from '#app/domain/lessons/record-help.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { recordWatchedLesson } from '#app/domain/lessons/watched-lesson.ts'
import { refreshAll, refreshStatus } from '#app/domain/students/refresh-status.ts'
import { halfDayOf, takeSnapshot } from '#app/domain/students/snapshot.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import {
  connectionEvents,
  connectionStatus,
  events,
  settings,
  statusHistory,
  statusSnapshots
} from '#db/schema/index.ts'
import { sampleAt } from '#tests/support/sample-school.ts'
import { at, smallSchool } from '#tests/support/small-school.ts'

describe('refreshing 450 students', () => {
  const { db, now } = sampleAt('2026-11-24T13:30:00')
  const stored = () => [
    db.select().from(connectionStatus).orderBy(connectionStatus.studentId).all(),
    db.select().from(statusHistory).orderBy(statusHistory.studentId, statusHistory.position).all()
  ]

  it('writes nothing when nothing changed', () => {
    const before = db.$client.serialize()
    expect(refreshAll(db, now)).toEqual([])
    expect(db.$client.serialize().equals(before)).toBe(true)
  })

  it('gives the same from nothing', () => {
    const before = stored()
    db.delete(connectionStatus).run()
    db.delete(statusHistory).run()
    const known = before[0]?.filter((row) => 'face' in row && row.face !== 'unknown')
    expect(refreshAll(db, now)).toHaveLength(known?.length ?? 0)
    expect(stored()).toEqual(before)
  })

  it('gives the same for a few as for all', () => {
    const before = stored()
    const ids = [1, 17, 333]
    for (const id of ids) db.delete(connectionStatus).where(eq(connectionStatus.studentId, id)).run()
    refreshStatus(db, ids, now)
    expect(stored()).toEqual(before)
  })
})

describe('records of volunteers', () => {
  const failing = () => {
    const school = smallSchool()
    const { db, emre, lesson, hostId } = school
    const exceptions = [{ studentId: emre, result: 'failed' as const }]
    reportLesson(db, { lessonId: lesson(1, 'a'), hostId, exceptions }, at(1, '09:05'))
    return { ...school, about: { studentId: emre, staffId: school.volunteerId } }
  }

  it('moves from failing to trial with help, once per click', () => {
    const { db, emre, about } = failing()
    const first = recordHelp(db, about, at(1, '12:00'))
    expect(recordHelp(db, about, at(1, '12:00'))).toBe(first)
    expect(statusOf(db, emre)).toMatchObject({
      state: 'trial',
      streak: 0,
      needed: 4,
      reasons: ['after_help']
    })
    expect(db.select().from(connectionEvents).all()).toHaveLength(1)
    expect(recordHelp(db, about, at(1, '15:00'))).not.toBe(first)
  })

  it('waits while a blocker is on and goes on trial when it is gone', () => {
    const { db, emre, about } = failing()
    recordBlocker(db, { ...about, reason: 'no_device', on: true }, at(1, '12:00'))
    expect(statusOf(db, emre)).toMatchObject({ state: 'blocked', reasons: ['no_device'] })
    recordBlocker(db, { ...about, reason: 'no_device', on: false }, at(1, '13:00'))
    expect(statusOf(db, emre)).toMatchObject({ state: 'trial', reasons: ['after_blocker'] })
    recordDevice(db, about, at(1, '13:05'))
    expect(statusOf(db, emre)).toMatchObject({ state: 'trial', reasons: ['after_device'] })
  })

  it('takes an exempt child out of every count and lets it begin anew', () => {
    const { db, emre, about } = failing()
    recordExempt(db, { ...about, on: true }, at(1, '12:00'))
    expect(statusOf(db, emre)).toMatchObject({ state: 'exempt', tasks: [] })
    recordExempt(db, { ...about, on: false }, at(2, '12:00'))
    expect(statusOf(db, emre)).toMatchObject({ state: 'unknown', reasons: ['back'] })
  })

  it('trusts a volunteer who watched the child join', () => {
    const { db, mia, lesson, volunteerId: staffId } = smallSchool()
    const watched = { lessonId: lesson(1, 'a'), studentId: mia, staffId, result: 'ok' as const }
    expect(recordWatchedLesson(db, watched, at(1, '08:20'))).toBe(false)
    expect(recordWatchedLesson(db, watched, at(1, '08:40'))).toBe(true)
    expect(statusOf(db, mia)).toMatchObject({ state: 'unknown', streak: 1 })
  })

  it('tells of a change once', () => {
    const { db, emre, about } = failing()
    recordHelp(db, about, at(1, '12:00'))
    refreshAll(db, at(1, '12:01'))
    const told = db
      .select()
      .from(events)
      .all()
      .filter((event) => event.type === 'student.status' && event.studentId === emre)
    expect(told.map((event) => event.data)).toEqual([
      { from: 'unknown', to: 'failing' },
      { from: 'failing', to: 'trial' }
    ])
  })
})

describe('the settings of a school', () => {
  const goodLessons = (value: unknown): string => {
    const { db, mia, lesson, hostId } = smallSchool()
    db.insert(settings)
      .values({ key: 'connection', value, changedAt: at(1, '07:00') })
      .run()
    for (const [slot, time] of [
      ['a', '09:05'],
      ['b', '11:05']
    ] as const)
      reportLesson(db, { lessonId: lesson(1, slot), hostId, exceptions: [] }, at(1, time))
    return statusOf(db, mia).state
  }

  it('count, if they keep the rules', () => {
    expect(goodLessons({})).toBe('reliable')
    expect(goodLessons({ light: 3 })).toBe('unknown')
    expect(goodLessons({ light: 3, full: 2 })).toBe('reliable')
    expect(goodLessons({ light: 'many' })).toBe('reliable')
  })
})

describe('takeSnapshot', () => {
  it('follows what is known while the half day lasts, and then keeps it', () => {
    const { db, emre, lesson, hostId } = smallSchool()
    refreshAll(db, at(1, '08:00'))
    takeSnapshot(db, at(1, '08:00'))
    const exceptions = [{ studentId: emre, result: 'failed' as const }]
    reportLesson(db, { lessonId: lesson(1, 'a'), hostId, exceptions }, at(1, '09:05'))
    takeSnapshot(db, at(1, '11:59'))
    const morning = db.select().from(statusSnapshots).get()
    expect(morning).toMatchObject({ halfDay: '2020-03-23a', failing: 1, unknown: 3 })
    recordHelp(db, { studentId: emre }, at(1, '12:30'))
    takeSnapshot(db, at(1, '12:30'))
    takeSnapshot(db, at(1, '18:00'))
    expect(db.select().from(statusSnapshots).all()).toMatchObject([
      morning,
      { halfDay: '2020-03-23p', takenAt: at(1, '12:30'), failing: 0, trial: 1, unknown: 3 }
    ])
  })

  it('begins the afternoon at noon', () => {
    expect(halfDayOf(at(1, '11:59'))).toBe('2020-03-23a')
    expect(halfDayOf(at(1, '12:00'))).toBe('2020-03-23p')
  })
})
