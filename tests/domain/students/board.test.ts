import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { explainStatus } from '#app/domain/connection/explain.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { toSchoolTime } from '#app/domain/school-time.ts'
import { boardOf } from '#app/domain/students/board.ts'
import { groupOf } from '#app/domain/students/group-of.ts'
import { isAlarm } from '#app/domain/students/group-shares.ts'
import { classNames, listStudents } from '#app/domain/students/list-students.ts'
import { marksOf } from '#app/domain/students/marks.ts'
import { studentPage } from '#app/domain/students/student-page.ts'
import { connectionEvents, groupMembers, lessons, observations, students } from '#db/schema/index.ts'
import { sampleAt } from '#tests/support/sample-school.ts'
import { at, openTicket, smallSchool } from '#tests/support/small-school.ts'

describe('the board of 450 students', () => {
  const { db, now } = sampleAt('2026-11-25T10:00:00')
  const board = boardOf(db, now)
  const clock = toSchoolTime(now)

  /** Counted a second time, student by student, straight from the rows. */
  const counted = db
    .select()
    .from(students)
    .all()
    .map((student) => {
      const groupIds = db
        .select()
        .from(groupMembers)
        .all()
        .filter((member) => member.studentId === student.id)
      const own = db
        .select()
        .from(lessons)
        .all()
        .filter((lesson) =>
          groupIds.some(
            (member) => member.groupId === lesson.groupId && member.fromDay <= lesson.startsAt.slice(0, 10)
          )
        )
      return { student, own }
    })
    .slice(0, 450)
  const said = db.select().from(observations).all()
  const records = db.select().from(connectionEvents).all()
  const results = counted.map(({ student, own }) => {
    const result = explainStatus({
      calendar: {
        lessons: own.map((one) => ({
          id: `${one.id}`,
          start: one.startsAt,
          end: one.endsAt,
          state: one.state
        }))
      },
      events: [
        ...said
          .filter((one) => one.studentId === student.id)
          .map((one) => ({
            type: 'observation' as const,
            id: one.id,
            at: one.at,
            lesson: `${one.lessonId}`,
            source: one.source,
            result: one.result,
            cause: one.cause ?? undefined,
            suspect: one.suspect
          })),
        ...records
          .filter((one) => one.studentId === student.id)
          .map((one) =>
            one.type === 'blocker'
              ? { id: one.id, at: one.at, type: one.type, reason: one.reason ?? 'other', on: one.on ?? false }
              : one.type === 'exempt'
                ? { id: one.id, at: one.at, type: one.type, on: one.on ?? false }
                : one.type === 'withdraw'
                  ? { id: one.id, at: one.at, type: one.type, event: one.withdraws ?? '' }
                  : { id: one.id, at: one.at, type: one.type }
          )
      ],
      now: clock
    })
    return { student, result }
  })
  const inState = (state: string) => results.filter(({ result }) => result.state === state)

  it('shows the numbers that counting from the records gives', () => {
    const unresolved = results.filter(({ result }) => ['failing', 'blocked', 'trial'].includes(result.state))
    expect(board.headline).toBe(unresolved.length)
    expect(board.unresolved.map((child) => child.id).sort()).toEqual(
      unresolved.map(({ student }) => student.id).sort()
    )
    const { counts } = board
    expect(counts.failing).toBe(inState('failing').length)
    expect(counts.blocked).toBe(inState('blocked').length)
    expect(counts.unstable + counts.trial).toBe(inState('trial').length)
    expect(counts.unstable).toBe(
      inState('trial').filter(({ result }) => result.reasons.includes('shaky')).length
    )
    expect(counts.stale + counts.reliable).toBe(inState('reliable').length)
    expect(counts.unknown).toBe(inState('unknown').length)
    expect(counts.exempt).toBe(inState('exempt').length)
    expect(board.share).toBeCloseTo(board.headline / (450 - counts.exempt))
    expect(board.band).toEqual({ from: 5, to: 10 })
  })

  it('says how every group stands', () => {
    const all = [...board.groups.over, ...(board.groups.nearest ? [board.groups.nearest] : [])]
    for (const group of all) {
      const members = results.filter(({ student }) => student.className === group.name)
      expect(group.counted).toBe(members.filter(({ result }) => result.state !== 'exempt').length)
      expect(group.unresolved).toBe(
        members.filter(({ result }) => ['failing', 'blocked', 'trial'].includes(result.state)).length
      )
      expect(group.alarm).toBe(group.unresolved >= 2 && group.unresolved / group.counted >= 0.1)
    }
    expect(board.groups.over.length + board.groups.below).toBe(26)
  })

  it('counts reported lessons by what hosts said', () => {
    const [row] = db.all<{ finished: number; reported: number }>(sql`
      select count(*) as finished, count(distinct o.lesson_id) as reported
      from lessons left join (select lesson_id from observations where source = 'host' group by 1) as o
        on o.lesson_id = lessons.id
      where ends_at <= ${clock} and starts_at >= '2026-11-25' and state = 'held'`)
    expect(board.coverage).toMatchObject({ day: '2026-11-25', ...row })
    expect(board.coverage.missing).toHaveLength(board.coverage.finished - board.coverage.reported)
  })

  it('ends the curve with today and compares with yesterday', () => {
    expect(board.curve.at(-1)).toMatchObject({ day: '2026-11-25', today: true, headline: board.headline })
    const yesterday = board.curve.at(-2)
    expect(yesterday).toMatchObject({ day: '2026-11-24', today: false })
    expect(board.change).toEqual({ day: '2026-11-24', by: board.headline - (yesterday?.headline ?? 0) })
  })

  it('names for each child who cares, what comes and what to do', () => {
    const urgent = board.unresolved[0]
    expect(urgent?.status.face).toBe('failing')
    for (const child of board.unresolved) {
      expect(child.nextLesson).not.toBeNull()
    }
    const blocked = board.unresolved.filter((child) => child.status.state === 'blocked')
    expect(blocked.every((child) => child.care?.ownerName)).toBe(true)
    expect(blocked.every((child) => child.lastContactAt !== null)).toBe(true)
  })

  it('is read without changing anything', () => {
    const before = db.$client.serialize()
    boardOf(db, now)
    const list = listStudents(db, { search: 'müller' }, now)
    marksOf(
      db,
      list.map((child) => child.id),
      now
    )
    studentPage(db, 1, now)
    groupOf(db, 1, now)
    classNames(db)
    expect(db.$client.serialize().equals(before)).toBe(true)
  })
})

