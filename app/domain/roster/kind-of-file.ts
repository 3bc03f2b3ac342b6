import { namesOf } from './draft-student.ts'
import { foldHeader } from './fold-header.ts'
import type { ReadFile } from './read-file.ts'
import type { Field } from './words.ts'

/**
 * Which file brings students, and which adds contacts to them: by the child's id (`by_id`) or by its name and birth date
 * (`by_name`), section 6.
 */
export type FileKind = 'students' | 'by_id' | 'by_name'

const OF_STUDENTS: readonly Field[] = [
  'class',
  'grade',
  'group',
  'external_id',
  'student_mail',
  'leave_date',
  'status'
]

export function kindsOf(files: readonly ReadFile[]): FileKind[] {
  const certain = files.map(kindByItself)
  const children = new Set(
    files.flatMap((file, index) => (certain[index] === 'students' ? file.rows.map(nameKey) : []))
  )
  return certain.map((kind, index) => {
    const rows = files[index]?.rows ?? []
    if (kind !== null) return kind
    const known = rows.filter((row) => children.has(nameKey(row))).length
    return known > 0 && known * 2 >= rows.length ? 'by_name' : 'students'
  })
}

/** Null: it takes the other files to know. */
function kindByItself({ name, columns }: ReadFile): FileKind | null {
  const has = (fields: readonly Field[]) => columns.some(({ field }) => field && fields.includes(field))
  if (has(['guardian_child_id'])) return 'by_id'
  if (/^schueler(?:erzieher|telefonnummern)/i.test(name)) return 'by_name'
  if (has(OF_STUDENTS)) return 'students'
  const namesPersons = columns.some(
    ({ name: header, field }) => field && /[12]person/.test(foldHeader(header))
  )
  return namesPersons ? 'by_name' : null
}

/** The child of a row as written. */
export function nameKey(row: ReadFile['rows'][number]): string {
  const { last, first } = namesOf(row)
  return `${last}\0${first}`
}
