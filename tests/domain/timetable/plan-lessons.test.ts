import { eq, gt } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { saveHolidays } from '#app/domain/settings/holidays.ts'
import { changeLesson, lessonsOfDay } from '#app/domain/timetable/change-lesson.ts'
import { keepLessonsPlanned, planLessons } from '#app/domain/timetable/plan-lessons.ts'
import type { Slot } from '#app/domain/timetable/read-timetable.ts'
import { saveTimetable } from '#app/domain/timetable/timetable.ts'
import { events, lessons } from '#db/schema/index.ts'
import { at, type SmallSchool, smallSchool } from '../../support/small-school.ts'

/** Monday 23 March 2020; the clocks go forward on Sunday the 29th. */
const NOW = at(1, '12:00')
let school: SmallSchool
const slot = (weekday: number, startsAt = '08:30', more: Partial<Slot> = {}): Slot => ({
  groupId: school.groupId,
  weekday,
  startsAt,
  endsAt: `${startsAt.slice(0, 2)}:59`,
  hostId: school.hostId,
  subject: 'Deutsch',
  ...more
})
beforeEach(() => {
  school = smallSchool()
  school.db.delete(lessons).run()
})
const save = (slots: Slot[], now = NOW) =>
  saveTimetable(school.db, { slots, staffId: school.volunteerId }, now)
const coming = () =>
  school.db
    .select()
    .from(lessons)
    .where(eq(lessons.state, 'held'))
    .orderBy(lessons.startsAt)
    .all()
    .map((lesson) => lesson.startsAt.slice(5, 16))
const lessonAt = (startsAt: string) =>
  school.db.select().from(lessons).where(eq(lessons.startsAt, startsAt)).get()

test('four weeks ahead, on the days of the slots, at the same time of the clock in summer', () => {
  save([slot(1), slot(2, '10:30')])
  expect(coming()).toEqual([
    '03-24T10:30',
    '03-30T08:30',
    '03-31T10:30',
    '04-06T08:30',
    '04-07T10:30',
    '04-13T08:30',
    '04-14T10:30'
  ])
})

test('a new day plans one day more, and the clock once a day does nothing else', () => {
  save([slot(1), slot(2)])
  const before = coming().length
  for (const time of ['00:10', '00:11', '23:59']) keepLessonsPlanned(school.db, at(2, time))
  expect(coming().length).toBe(before + 1)
})

test('holidays take lessons out, and give them back', () => {
  save([slot(2), slot(3)])
  const all = coming()
  saveHolidays(
    school.db,
    { holidays: [{ from: '2020-03-30', until: '2020-04-10', name: 'Ferien' }], staffId: school.volunteerId },
    NOW
  )
  keepLessonsPlanned(school.db, at(1, '12:01'))
  expect(coming()).toEqual(all.filter((start) => start < '03-30' || start > '04-10T24'))
  saveHolidays(school.db, { holidays: [], staffId: school.volunteerId }, at(1, '12:02'))
  keepLessonsPlanned(school.db, at(1, '12:03'))
  expect(coming()).toEqual(all)
})

test('a changed timetable changes what is to come, and nothing that has begun', () => {
  save([slot(1), slot(2)], at(1, '08:00'))
  const today = lessonAt('2020-03-23T08:30:00')
  save([slot(2, '08:30', { hostId: null, subject: 'Mathe' })], NOW)
  expect(lessonAt('2020-03-23T08:30:00')).toEqual(today)
  expect(lessonAt('2020-03-24T08:30:00')).toMatchObject({ hostId: null, subject: 'Mathe' })
  expect(lessonAt('2020-03-30T08:30:00')).toBeUndefined()
})

test('a single change stays, whatever the timetable says', () => {
  save([slot(2), slot(3)])
  const tuesday = lessonAt('2020-03-24T08:30:00')?.id ?? 0
  const wednesday = lessonAt('2020-03-25T08:30:00')?.id ?? 0
  const change = (lessonId: number, cancelled: boolean, hostId: number | null) =>
    changeLesson(school.db, { lessonId, staffId: school.volunteerId, cancelled, hostId }, NOW)
  expect(change(tuesday, true, school.hostId)).toBeNull()
  expect(change(tuesday, true, school.hostId), 'the second click').toBeNull()
  expect(change(wednesday, false, school.volunteerId)).toBeNull()
  planLessons(school.db, at(1, '13:00'))
  save([slot(2, '08:30', { subject: 'Mathe' })], at(1, '13:01'))
  expect(lessonsOfDay(school.db, '2020-03-24', NOW)).toMatchObject([
    { state: 'cancelled', hostName: 'Frau Hoffmann' }
  ])
  expect(lessonsOfDay(school.db, '2020-03-25', NOW)).toMatchObject([
    { state: 'held', hostName: 'Frau Keller' }
  ])
  const told = school.db
    .select()
    .from(events)
    .where(gt(events.lessonId, 0))
    .all()
    .map(({ type }) => type)
  expect(told).toEqual(['lesson.declared', 'lesson.changed'])
  expect(change(99_999, true, null)).toBe('unknown')
  expect(change(tuesday, false, school.hostId)).toBeNull()
  expect(lessonAt('2020-03-24T08:30:00')?.state).toBe('held')
})

test('the lesson of an incident is left to the incident', () => {
  save([slot(2)])
  school.db.update(lessons).set({ state: 'incident' }).run()
  const id = lessonAt('2020-03-24T08:30:00')?.id ?? 0
  expect(
    changeLesson(school.db, { lessonId: id, staffId: school.volunteerId, cancelled: true, hostId: null }, NOW)
  ).toBe('incident')
})

test('the same timetable again is no news', () => {
  save([slot(1), slot(2)])
  save([slot(2), slot(1)])
  expect(school.db.select().from(events).where(eq(events.type, 'school.timetable')).all()).toHaveLength(1)
})