describe('the board of a small class', () => {
  it('alarms at ten per cent and at least two', () => {
    expect(isAlarm(1, 4)).toBe(false)
    expect(isAlarm(2, 20)).toBe(true)
    expect(isAlarm(2, 21)).toBe(false)
    expect(isAlarm(3, 30)).toBe(true)
  })

  it('goes down when lessons go well, not when a ticket is closed', () => {
    const { db, emre, lesson, hostId, volunteerId } = smallSchool()
    const exceptions = [{ studentId: emre, result: 'failed' as const }]
    reportLesson(db, { lessonId: lesson(1, 'a'), hostId, exceptions }, at(1, '09:05'))
    const ticketId = openTicket(db, [emre], at(1, '09:10'), volunteerId)
    const [unresolved] = boardOf(db, at(1, '09:20')).unresolved
    expect(unresolved).toMatchObject({
      id: emre,
      care: { ticketId, ownerName: 'Frau Keller' },
      nextStep: { key: 'help' },
      nextLesson: { startsAt: '2020-03-23T10:30:00', running: false }
    })
    db.run(sql`update tickets set state = 'done', closed_at = 1`)
    expect(boardOf(db, at(1, '09:20')).headline).toBe(1)
    for (const [day, slot, time] of [
      [1, 'b', '11:05'],
      [2, 'a', '09:05'],
      [2, 'b', '11:05'],
      [3, 'a', '09:05']
    ] as const) {
      reportLesson(db, { lessonId: lesson(day, slot), hostId, exceptions: [] }, at(day, time))
      const headline = boardOf(db, at(day, time)).headline
      expect(headline).toBe(day === 3 ? 0 : 1)
    }
  })
})
