import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { groups } from '#db/schema/index.ts'
import { lessonsOfGroups, type SchoolLesson } from '../lessons/calendar.ts'
import { schoolDay } from '../school-time.ts'
import { type GroupShare, groupShares } from './group-shares.ts'
import { type ListedStudent, listStudents } from './list-students.ts'
import { type MarkedLesson, marksOf } from './marks.ts'

/** One class or course: who is in it, how they are connected, and what the day brings. */
export type GroupView = {
  id: number
  name: string
  isClass: boolean
  share: GroupShare | null
  students: (ListedStudent & { marks: MarkedLesson[] })[]
  today: SchoolLesson[]
}

/** Reads one group; null if there is no such group. */
export function groupOf(db: Db, groupId: number, now: Date): GroupView | null {
  const group = db.select().from(groups).where(eq(groups.id, groupId)).get()
  if (!group) return null
  const today = schoolDay(now)
  const members = listStudents(db, { groupId }, now)
  const marks = marksOf(
    db,
    members.map((member) => member.id),
    now
  )
  return {
    ...group,
    share: groupShares(db, now).find((share) => share.groupId === groupId) ?? null,
    students: members.map((member) => ({ ...member, marks: marks.get(member.id) ?? [] })),
    today: lessonsOfGroups(db, [groupId], { from: today, until: today })
  }
}
