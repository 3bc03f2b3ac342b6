import type { StudentRecord } from '../../domain/students/records.ts'
import type { Reader } from '../../http/reader.ts'
import { statementWords } from './said-words.ts'

/** One record in a line: what, who, when, and whether it was taken back. */
export function recordWords(record: StudentRecord, reader: Reader) {
  const { t, when } = reader
  const family =
    record.type === 'report' ||
    (record.type === 'observation' && ['parent', 'student'].includes(record.source))
  return {
    id: record.id,
    what: whatWords(record, reader),
    detail: record.type === 'observation' ? lessonWords(record, reader) : '',
    who: record.byName ?? t(family ? 'students:records.family' : 'students:records.lotse'),
    when: when(record.at),
    withdrawn: record.withdrawn
  }
}

function whatWords(record: StudentRecord, reader: Reader): string {
  const { t } = reader
  switch (record.type) {
    case 'observation':
      return statementWords(record, reader)
    case 'blocker': {
      const reason = t(`students:record.reasons.${record.reason}`)
      return t(record.on ? 'students:records.blockerOn' : 'students:records.blockerOff', { reason })
    }
    case 'exempt':
      return t(record.on ? 'students:records.exemptOn' : 'students:records.exemptOff')
    default:
      return t(`students:records.${record.type}`)
  }
}

function lessonWords(
  { lesson, suspect }: Extract<StudentRecord, { type: 'observation' }>,
  { t, when }: Reader
): string {
  const words = t('students:records.lesson', { when: when(lesson.startsAt), group: lesson.groupName })
  return suspect ? `${words}, ${t('students:records.suspect')}` : words
}
