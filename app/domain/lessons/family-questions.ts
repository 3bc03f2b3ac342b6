import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { observations, tickets } from '#db/schema/index.ts'
import type { Link } from '../outbox/links.ts'
import { addDays, schoolDay, toSchoolTime } from '../school-time.ts'
import { childrenOfLink, type FamilyChild } from '../tickets/family-children.ts'
import { askedLesson } from './asked-lesson.ts'
import { lessonsOfMany } from './calendar.ts'
import { withdrawnAmong } from './observe.ts'

/** The four answers of the family page, best first. */
export const FAMILY_RESULTS = ['ok', 'degraded', 'failed', 'excused'] as const
export type FamilyResult = (typeof FAMILY_RESULTS)[number]

/** What a family said on its page, the last time. */
export type SaidByLink = { id: string; result: FamilyResult; suspect: boolean; recordedAt: Date }

/** "Hat die Videokonferenz bei Emre um 10:15 geklappt?" Times are school time. */
export type FamilyQuestion = {
  child: FamilyChild
  lessonId: number
  startsAt: string
  /** Until then the answer can be changed; null: no further lesson is planned. */
  nextStartsAt: string | null
  said: SaidByLink | null
}

// Older lessons nobody remembers; a link lives that long as well.
const DAYS_BACK = 7
const DAYS_AHEAD = 14

/**
 * What the page behind a link asks: one question per child, about the last lesson that is over. A lesson before the
 * family wrote is asked about only if the link was sent for it: that it did not work is known.
 */
export function questionsOfLink(db: Db, link: Link, now: Date): FamilyQuestion[] {
  const children = childrenOfLink(db, link)
  const today = schoolDay(now)
  const calendars = lessonsOfMany(
    db,
    children.map((child) => child.id),
    { from: addDays(today, -DAYS_BACK), until: addDays(today, DAYS_AHEAD) }
  )
  const opened =
    link.ticketId === null || link.lessonId !== null
      ? ''
      : toSchoolTime(
          db.select({ at: tickets.createdAt }).from(tickets).where(eq(tickets.id, link.ticketId)).get()?.at ??
            link.createdAt
        )
  return children.flatMap((child) => {
    const asked = askedLesson(calendars.get(child.id) ?? [], toSchoolTime(now), opened)
    if (!asked) return []
    const { lesson, next } = asked
    const said = saidByLink(db, child.id, lesson.id)
    return [
      { child, lessonId: lesson.id, startsAt: lesson.startsAt, nextStartsAt: next?.startsAt ?? null, said }
    ]
  })
}

/** The last answer through a link; what a mail told has a ticket and is not one. */
function saidByLink(db: Db, studentId: number, lessonId: number): SaidByLink | null {
  const rows = db
    .select()
    .from(observations)
    .where(
      and(
        eq(observations.studentId, studentId),
        eq(observations.lessonId, lessonId),
        inArray(observations.source, ['parent', 'student']),
        isNull(observations.ticketId)
      )
    )
    .orderBy(desc(observations.at), desc(observations.id))
    .all()
  const gone = withdrawnAmong(
    db,
    rows.map((row) => row.id)
  )
  const last = rows.find((row) => !gone.has(row.id))
  const result = FAMILY_RESULTS.find((one) => one === last?.result)
  if (!last || !result) return null
  return { id: last.id, result, suspect: last.suspect, recordedAt: last.recordedAt }
}
