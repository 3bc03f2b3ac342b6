import { and, count, desc, eq, gte, inArray, lte, notLike, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { outbox, type tickets } from '#db/schema/index.ts'
import { holidaysOf } from '../settings/holidays.ts'
import { nextCallingTime } from './school-hours.ts'

const BUNDLE_MS = 10 * 60_000
const NEAR_LESSON_MS = 30 * 60_000
/** So many mails in an hour: what comes then is told together even if it is urgent, the phone would only ring on. */
const MOST_AN_HOUR = 12

/**
 * When a volunteer is told of a ticket (people.md, UX-05): at once if a lesson of the child runs or begins within 30
 * minutes, or it is urgent; else at most one mail in ten minutes, so that what comes in meanwhile is due together with it
 * (bundle-notifications.ts). In quiet hours all of it waits for the next calling time.
 */
export function notifyTime(
  db: Db,
  about: { ticket: typeof tickets.$inferSelect; staffId: number; lesson: Date | null },
  now: Date
): Date {
  const holidays = holidaysOf(db)
  const soonest = nextCallingTime(now, holidays)
  const { lesson } = about
  const isNear = lesson !== null && lesson.getTime() - now.getTime() <= NEAR_LESSON_MS
  if ((isNear || about.ticket.urgent) && toldLately(db, about.staffId, now) < MOST_AN_HOUR) return soonest
  const last = lastNotification(db).get({ staffId: about.staffId })?.dueAt
  if (!last) return soonest
  // One that is still to be sent is joined; after one that was sent there is a pause.
  const next = last > now ? last : nextCallingTime(new Date(last.getTime() + BUNDLE_MS), holidays)
  // None is ever due later than this; one that is was queued while the clock was ahead, and nothing waits for it.
  const latest = nextCallingTime(new Date(now.getTime() + BUNDLE_MS), holidays)
  return new Date(Math.min(Math.max(next.getTime(), soonest.getTime()), latest.getTime()))
}

/** Mails of the last hour to this volunteer; what left together counts once. */
const toldLately = (db: Db, staffId: number, now: Date): number =>
  countTold(db).get({ staffId, since: new Date(now.getTime() - 3_600_000), now })?.n ?? 0

const countTold = prepared((db) =>
  db
    .select({ n: count() })
    .from(outbox)
    .where(
      and(
        eq(outbox.staffId, given(outbox.staffId, 'staffId')),
        eq(outbox.kind, 'notify'),
        gte(outbox.dueAt, given(outbox.dueAt, 'since')),
        lte(outbox.dueAt, given(outbox.dueAt, 'now')),
        notLike(outbox.reason, 'Zusammen mit Mail %')
      )
    )
    .prepare()
)

const lastNotification = prepared((db) =>
  db
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(
      and(
        eq(outbox.kind, 'notify'),
        eq(outbox.staffId, sql.placeholder('staffId')),
        inArray(outbox.state, ['queued', 'sending', 'sent'])
      )
    )
    .orderBy(desc(outbox.dueAt))
    .limit(1)
    .prepare()
)
