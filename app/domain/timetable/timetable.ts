import { asc, eq, or } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { groups, staff, staffAddresses, timetableSlots } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { grouped } from '../grouped.ts'
import { compareClasses } from '../roster/class-name.ts'
import { planLessons } from './plan-lessons.ts'
import type { Named, Slot } from './read-timetable.ts'

/** All weekly lessons, by group, day and time, with the names they were typed with. */
export function listTimetable(db: Db): (Slot & { groupName: string; hostName: string | null })[] {
  return db
    .select({
      groupId: timetableSlots.groupId,
      weekday: timetableSlots.weekday,
      startsAt: timetableSlots.startsAt,
      endsAt: timetableSlots.endsAt,
      hostId: timetableSlots.hostId,
      subject: timetableSlots.subject,
      groupName: groups.name,
      hostName: staff.displayName
    })
    .from(timetableSlots)
    .innerJoin(groups, eq(groups.id, timetableSlots.groupId))
    .leftJoin(staff, eq(staff.id, timetableSlots.hostId))
    .orderBy(asc(timetableSlots.weekday), asc(timetableSlots.startsAt))
    .all()
    .sort((a, b) => compareClasses(a.groupName, b.groupName))
}

/** The groups and teachers that the lines of a timetable may name. */
export function timetableNames(db: Db): Named {
  const addresses = grouped(db.select().from(staffAddresses).all(), (row) => row.staffId)
  return {
    groups: db
      .select({ id: groups.id, name: groups.name })
      .from(groups)
      .all()
      .sort((a, b) => compareClasses(a.name, b.name)),
    hosts: findTeachers(db).map((one) => ({
      id: one.id,
      names: [
        one.displayName,
        one.lastName,
        `${one.firstName} ${one.lastName}`,
        ...(addresses.get(one.id) ?? []).map(({ address }) => address)
      ]
    }))
  }
}

/** Who can hold a lesson, by name. */
export const teachersOf = (db: Db): { id: number; name: string }[] =>
  findTeachers(db).map(({ id, displayName }) => ({ id, name: displayName }))

const findTeachers = (db: Db) =>
  db
    .select()
    .from(staff)
    .where(or(eq(staff.isHost, true), eq(staff.isVolunteer, true)))
    .orderBy(asc(staff.lastName), asc(staff.firstName))
    .all()

/** Keeps the timetable as it is typed now, and plans the lessons that follow from it. The same one again changes nothing. */
export function saveTimetable(db: Db, save: { slots: readonly Slot[]; staffId: number }, now: Date): void {
  atomically(db, () => {
    const known = listTimetable(db).map(({ groupName: _, hostName: __, ...slot }) => slot)
    if (sameSlots(known, save.slots)) return
    db.delete(timetableSlots).run()
    for (const slot of save.slots) db.insert(timetableSlots).values(slot).run()
    recordEvent(db, {
      type: 'school.timetable',
      at: now,
      actor: byStaff(save.staffId),
      data: { slots: save.slots.length }
    })
    planLessons(db, now)
  })
}

const sameSlots = (a: readonly Slot[], b: readonly Slot[]): boolean => {
  const lines = (slots: readonly Slot[]) =>
    slots
      .map((one) => [one.groupId, one.weekday, one.startsAt, one.endsAt, one.hostId, one.subject].join(';'))
      .sort()
      .join('\n')
  return lines(a) === lines(b)
}
