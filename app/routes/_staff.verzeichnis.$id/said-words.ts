import { schoolDays } from '../../components/standing.ts'
import type { Mark } from '../../components/types.ts'
import type { Observation, Source } from '../../domain/connection/records.ts'
import { toSchoolTime } from '../../domain/school-time.ts'
import { fortnightOf } from '../../domain/students/marks.ts'
import type { StudentPage } from '../../domain/students/student-page.ts'
import type { HostDetail } from '../../domain/words.ts'
import type { Reader } from '../../http/reader.ts'

type MarkedLesson = StudentPage['lessons'][number]

/** Every lesson of two weeks: one row per time of day, one column per school day. */
export function fortnight({ lessons }: StudentPage, { t, now, clock, shortDay, dayOf }: Reader) {
  const range = fortnightOf(now)
  const days = schoolDays(
    range,
    lessons.map((lesson) => lesson.day)
  )
  const times = [...new Set(lessons.map((lesson) => lesson.startsAt.slice(11)))].sort()
  return {
    days,
    today: dayOf(now),
    caption: t('students:page.caption', {
      from: shortDay(days[0] ?? range.from),
      until: shortDay(days.at(-1) ?? range.until)
    }),
    slots: times.flatMap((time) => {
      const perDay = days.map((day) => lessons.filter((lesson) => lesson.startsAt === `${day}T${time}`))
      // Two groups can have a lesson at the same time: each gets its row.
      const rows = Math.max(...perDay.map((ofDay) => ofDay.length))
      return Array.from({ length: rows }, (_, row) => ({
        key: `${time}-${row}`,
        time: t('students:page.time', { time: clock(`${range.from}T${time}`) }),
        marks: perDay.map((ofDay): Mark | null => ofDay[row]?.mark ?? null)
      }))
    })
  }
}

const last = (said: readonly Observation[], sources: readonly Source[]): Observation | undefined =>
  said.filter(({ source }) => sources.includes(source)).at(-1)

const HOME: readonly Source[] = ['parent', 'student']

/** The words of one statement: a teacher saw (and what), a family answered; a cause where somebody named one. */
export function statementWords(
  {
    source,
    result,
    cause,
    detail
  }: Pick<Observation, 'source' | 'result'> & { cause?: string | null; detail?: HostDetail | null },
  { t }: Reader
): string {
  const words = detail
    ? t(`students:said.detail.${detail}`)
    : t(`students:said.${HOME.includes(source) ? 'home' : 'staff'}.${result}`)
  return cause ? `${words} (${t(`students:said.cause.${cause}`)})` : words
}

/** One that is called off beforehand is over for the status, but nobody can have seen it yet. */
export const hasBegun = ({ startsAt }: MarkedLesson, { now }: Reader): boolean =>
  startsAt <= toSchoolTime(now)

/** Lessons somebody has spoken about, newest first: what each side said, and what it counts as. */
export const saidRows = ({ lessons }: StudentPage, reader: Reader) =>
  [...lessons]
    .reverse()
    .filter((lesson) => hasBegun(lesson, reader) && (lesson.said.length > 0 || lesson.mark !== 'none'))
    .map((lesson) => {
      const word = (sources: readonly Source[]) => {
        const one = last(lesson.said, sources)
        return one ? statementWords(one, reader) : null
      }
      const host = word(['host'])
      return {
        id: lesson.lessonId,
        lesson: `${reader.shortDay(lesson.startsAt)}, ${reader.clock(lesson.startsAt)}`,
        host: host && lesson.hostName ? `${host} (${lesson.hostName})` : host,
        volunteer: word(['volunteer']),
        family: word(HOME),
        mark: lesson.mark
      }
    })

/** Lessons about which the sources contradict each other: the two statements side by side. */
export const disputesOf = ({ lessons }: StudentPage, reader: Reader) =>
  [...lessons]
    .reverse()
    .filter((lesson) => lesson.mark === 'split')
    .flatMap((lesson) => {
      const good = lesson.said.find(({ result }) => result === 'ok')
      const bad = lesson.said.find(({ result }) => result === 'failed')
      if (!good || !bad) return []
      // The school's side stands first, whichever of the two it said.
      const [one, other] = HOME.includes(bad.source) ? [good, bad] : [bad, good]
      return [
        {
          id: lesson.lessonId,
          day: reader.day(lesson.startsAt),
          clock: reader.clock(lesson.startsAt),
          one: voice(one, lesson, reader),
          other: voice(other, lesson, reader)
        }
      ]
    })

function voice(said: Observation, { hostName }: MarkedLesson, reader: Reader) {
  const { t, when } = reader
  const who =
    said.source === 'host'
      ? hostName
        ? t('students:dispute.host', { name: hostName })
        : t('students:dispute.someHost')
      : t(said.source === 'volunteer' ? 'students:dispute.volunteer' : 'students:dispute.family')
  return {
    who,
    word: statementWords(said, reader),
    detail: t('students:dispute.at', { when: when(said.at) })
  }
}
