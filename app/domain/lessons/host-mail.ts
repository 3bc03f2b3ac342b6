import { and, asc, eq, gte, inArray, isNull, lte, ne } from 'drizzle-orm'
import { longDay } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { lessons, staff } from '#db/schema/index.ts'
import type { Block } from '../outbox/letter.ts'
import { fromSchoolTime, type SchoolDay, schoolZone } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import { isTestDay } from '../timetable/test-day.ts'
import { type Host, isQueued, lessonLines, queueToHost } from './host-letter.ts'
import { openHostTasks } from './host-questions.ts'
import { isKnownTask, noteTask } from './known-task.ts'

/**
 * One mail a day for every teacher with a lesson to report that day, or with a question about an earlier one that no mail
 * has told of yet, with one link (product.md, "A host teacher"). Calling it again that day adds only those who got a
 * lesson meanwhile. To be called by the clock.
 *
 * @returns how many mails were queued
 */
export function queueHostLinks(db: Db, day: SchoolDay, school: School, now: Date): number {
  const tasks = openHostTasks(db)
  const withLessons = new Set(hostsOf(db, day))
  const withNews = [...tasks].flatMap(([staffId, asked]) =>
    asked.some((task) => !isKnownTask(db, task)) ? [staffId] : []
  )
  return peopleOf(db, [...withLessons, ...withNews]).filter((host) =>
    atomically(db, () => queueHostLink(db, host, { day, tasks: tasks.get(host.id) ?? [] }, school, now))
  ).length
}

const hostsOf = (db: Db, day: SchoolDay): number[] =>
  db
    .selectDistinct({ id: lessons.hostId })
    .from(lessons)
    .where(and(...takesPlace(day), isNull(lessons.reportedAt)))
    .all()
    .flatMap(({ id }) => id ?? [])

const peopleOf = (db: Db, ids: readonly number[]): Host[] =>
  db
    .select({ id: staff.id, name: staff.displayName, language: staff.language })
    .from(staff)
    .where(and(inArray(staff.id, [...ids]), eq(staff.active, true)))
    .orderBy(asc(staff.id))
    .all()

const takesPlace = (day: SchoolDay) => [
  gte(lessons.startsAt, day),
  lte(lessons.startsAt, `${day}T23:59:59`),
  ne(lessons.state, 'cancelled')
]

type Today = { day: SchoolDay; tasks: { studentId: number; lessonId: number; key: string }[] }

function queueHostLink(db: Db, host: Host, { day, tasks }: Today, school: School, now: Date): boolean {
  const key = `host:${host.id}:${day}`
  if (isQueued(db, key)) return false
  const t = mailTexts(host.language)
  const lines = lessonLines(db, host, takesPlace(day))
  const date = longDay(fromSchoolTime(`${day}T12:00:00`), host.language, schoolZone())
  const text = (words: string): Block => ({ kind: 'text', text: words })
  const isSent = queueToHost(
    db,
    host,
    {
      key,
      day,
      subject: t(lines ? 'subject.host' : 'subject.hostQuestion', { date }),
      before: [
        ...(lines ? [text(t(isTestDay(db, day) ? 'host.leadTestDay' : 'host.lead')), text(lines)] : []),
        ...(tasks.length > 0 ? [text(t('host.questions', { count: tasks.length }))] : [])
      ],
      open: t(lines ? 'host.open' : 'host.openQuestion')
    },
    school,
    now
  )
  if (isSent) for (const task of tasks) if (!isKnownTask(db, task)) noteTask(db, task, now)
  return isSent
}
