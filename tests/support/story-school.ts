import { eq } from 'drizzle-orm'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { addDays, fromSchoolTime, type SchoolDay, schoolDay, toSchoolTime } from '#app/domain/school-time.ts'
import { prepareSchool } from '#app/domain/settings/prepare-school.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { addTeamMember, setPlatforms } from '#app/domain/volunteers/team.ts'
import type { Platform } from '#app/domain/words.ts'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contactPhones,
  contacts,
  groupMembers,
  groups,
  guardianships,
  households,
  lessons,
  staff,
  students
} from '#db/schema/index.ts'
import { eventually } from './eventually.ts'

export const MOTHER = 'aylin.yildiz@familie.example'
export const KELLER = 'keller@gym-werder.example'
export const SOMMER = 'sommer@gym-werder.example'
export const WEBER = 'weber@gym-werder.example'

const NAMES = [
  ['Emre', 'Yıldız'],
  ['Mia', 'Hoffmann'],
  ['Noor', 'Al-Masri'],
  ['Jonas', 'Weiß'],
  ['Lena', 'Müller'],
  ['Oleksandra', 'Kovalenko']
] as const

/**
 * Class 5a with six children who were there in eight lessons of the last four days, so that all are reliable; two
 * volunteers who know the iPad and are there; an admin; a host. Emre's mother has an address and a phone.
 */
export function storySchool(db: Db, now = new Date()): void {
  prepareSchool(db, { adminAddress: WEBER }, now)
  volunteer(db, 'Frau Keller', KELLER, ['ios', 'mac'], now)
  volunteer(db, 'Frau Sommer', SOMMER, ['ios'], now)
  const { id: hostId } = db
    .insert(staff)
    .values({ displayName: 'Frau Hoffmann', firstName: 'Eva', lastName: 'Hoffmann', isHost: true })
    .returning({ id: staff.id })
    .get()
  const { id: groupId } = db.insert(groups).values({ name: '5a' }).returning({ id: groups.id }).get()
  for (const [firstName, lastName] of NAMES) child(db, groupId, firstName, lastName, now)
  for (const back of [4, 3, 2, 1]) {
    const day = addDays(schoolDay(now), -back)
    for (const [start, end] of [
      ['08:30:00', '09:00:00'],
      ['10:30:00', '11:00:00']
    ]) {
      const lesson = { groupId, hostId, startsAt: `${day}T${start}`, endsAt: `${day}T${end}` }
      const { id } = db.insert(lessons).values(lesson).returning({ id: lessons.id }).get()
      reportLesson(db, { lessonId: id, hostId, exceptions: [] }, fromSchoolTime(`${day}T${end}`))
    }
  }
  refreshAll(db, now)
}

/**
 * Two lessons that begin within the next seconds, as a timetable change would add them. Resolves when both have begun, with the day on
 * which they are: the host's page shows one day, so shortly before midnight it waits for the next.
 */
export async function holdTwoLessons(db: Db): Promise<{ hostId: number; day: SchoolDay }> {
  const host = db.select().from(staff).where(eq(staff.displayName, 'Frau Hoffmann')).get()
  const group = db.select().from(groups).get()
  if (!host || !group) throw new Error('the story has no host')
  const at = (seconds: number) => toSchoolTime(new Date(Date.now() + seconds * 1000))
  const dayIn = (seconds: number) => at(seconds).slice(0, 10)
  await eventually('a day that lasts for both lessons', () => dayIn(0) === dayIn(30))
  const day = dayIn(0)
  for (const start of [1, 3]) {
    const lesson = { groupId: group.id, hostId: host.id, startsAt: at(start), endsAt: at(start + 1) }
    db.insert(lessons).values(lesson).run()
  }
  await new Promise((resolve) => setTimeout(resolve, 4_500))
  return { hostId: host.id, day }
}

function volunteer(db: Db, displayName: string, address: string, platforms: Platform[], now: Date): void {
  const [, lastName = ''] = displayName.split(' ')
  const admin = db.select().from(staff).where(eq(staff.isAdmin, true)).get()
  const by = { staffId: admin?.id ?? 0 }
  const id = addTeamMember(
    db,
    {
      displayName,
      firstName: 'Test',
      lastName,
      address,
      isAdmin: false,
      isVolunteer: true
    },
    by,
    now
  )
  setPlatforms(db, { staffId: id, platforms, byStaffId: id }, now)
  db.update(staff)
    .set({ hereUntil: new Date(now.getTime() + 8 * 3_600_000) })
    .where(eq(staff.id, id))
    .run()
}

function child(db: Db, groupId: number, firstName: string, lastName: string, now: Date): void {
  const { id: householdId } = db
    .insert(households)
    .values({ createdAt: now })
    .returning({ id: households.id })
    .get()
  const { id: studentId } = db
    .insert(students)
    .values({ firstName, lastName, className: '5a', householdId })
    .returning({ id: students.id })
    .get()
  db.insert(groupMembers).values({ groupId, studentId, fromDay: '2020-01-01' }).run()
  if (firstName !== 'Emre') return
  const { id: contactId } = db
    .insert(contacts)
    .values({ kind: 'guardian', name: 'Aylin Yıldız', householdId, createdAt: now })
    .returning({ id: contacts.id })
    .get()
  db.insert(contactAddresses).values({ contactId, address: MOTHER }).run()
  db.insert(contactPhones).values({ contactId, phone: '+4917604069001' }).run()
  db.insert(guardianships).values({ contactId, studentId, relation: 'Mutter' }).run()
}
