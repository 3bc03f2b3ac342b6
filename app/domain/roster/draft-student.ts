import { hasLeft, readStatus } from './attendance.ts'
import { type ClassName, readClass, readGrade } from './class-name.ts'
import type { StudentDraft } from './draft.ts'
import { readMails } from './mails.ts'
import { foldedName, splitFullName, withoutSuffix } from './person-name.ts'
import type { ReadFile, TakenRow } from './read-file.ts'
import { contactsOf, formulasIn, readAll, textOf, textsOf } from './row-values.ts'
import type { Warning } from './words.ts'

export type DraftedRow = { student: StudentDraft | null; warnings: Set<Warning> }

/** One row of a file of students: a child, or the reason why it is left out. */
export function draftStudent(row: TakenRow, file: ReadFile, today: string): DraftedRow {
  const { last, first } = namesOf(row)
  const suffix = withoutSuffix(last)
  if (suffix.name === '' || first === '') return leftOut('name_missing')
  const status = readStatus(textOf(row, 'status'))
  if (status === 'left_out' || hasLeft(textOf(row, 'leave_date'), today)) return leftOut('not_active')

  const contacts = contactsOf(row)
  const warnings = new Set(contacts.warnings)
  const { name: className, odd } = classOf(row)
  if (odd) warnings.add('class_odd')
  if (suffix.removed) warnings.add('suffix_removed')
  if (formulasIn(row)) warnings.add('formula_text')
  const mails = readAll(row, 'student_mail', readMails, () => warnings.add('mail_check'))
  const student: StudentDraft = {
    file: row.file,
    line: row.line,
    lastName: suffix.name,
    firstName: first,
    folded: foldedName({ lastName: suffix.name, firstName: first }),
    className,
    groups: groupsOf(row, file),
    externalId: textOf(row, 'external_id'),
    mails,
    contacts: contacts.values,
    exempt: status === 'exempt',
    birthDate: row.birthDate
  }
  return { student, warnings }
}

const leftOut = (code: Warning): DraftedRow => ({ student: null, warnings: new Set([code]) })

/** Last and first name of the child of a row, each empty if it is not there. */
export function namesOf(row: TakenRow): { last: string; first: string } {
  const [last, first] = [textOf(row, 'last_name'), textOf(row, 'first_name')]
  if (last !== '' || first !== '') return { last, first }
  return splitFullName(textOf(row, 'full_name'))
}

function classOf(row: TakenRow): ClassName {
  const name = textOf(row, 'class')
  return name === '' ? readGrade(textOf(row, 'grade')) : readClass(name)
}

function groupsOf(row: TakenRow, { columns }: ReadFile): string[] | null {
  if (!columns.some(({ field }) => field === 'group')) return null
  const names = textsOf(row, 'group').flatMap((cell) => cell.split(',').map((name) => name.trim()))
  return [...new Set(names.filter((name) => name !== ''))]
}
