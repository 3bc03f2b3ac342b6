import { and, eq, inArray, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { lessons } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import type { LessonState } from '../words.ts'
import { findLesson, membersOn } from './calendar.ts'

/**
 * Says what became of lessons: held, cancelled, or an incident that was the fault of many. The status of everybody who
 * belonged to them is computed anew, because such a lesson counts for nobody. Saying it twice changes nothing.
 *
 * @param declaration.incidentId the incident the lessons belong to, if there is one
 */
export function declareLessons(
  db: Db,
  declaration: {
    lessonIds: readonly number[]
    state: LessonState
    staffId: number
    incidentId?: number | null
  },
  now: Date
): void {
  const { state, staffId, incidentId = null } = declaration
  atomically(db, () => {
    const changed = db
      .update(lessons)
      .set({ state, incidentId })
      .where(and(inArray(lessons.id, [...declaration.lessonIds]), ne(lessons.state, state)))
      .returning({ id: lessons.id })
      .all()
    const touched = new Set<number>()
    for (const { id } of changed) {
      recordEvent(db, {
        type: 'lesson.declared',
        at: now,
        actor: byStaff(staffId),
        lessonId: id,
        data: { state, incidentId }
      })
      const lesson = findLesson(db, id)
      if (lesson)
        for (const student of membersOn(db, lesson.groupId, lesson.startsAt.slice(0, 10)))
          touched.add(student)
    }
    refreshStatus(db, [...touched], now)
  })
}

/** One lesson, or with `wholeSlot` all lessons that start at the same time. */
export function declareLesson(
  db: Db,
  declaration: {
    lessonId: number
    state: LessonState
    staffId: number
    incidentId?: number | null
    wholeSlot?: boolean
  },
  now: Date
): void {
  const { lessonId, wholeSlot = false, ...rest } = declaration
  const lesson = findLesson(db, lessonId)
  if (!lesson) return
  const lessonIds = wholeSlot
    ? db
        .select({ id: lessons.id })
        .from(lessons)
        .where(eq(lessons.startsAt, lesson.startsAt))
        .all()
        .map((one) => one.id)
    : [lessonId]
  declareLessons(db, { ...rest, lessonIds }, now)
}
