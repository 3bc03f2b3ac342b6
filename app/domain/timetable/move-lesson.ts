import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { events, lessons } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { declareLessons } from '../lessons/declare-lesson.ts'
import { isSchoolDay } from '../routing/school-hours.ts'
import { fromSchoolTime, type SchoolDay, type SchoolTime, toSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'

export type Move = { lessonId: number; staffId: number; day: SchoolDay /** `HH:MM` */; time: string }

/**
 * `begun`: it is over or running, what happened stays. `past`: the new time is. `late`: it would last beyond
 * midnight. `free_day`: no school then. `overlap`: the group has another lesson at that time. `moved`: it has been
 * moved elsewhere, where it still takes place.
 */
export type WhyNotMoved =
  | 'unknown'
  | 'incident'
  | 'begun'
  | 'past'
  | 'late'
  | 'moved'
  | 'free_day'
  | 'overlap'

type Lesson = typeof lessons.$inferSelect

/**
 * Moves one lesson to another time; it stays as long as it was. The old one stays as cancelled, so that a link that names it says so
 * and the timetable does not bring it back; the new one does not follow the timetable. The same move twice is one.
 *
 * @returns why not, if nothing could be changed
 */
export function moveLesson(db: Db, move: Move, now: Date): WhyNotMoved | null {
  return atomically(db, () => {
    const lesson = db.select().from(lessons).where(eq(lessons.id, move.lessonId)).get()
    if (!lesson) return 'unknown'
    const startsAt = `${move.day}T${move.time}:00`
    const there = lessonAt(db, lesson.groupId, startsAt)
    if (there?.id === lesson.id) return null
    const movedTo = lesson.state === 'cancelled' ? newPlaceOf(db, lesson) : null
    if (movedTo !== null) return movedTo === there?.id ? null : 'moved'
    const endsAt = endOf(lesson, startsAt)
    const problem = whyNot(db, { lesson, startsAt, endsAt }, now)
    if (problem) return problem
    const { groupId, hostId, subject } = lesson
    const values = { groupId, hostId, subject, startsAt, endsAt, planned: false }
    const to = there
      ? db.update(lessons).set(values).where(eq(lessons.id, there.id)).returning({ id: lessons.id }).get()
      : db.insert(lessons).values(values).returning({ id: lessons.id }).get()
    if (!to) throw new Error(`lesson ${lesson.id} vanished while it was moved`)
    db.update(lessons).set({ planned: false }).where(eq(lessons.id, lesson.id)).run()
    const { staffId } = move
    declareLessons(db, { lessonIds: [to.id], state: 'held', staffId }, now)
    declareLessons(db, { lessonIds: [lesson.id], state: 'cancelled', staffId }, now)
    recordEvent(db, {
      type: 'lesson.moved',
      at: now,
      actor: byStaff(staffId),
      lessonId: lesson.id,
      data: { to: to.id, startsAt }
    })
    return null
  })
}

/** Where this lesson was moved to, if it still takes place there. */
const newPlaceOf = (db: Db, lesson: Lesson): number | null =>
  db
    .select({ id: lessons.id })
    .from(events)
    .innerJoin(lessons, sql`${lessons.id} = json_extract(${events.data}, '$.to')`)
    .where(
      and(eq(events.type, 'lesson.moved'), eq(events.lessonId, lesson.id), ne(lessons.state, 'cancelled'))
    )
    .orderBy(desc(events.id))
    .get()?.id ?? null

type Wanted = { lesson: Lesson; startsAt: SchoolTime; endsAt: SchoolTime }

function whyNot(db: Db, { lesson, startsAt, endsAt }: Wanted, now: Date): WhyNotMoved | null {
  const clock = toSchoolTime(now)
  if (lesson.state === 'incident') return 'incident'
  if (lesson.startsAt <= clock) return 'begun'
  if (startsAt <= clock) return 'past'
  const day = startsAt.slice(0, 10)
  if (endsAt.slice(0, 10) !== day) return 'late'
  if (!isSchoolDay(day, holidaysOf(db))) return 'free_day'
  const other = db
    .select({ id: lessons.id })
    .from(lessons)
    .where(
      and(
        eq(lessons.groupId, lesson.groupId),
        ne(lessons.id, lesson.id),
        ne(lessons.state, 'cancelled'),
        lt(lessons.startsAt, endsAt),
        gt(lessons.endsAt, startsAt)
      )
    )
    .get()
  return other ? 'overlap' : null
}

const lessonAt = (db: Db, groupId: number, startsAt: SchoolTime): Lesson | undefined =>
  db
    .select()
    .from(lessons)
    .where(and(eq(lessons.groupId, groupId), eq(lessons.startsAt, startsAt)))
    .get()

function endOf(lesson: Lesson, startsAt: SchoolTime): SchoolTime {
  const lasts = fromSchoolTime(lesson.endsAt).getTime() - fromSchoolTime(lesson.startsAt).getTime()
  return toSchoolTime(new Date(fromSchoolTime(startsAt).getTime() + lasts))
}
