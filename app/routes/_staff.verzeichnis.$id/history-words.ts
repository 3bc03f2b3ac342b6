import { standingOf } from '../../components/standing.ts'
import { faceOf } from '../../domain/connection/face.ts'
import type { Observation } from '../../domain/connection/records.ts'
import type { ChangeOfStatus, LessonBehind } from '../../domain/students/explained-history.ts'
import type { Reader } from '../../http/reader.ts'
import { statementWords } from './said-words.ts'
import { sentence } from './sentence.ts'

/** Each change of the status in the words of connection-status.md, section 9, with what was said behind it. */
export const historyWords = (changes: readonly ChangeOfStatus[], days: number, reader: Reader) =>
  changes.map((change, i) => ({
    key: `${changes.length - i}`,
    standing: standingOf({ ...change, face: faceOf(change) }),
    words: reasonWords(change, days, reader),
    at: change.at,
    when: reader.when(change.at),
    record: change.record ? recordBehind(change, reader) : '',
    lessons: change.lessons.map((lesson) => lessonBehind(lesson, reader))
  }))

function reasonWords(
  { state, reasons, streak, needed, at }: ChangeOfStatus,
  days: number,
  { t, near, onDay }: Reader
): string {
  if (state === 'exempt') return sentence(t('students:history.state.exempt'))
  const values = { streak, needed, days, since: near(at), on: onDay(at) }
  return sentence(reasons.map((reason) => t(`connection:reasons.${reason}`, values)).join('; '))
}

/** Who recorded what: "geholfen (Frau Keller)". */
function recordBehind({ record, byName }: ChangeOfStatus, { t }: Reader): string {
  if (!record) return ''
  const what =
    record.type === 'blocker'
      ? t(record.on ? 'students:records.blockerOn' : 'students:records.blockerOff', {
          reason: t(`students:record.reasons.${record.reason}`)
        })
      : record.type === 'exempt'
        ? t(record.on ? 'students:records.exemptOn' : 'students:records.exemptOff')
        : t(`students:records.${record.type}`)
  return byName ? `${what} (${byName})` : what
}

const lessonBehind = (lesson: LessonBehind, reader: Reader) => ({
  id: lesson.id,
  lesson: [
    `${reader.shortDay(lesson.startsAt)}, ${reader.clock(lesson.startsAt)}`,
    [lesson.groupName, lesson.subject].filter(Boolean).join(' ')
  ].join(', '),
  contradiction: lesson.contradiction,
  said: [...lesson.said].sort(schoolFirst).map((one) => ({
    id: one.id,
    who: whoSaid(one, lesson, reader),
    word: statementWords(one, reader)
  }))
})

const SIDES = ['host', 'volunteer', 'parent', 'student']
const schoolFirst = (a: Observation, b: Observation): number =>
  SIDES.indexOf(a.source) - SIDES.indexOf(b.source)

const whoSaid = ({ source }: Observation, { hostName }: LessonBehind, { t }: Reader): string =>
  source === 'host'
    ? hostName
      ? t('students:dispute.host', { name: hostName })
      : t('students:dispute.someHost')
    : t(source === 'volunteer' ? 'students:dispute.volunteer' : 'students:dispute.family')
