import { and, eq, gte, lte } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { groups, lessons, staff } from '#db/schema/index.ts'
import { compareText } from '../connection/school-time.ts'
import { byStaff, recordEvent } from '../events.ts'
import { declareLessons } from '../lessons/declare-lesson.ts'
import { compareClasses } from '../roster/class-name.ts'
import { type SchoolDay, toSchoolTime } from '../school-time.ts'

/** A lesson of a day as the administration sees it; times are school time. */
export type DayLesson = {
  id: number
  groupName: string
  subject: string
  startsAt: string
  endsAt: string
  hostId: number | null
  hostName: string | null
  state: 'held' | 'cancelled' | 'incident'
  begun: boolean
}

/** All lessons of a day, by time and group. */
export function lessonsOfDay(db: Db, day: SchoolDay, now: Date): DayLesson[] {
  const clock = toSchoolTime(now)
  return db
    .select({
      id: lessons.id,
      groupName: groups.name,
      subject: lessons.subject,
      startsAt: lessons.startsAt,
      endsAt: lessons.endsAt,
      hostId: lessons.hostId,
      hostName: staff.displayName,
      state: lessons.state
    })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .leftJoin(staff, eq(staff.id, lessons.hostId))
    .where(and(gte(lessons.startsAt, day), lte(lessons.startsAt, `${day}T23:59:59`)))
    .all()
    .sort((a, b) => compareText(a.startsAt, b.startsAt) || compareClasses(a.groupName, b.groupName))
    .map((lesson) => ({ ...lesson, begun: lesson.startsAt <= clock }))
}

/**
 * A single change: a lesson is cancelled, takes place after all, or has another teacher that day. From then on it does not follow
 * the timetable any more. A lesson of an incident is the incident's. The same change twice is one.
 *
 * @returns why not, if nothing could be changed
 */
export function changeLesson(
  db: Db,
  change: { lessonId: number; staffId: number; cancelled: boolean; hostId: number | null },
  now: Date
): 'unknown' | 'incident' | null {
  return atomically(db, () => {
    const { lessonId, staffId, cancelled, hostId } = change
    const lesson = db.select().from(lessons).where(eq(lessons.id, lessonId)).get()
    if (!lesson) return 'unknown'
    if (lesson.state === 'incident') return 'incident'
    const state = cancelled ? 'cancelled' : 'held'
    if (lesson.state === state && lesson.hostId === hostId) return null
    db.update(lessons).set({ hostId, planned: false }).where(eq(lessons.id, lessonId)).run()
    if (lesson.hostId !== hostId)
      recordEvent(db, {
        type: 'lesson.changed',
        at: now,
        actor: byStaff(staffId),
        lessonId,
        data: { hostId, before: lesson.hostId }
      })
    declareLessons(db, { lessonIds: [lessonId], state, staffId }, now)
    return null
  })
}
