import type { Db } from '#db/client.ts'
import { CLASSES, LESSON_MINUTES, SLOT_PAIRS, SLOTS, SUBJECTS } from '#db/sample/school.ts'
import { groupMembers, groups, lessons, timetableSlots } from '#db/schema/index.ts'
import { addDays, type SchoolDay, toSchoolTime, weekdayOf } from '../school-time.ts'
import { insertRows } from './insert-rows.ts'
import { momentOf, type SampleDays } from './sample-days.ts'
import type { SampleChild } from './sample-families.ts'
import type { SampleHost } from './sample-staff.ts'

/** A lesson of the sample school; `index` is its place in the day, 0 or 1. */
export type SampleLesson = {
  id: number
  groupId: number
  className: string
  day: SchoolDay
  index: 0 | 1
  startsAt: string
  endsAt: string
  start: Date
  end: Date
  hostId: number
  subject: string
  state: 'held'
}

/** Two lessons a day for every class. Of two lessons at the same time no host has both. */
export function makeTimetable(days: SampleDays, hosts: readonly SampleHost[]): SampleLesson[] {
  const all = [...days.past, ...(days.today ? [days.today] : []), ...days.coming]
  const timetable: SampleLesson[] = []
  for (const day of all)
    for (const [group, className] of CLASSES.entries())
      for (const [index, slot] of (SLOT_PAIRS[group % SLOT_PAIRS.length] ?? []).entries()) {
        const start = momentOf(day, SLOTS[slot] ?? '08:45')
        const end = new Date(start.getTime() + LESSON_MINUTES * 60_000)
        const turn = group + slot * 11 + weekdayOf(day) * 7
        timetable.push({
          id: timetable.length + 1,
          groupId: group + 1,
          className,
          day,
          index: index === 0 ? 0 : 1,
          startsAt: toSchoolTime(start),
          endsAt: toSchoolTime(end),
          start,
          end,
          hostId: hosts[turn % hosts.length]?.id ?? 1,
          subject: SUBJECTS[(group * 3 + slot + weekdayOf(day)) % SUBJECTS.length] ?? 'Deutsch',
          state: 'held'
        })
      }
  return timetable
}

/** Writes groups, memberships and lessons. A lesson counts as reported from the time of its host's report on. */
export function storeTimetable(
  db: Db,
  timetable: readonly SampleLesson[],
  members: readonly SampleChild[],
  about: { days: SampleDays; newcomers: ReadonlySet<number>; reported: ReadonlyMap<number, Date> }
): void {
  const first = about.days.past[0] ?? '2020-01-01'
  const latest = about.days.today ?? about.days.coming[0] ?? first
  insertRows(
    db,
    groups,
    CLASSES.map((name, index) => ({ id: index + 1, name }))
  )
  insertRows(
    db,
    groupMembers,
    members.map(({ id, className }) => ({
      groupId: CLASSES.indexOf(className) + 1,
      studentId: id,
      fromDay: about.newcomers.has(id) ? latest : addDays(first, -60)
    }))
  )
  insertRows(db, timetableSlots, weekOf(timetable))
  insertRows(
    db,
    lessons,
    timetable.map(({ id, groupId, hostId, subject, startsAt, endsAt, state }) => ({
      id,
      groupId,
      hostId,
      subject,
      startsAt,
      endsAt,
      state,
      planned: true,
      reportedAt: about.reported.get(id) ?? null
    }))
  )
}

/** The week that comes back: what a lesson is depends on its weekday only. */
function weekOf(timetable: readonly SampleLesson[]): (typeof timetableSlots.$inferInsert)[] {
  const slots = timetable.map(({ groupId, day, startsAt, endsAt, hostId, subject }) => ({
    groupId,
    weekday: weekdayOf(day),
    startsAt: startsAt.slice(11, 16),
    endsAt: endsAt.slice(11, 16),
    hostId,
    subject
  }))
  return [
    ...new Map(slots.map((slot) => [`${slot.groupId} ${slot.weekday} ${slot.startsAt}`, slot])).values()
  ]
}
