import { and, desc, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { lessons, outbox, staff } from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { isSchoolDay } from '../routing/school-hours.ts'
import { addDays, type SchoolDay, schoolDay, toSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { membersOn } from './calendar.ts'
import { type Host, isQueued, lessonLines, queueToHost } from './host-letter.ts'

/** So many lessons without a report until somebody is reminded, once. */
const UNREPORTED = 2
/** Many report in the break after the lesson. */
const AFTER_LESSON_MINUTES = 60
/** Longer ago nobody remembers. */
const DAYS_BACK = 14

/** A finished lesson of one teacher; times are school time. */
export type Finished = { id: number; startsAt: string; endsAt: string; reported: boolean }

/**
 * Whether a teacher is reminded now: the last lessons, two or more in a row, have no report, none of them has been
 * reminded of, and one of them is of today, so that it can still be reported. Pure.
 *
 * @param lessons held and finished, oldest first
 * @param remindedAt school time of the last reminder; null: there was none
 * @returns the lessons of today to name, or none
 */
export function lessonsToRemindOf(
  lessons: readonly Finished[],
  { today, remindedAt }: { today: SchoolDay; remindedAt: string | null }
): Finished[] {
  const since = lessons.findLastIndex((lesson) => lesson.reported)
  const missing = lessons.slice(since + 1)
  const fresh = missing.filter((lesson) => remindedAt === null || lesson.endsAt > remindedAt)
  const ofToday = missing.filter((lesson) => lesson.startsAt.startsWith(today))
  return fresh.length >= UNREPORTED && ofToday.length > 0 ? ofToday : []
}

/**
 * One friendly reminder to a teacher after two lessons without a report, an hour after the second: at most one a day, and
 * none for lessons it has named before. Cancelled lessons, incidents and groups without a child need no report. To be
 * called by the clock within the hours of the day's link.
 *
 * @returns how many mails were queued
 */
export function remindHosts(db: Db, school: School, now: Date): number {
  const today = schoolDay(now)
  const holidays = holidaysOf(db)
  if (!isSchoolDay(today, holidays)) return 0
  const byHost = grouped(finishedLessons(db, now), (lesson) => lesson.hostId)
  const hosts = db
    .select({ id: staff.id, name: staff.displayName, language: staff.language })
    .from(staff)
    .where(and(inArray(staff.id, [...byHost.keys()]), eq(staff.active, true)))
    .all()
  return hosts.filter((host) =>
    atomically(db, () => {
      const own = (byHost.get(host.id) ?? []).filter((one) =>
        isSchoolDay(one.startsAt.slice(0, 10), holidays)
      )
      const missing = lessonsToRemindOf(own, { today, remindedAt: lastReminder(db, host.id) })
      return missing.length > 0 && remind(db, host, missing, school, now)
    })
  ).length
}

function finishedLessons(db: Db, now: Date): (Finished & { hostId: number })[] {
  const clock = toSchoolTime(new Date(now.getTime() - AFTER_LESSON_MINUTES * 60_000))
  return db
    .select()
    .from(lessons)
    .where(
      and(
        eq(lessons.state, 'held'),
        isNotNull(lessons.hostId),
        gte(lessons.startsAt, addDays(schoolDay(now), -DAYS_BACK)),
        lte(lessons.endsAt, clock)
      )
    )
    .orderBy(lessons.startsAt, lessons.id)
    .all()
    .filter(({ groupId, startsAt }) => membersOn(db, groupId, startsAt.slice(0, 10)).length > 0)
    .map(({ id, hostId, startsAt, endsAt, reportedAt }) => ({
      id,
      hostId: hostId ?? 0,
      startsAt,
      endsAt,
      reported: reportedAt !== null
    }))
}

const keyOf = (staffId: number, day: SchoolDay) => `host_reminder:${staffId}:${day}`

function lastReminder(db: Db, staffId: number): string | null {
  const mail = db
    .select({ at: outbox.createdAt })
    .from(outbox)
    .where(
      and(
        eq(outbox.staffId, staffId),
        eq(outbox.kind, 'host'),
        sql`substr(${outbox.key}, 1, 14) = 'host_reminder:'`
      )
    )
    .orderBy(desc(outbox.createdAt))
    .get()
  return mail ? toSchoolTime(mail.at) : null
}

function remind(db: Db, host: Host, missing: readonly Finished[], school: School, now: Date): boolean {
  const day = schoolDay(now)
  const key = keyOf(host.id, day)
  if (isQueued(db, key)) return false
  const t = mailTexts(host.language)
  const which = [
    inArray(
      lessons.id,
      missing.map((lesson) => lesson.id)
    )
  ]
  return queueToHost(
    db,
    host,
    {
      key,
      day,
      subject: t('subject.hostReminder'),
      before: [
        { kind: 'text', text: t('host.reminder') },
        { kind: 'text', text: lessonLines(db, host, which) }
      ],
      open: t('host.open')
    },
    school,
    now
  )
}
