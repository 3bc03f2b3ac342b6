import { grouped } from '../grouped.ts'
import type { StudentDraft } from './draft.ts'
import { draftStudent, namesOf } from './draft-student.ts'
import { kindsOf } from './kind-of-file.ts'
import { foldedName, foldName, withoutSuffix } from './person-name.ts'
import type { ReadFile, TakenRow } from './read-file.ts'
import { addTo, contactsOf, formulasIn, textOf } from './row-values.ts'
import type { Finding, Warning } from './words.ts'

/** A child of the database, for files that bring guardians only. */
export type KnownChild = Pick<StudentDraft, 'lastName' | 'firstName' | 'className' | 'externalId'> & {
  id: number
}

export type Gathered = {
  students: StudentDraft[]
  leftOut: number
  findings: Finding[]
  /** The set of files has rows of students, not only of guardians. */
  bringsStudents: boolean
}

type Child = { birthDate: string; student: StudentDraft | null }

/**
 * The children of a set of files with their contacts (sections 5 and 6).
 *
 * @param known asked if no file brings students: then they are those of the database
 */
export function gatherStudents(
  files: readonly ReadFile[],
  today: string,
  known: () => readonly KnownChild[]
): Gathered {
  const gathering = new Gathering()
  const kinds = kindsOf(files)
  const bringsStudents = kinds.includes('students')
  files.forEach((file, index) => {
    if (kinds[index] === 'students') for (const row of file.rows) gathering.addRow(row, file, today)
  })
  if (!bringsStudents) for (const child of known()) gathering.addKnown(child)
  gathering.forgetSharedIds()
  files.forEach((file, index) => {
    const kind = kinds[index]
    if (kind === 'by_id' || kind === 'by_name') for (const row of file.rows) gathering.addContacts(row, kind)
  })
  const { students, leftOut, findings } = gathering
  for (const student of students) settleContacts(student)
  return { students, leftOut, findings, bringsStudents }
}

class Gathering {
  readonly students: StudentDraft[] = []
  readonly findings: Finding[] = []
  leftOut = 0
  private readonly byName = new Map<string, Child[]>()
  private readonly byId = new Map<string, StudentDraft>()
  private readonly twins = new Map<string, StudentDraft[]>()

  addRow(row: TakenRow, file: ReadFile, today: string): void {
    const { student, warnings } = draftStudent(row, file, today)
    this.mark(row, warnings)
    const { last, first } = namesOf(row)
    const known = student ? this.sameChild(student) : undefined
    this.remember(last, first, { birthDate: row.birthDate, student: known ?? student })
    if (!student) this.leftOut += 1
    else if (known) this.leaveOutDuplicate(row, known, student)
    else this.add(student)
  }

  addKnown({ id, ...child }: KnownChild): void {
    const student: StudentDraft = {
      ...child,
      folded: foldedName(child),
      file: '',
      line: 0,
      groups: null,
      mails: [],
      contacts: [],
      exempt: false,
      birthDate: '',
      studentId: id
    }
    this.remember(child.lastName, child.firstName, { birthDate: '', student })
    this.add(student)
  }

  addContacts(row: TakenRow, by: 'by_id' | 'by_name'): void {
    const student =
      by === 'by_id' ? this.byId.get(textOf(row, 'guardian_child_id')) : this.childNamed(row, row.birthDate)
    if (!student) {
      this.mark(row, ['child_unknown'])
      this.leftOut += 1
      return
    }
    const { values, warnings } = contactsOf(row)
    if (formulasIn(row)) warnings.add('formula_text')
    this.mark(row, warnings)
    student.contacts.push(...values)
  }

  /** A number that several children have tells nobody: a list that begins at 1 in every class. */
  forgetSharedIds(): void {
    for (const [id, own] of grouped(this.students, ({ externalId }) => externalId)) {
      if (own.length === 1) continue
      this.byId.delete(id)
      for (const student of own) student.externalId = ''
    }
  }

  private add(student: StudentDraft): void {
    this.students.push(student)
    if (student.externalId !== '') this.byId.set(student.externalId, student)
    const key = twinKey(student)
    this.twins.set(key, [...(this.twins.get(key) ?? []), student])
  }

  /** Section 7: a second row of one child. */
  private sameChild(student: StudentDraft): StudentDraft | undefined {
    const { externalId, birthDate } = student
    const sameId = this.byId.get(externalId)
    if (sameId && sameId.folded.full === student.folded.full) return sameId
    return this.twins
      .get(twinKey(student))
      ?.find(
        (other) =>
          other.birthDate === birthDate &&
          (other.externalId === externalId || other.externalId === '' || externalId === '')
      )
  }

  private leaveOutDuplicate(row: TakenRow, known: StudentDraft, student: StudentDraft): void {
    this.mark(row, ['duplicate_row'])
    this.leftOut += 1
    known.contacts.push(...student.contacts)
    known.mails = [...new Set([...known.mails, ...student.mails])]
    if (student.groups) known.groups = [...new Set([...(known.groups ?? []), ...student.groups])]
    if (known.externalId === '' && student.externalId !== '' && !this.byId.has(student.externalId)) {
      known.externalId = student.externalId
      this.byId.set(known.externalId, known)
    }
  }

  private remember(last: string, first: string, child: Child): void {
    const key = asWritten(last, first)
    const children = this.byName.get(key) ?? []
    if (child.student && children.some(({ student }) => student === child.student)) return
    children.push(child)
    this.byName.set(key, children)
  }

  private childNamed(row: TakenRow, birthDate: string): StudentDraft | null {
    const { last, first } = namesOf(row)
    const named = this.byName.get(asWritten(last, first)) ?? []
    const fitting = named.filter((child) => !birthDate || !child.birthDate || child.birthDate === birthDate)
    return fitting.length === 1 ? (fitting[0]?.student ?? null) : null
  }

  private mark(row: TakenRow, codes: Iterable<Warning>): void {
    for (const code of codes) this.findings.push({ code, file: row.file, line: row.line })
  }
}

/** What one child is called in a file; the suffix of a program does not count. */
const asWritten = (last: string, first: string): string => `${withoutSuffix(last).name}\0${first}`

const twinKey = (student: StudentDraft): string => `${student.folded.full}\0${student.className}`

/** Joins what the rows of one child say about one contact: one without a name, and one for each name. */
function settleContacts(student: StudentDraft): void {
  const byName = new Map<string, StudentDraft['contacts'][number]>()
  for (const contact of student.contacts) {
    const key = foldName(contact.name)
    const known = byName.get(key)
    if (known) addTo(known, contact)
    else byName.set(key, { ...contact })
  }
  student.contacts = [...byName.values()]
}
