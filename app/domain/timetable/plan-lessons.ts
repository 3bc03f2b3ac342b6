import { eq, gt } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { events, lessons, links, observations, settings, timetableSlots } from '#db/schema/index.ts'
import { isSchoolDay } from '../routing/school-hours.ts'
import { addDays, type SchoolDay, schoolDay, toSchoolTime, weekdayOf } from '../school-time.ts'
import { holidaysOf, listHolidays } from '../settings/holidays.ts'
import type { LessonState } from '../words.ts'

/** So far ahead families and teachers can look. */
const DAYS_AHEAD = 28
const KEY = 'lessons_planned'

type Lesson = { groupId: number; startsAt: string; endsAt: string; hostId: number | null; subject: string }

/**
 * The lessons of the next four weeks as timetable and holidays have them. Only lessons that it made itself, that nobody has
 * changed and that have not begun follow; one that something is known of already is cancelled instead of removed. Doing it
 * twice changes nothing.
 */
export function planLessons(db: Db, now: Date): void {
  atomically(db, () => {
    const until = addDays(schoolDay(now), DAYS_AHEAD)
    const clock = toSchoolTime(now)
    const wanted = new Map(
      wantedLessons(db, schoolDay(now), until)
        .filter((lesson) => lesson.startsAt > clock)
        .map((lesson) => [keyOf(lesson), lesson])
    )
    const coming = db.select().from(lessons).where(gt(lessons.startsAt, clock)).all()
    for (const lesson of coming) {
      const plan = wanted.get(keyOf(lesson))
      wanted.delete(keyOf(lesson))
      if (!lesson.planned || lesson.reportedAt !== null) continue
      if (!plan) removePlanned(db, lesson.id)
      else if (!isAsPlanned(lesson, plan)) putBack(db, lesson, plan)
    }
    for (const lesson of wanted.values())
      db.insert(lessons)
        .values({ ...lesson, planned: true })
        .run()
    const value = planOf(db, now)
    db.insert(settings)
      .values({ key: KEY, value, changedAt: now })
      .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now } })
      .run()
  })
}

/** For the clock: plans once for every new day, and when the holidays have changed. */
export function keepLessonsPlanned(db: Db, now: Date): void {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, KEY)).get()
  if (row?.value !== planOf(db, now)) planLessons(db, now)
}

/** What a plan was made for. The timetable itself plans when it is saved. */
const planOf = (db: Db, now: Date): string => JSON.stringify([schoolDay(now), listHolidays(db)])

function wantedLessons(db: Db, from: SchoolDay, until: SchoolDay): Lesson[] {
  const slots = db.select().from(timetableSlots).all()
  const holidays = holidaysOf(db)
  const days: SchoolDay[] = []
  for (let day = from; day < until; day = addDays(day, 1)) if (isSchoolDay(day, holidays)) days.push(day)
  return days.flatMap((day) =>
    slots
      .filter((slot) => slot.weekday === weekdayOf(day))
      .map(({ groupId, startsAt, endsAt, hostId, subject }) => ({
        groupId,
        startsAt: `${day}T${startsAt}:00`,
        endsAt: `${day}T${endsAt}:00`,
        hostId,
        subject
      }))
  )
}

const keyOf = ({ groupId, startsAt }: Pick<Lesson, 'groupId' | 'startsAt'>) => `${groupId} ${startsAt}`

const isAsPlanned = (lesson: Lesson & { state: string }, plan: Lesson): boolean =>
  lesson.endsAt === plan.endsAt &&
  lesson.hostId === plan.hostId &&
  lesson.subject === plan.subject &&
  lesson.state !== 'cancelled'

/** Cancelled here only because it was gone from the timetable for a while: what a person has changed is not planned any more. */
const putBack = (db: Db, { id, state }: { id: number; state: LessonState }, plan: Lesson): void =>
  void db
    .update(lessons)
    .set({ ...plan, state: state === 'cancelled' ? 'held' : state })
    .where(eq(lessons.id, id))
    .run()

/** A family that asked about it, or a link to it, keeps its lesson: it is cancelled, and they read that. */
function removePlanned(db: Db, id: number): void {
  const isNamed =
    db
      .select({ id: observations.id })
      .from(observations)
      .where(eq(observations.lessonId, id))
      .limit(1)
      .get() ??
    db.select({ id: links.id }).from(links).where(eq(links.lessonId, id)).limit(1).get() ??
    db.select({ id: events.id }).from(events).where(eq(events.lessonId, id)).limit(1).get()
  if (isNamed) db.update(lessons).set({ state: 'cancelled' }).where(eq(lessons.id, id)).run()
  else db.delete(lessons).where(eq(lessons.id, id)).run()
}
