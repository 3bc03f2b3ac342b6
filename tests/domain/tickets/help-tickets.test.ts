import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { fromSchoolTime } from '#app/domain/school-time.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import { settings, staff, students, ticketStudents, tickets } from '#db/schema/index.ts'
import { at, openTicket, type SmallSchool, smallSchool } from '#tests/support/small-school.ts'

const SCHOOL = { name: 'S', baseUrl: 'https://hilfe.example', supportAddress: 'hilfe@gym-werder.example' }

let school: SmallSchool
beforeEach(() => {
  school = smallSchool()
})

type Day = 1 | 2 | 3 | 4 | 5
const report = (day: Day, slot: 'a' | 'b', failed: number[] = []) => {
  const time = at(day, slot === 'a' ? '09:05' : '11:05')
  const exceptions = failed.map((studentId) => ({ studentId, result: 'failed' as const }))
  reportLesson(school.db, { lessonId: school.lesson(day, slot), hostId: school.hostId, exceptions }, time)
}
const all = () => school.db.select().from(tickets).orderBy(asc(tickets.id)).all()
const tend = (now: Date) => expect(tendSchool(school.db, SCHOOL, now)).toEqual([])
const tasks = () => statusOf(school.db, school.emre).tasks.map(({ kind }) => kind)

function childOf(id: number) {
  const child = school.db.select().from(students).where(eq(students.id, id)).get()
  if (!child) throw new Error('no such child')
  return child
}

/** A ticket of Emre that Frau Keller closed at this moment of the past. */
function closed(closedAt: Date): number {
  const id = openTicket(school.db, [school.emre], closedAt, school.volunteerId)
  school.db.update(tickets).set({ state: 'done', closedAt }).where(eq(tickets.id, id)).run()
  return id
}
const isThere = (until: Date | null) =>
  school.db.update(staff).set({ hereUntil: until }).where(eq(staff.id, school.volunteerId)).run()

describe('"Kommt nicht rein: bitte helfen"', () => {
  test('opens one matter, once, however often the clock comes by, and none when the child is there again', () => {
    report(1, 'a', [school.emre])
    for (const time of ['09:06', '09:07', '12:00', '09:06']) tend(at(1, time))
    expect(all()).toMatchObject([{ kind: 'help', state: 'open', platform: 'windows' }])
    const [ticket] = all()
    const linked = school.db
      .select()
      .from(ticketStudents)
      .where(eq(ticketStudents.ticketId, ticket?.id ?? 0))
    expect(linked.all()).toMatchObject([{ studentId: school.emre }])
    report(1, 'b')
    tend(at(1, '11:06'))
    expect(all()).toHaveLength(1)
    // A status closes nothing by itself.
    expect(all()).toMatchObject([{ state: 'open' }])
  })

  test('joins what is open for the family, for both children', () => {
    const { db, emre, mia } = school
    const id = openTicket(db, [emre], at(1, '08:00'), school.volunteerId)
    const { householdId } = childOf(emre)
    db.update(tickets).set({ householdId }).where(eq(tickets.id, id)).run()
    db.update(students).set({ householdId }).where(eq(students.id, mia)).run()
    report(1, 'a', [emre, mia])
    tend(at(1, '09:06'))
    expect(all()).toHaveLength(1)
    const linked = db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, id)).all()
    expect(linked.map(({ studentId }) => studentId).sort()).toEqual([emre, mia].sort())
  })

  // D1 is Monday, 23 March 2020; the tenth school day before it is Monday, 9 March.
  test.each([
    ['ten school days ago', '2020-03-09T12:00:00', [], true],
    ['eleven school days ago', '2020-03-06T12:00:00', [], false],
    [
      'longer ago, with a week of holidays between',
      '2020-03-02T12:00:00',
      ['2020-03-09', '2020-03-13'],
      true
    ],
    ['too long ago in spite of the holidays', '2020-02-28T12:00:00', ['2020-03-09', '2020-03-13'], false]
  ] as const)('after one that was closed %s', (_, when, [from, until], comesBack) => {
    const before = closed(fromSchoolTime(when))
    if (from && until) {
      const value = [{ name: 'Ferien', from, until }]
      school.db
        .insert(settings)
        .values({ key: 'holidays', value, changedAt: at(1, '07:00') })
        .run()
    }
    isThere(at(1, '18:00'))
    report(1, 'a', [school.emre])
    tend(at(1, '09:06'))
    if (comesBack) expect(all()).toMatchObject([{ id: before, state: 'open', claimedBy: school.volunteerId }])
    else
      expect(all()).toMatchObject([
        { id: before, state: 'done' },
        { kind: 'help', claimedBy: null }
      ])
  })

  test('comes back free for everybody when the one who had it is not there', () => {
    const before = closed(fromSchoolTime('2020-03-20T12:00:00'))
    isThere(null)
    report(1, 'a', [school.emre])
    tend(at(1, '09:06'))
    expect(all()).toMatchObject([{ id: before, state: 'open', claimedBy: null }])
  })
})

describe('"Fällt immer wieder zurück: Ursache suchen"', () => {
  /** Back and forth for three days, without anybody having helped. */
  const relapsing = () => {
    for (const day of [1, 2, 3] as const) {
      report(day, 'a', [school.emre])
      report(day, 'b')
    }
    refreshAll(school.db, at(3, '11:06'))
    expect(tasks()).toContain('find_cause')
  }

  test('is a matter of its own beside a closed one: only "bitte helfen" takes that up again', () => {
    const before = closed(at(3, '11:00'))
    relapsing()
    tend(at(3, '11:06'))
    tend(at(3, '11:07'))
    expect(all()).toMatchObject([
      { id: before, state: 'done' },
      { kind: 'help', state: 'open', claimedBy: null, relatedTicketId: before }
    ])
    const [, added] = all()
    const linked = school.db
      .select()
      .from(ticketStudents)
      .where(eq(ticketStudents.ticketId, added?.id ?? 0))
    expect(linked.get()?.reason).toBe('Verbindungsstatus: fällt immer wieder zurück')
  })

  test('joins the open one', () => {
    const id = openTicket(school.db, [school.emre], at(3, '11:00'), school.volunteerId)
    const { householdId } = childOf(school.emre)
    school.db.update(tickets).set({ householdId }).where(eq(tickets.id, id)).run()
    relapsing()
    tend(at(3, '11:06'))
    expect(all()).toMatchObject([{ id, state: 'open' }])
  })
})
