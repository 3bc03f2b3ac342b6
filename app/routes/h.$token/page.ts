import type { AppLoadContext } from '@remix-run/node'
import { hostDay, hostName } from '../../domain/lessons/host-day.ts'
import { hostQuestions } from '../../domain/lessons/host-questions.ts'
import type { Link } from '../../domain/outbox/links.ts'
import { fromSchoolTime } from '../../domain/school-time.ts'
import { clock, dayAndClock, longDay } from '../../locales/times.ts'
import { saidOf } from './lessons.ts'

/** A teacher's link that is good today. */
export type HostLink = { staffId: number; day: string }

export const hostLinkOf = (link: Link | 'expired' | null): HostLink | null =>
  link === null || link === 'expired' || link.staffId === null || link.day === null
    ? null
    : { staffId: link.staffId, day: link.day }

type Asked = { link: HostLink; action: string; language: 'de' | 'en'; change: string | null }

/** Everything the teacher's page of the day shows. Reads only. */
export function hostPageOf(context: AppLoadContext, { link, action, language, change }: Asked) {
  const { db, timeZone } = context
  const now = context.clock()
  const time = (at: string) => clock(fromSchoolTime(at), language, timeZone)
  return {
    action,
    host: hostName(db, link.staffId),
    words: longDay(fromSchoolTime(`${link.day}T12:00:00`), language, timeZone),
    lessons: hostDay(db, link, now).map((lesson) => ({
      id: lesson.id,
      at: lesson.startsAt,
      time: time(lesson.startsAt),
      until: time(lesson.endsAt),
      group: lesson.groupName,
      state: lesson.state,
      begun: lesson.begun,
      heldBy: lesson.heldBy,
      reported: lesson.reportedAt ? clock(lesson.reportedAt, language, timeZone) : null,
      seen: String(lesson.reportedAt?.getTime() ?? ''),
      changing: change === String(lesson.id),
      names: lesson.children.map(({ id, name }) => ({ id: String(id), name })),
      ...saidOf(lesson)
    })),
    questions: hostQuestions(db, link.staffId, now).map((question) => ({
      studentId: question.studentId,
      lessonId: question.lessonId,
      name: question.name,
      group: question.groupName,
      when: dayAndClock(fromSchoolTime(question.startsAt), now, language, timeZone),
      answered: question.answered
    }))
  }
}
