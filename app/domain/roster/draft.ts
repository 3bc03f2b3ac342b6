import type { Language } from '../words.ts'
import type { FoldedName } from './person-name.ts'

/** One contact as a row names it; `name` is empty for the nameless one of a family. */
export type ContactDraft = {
  name: string
  mails: string[]
  phones: string[]
  language: Language | null
}

/** One child of the file, before anybody knows whether it is in the database. */
export type StudentDraft = {
  file: string
  line: number
  lastName: string
  folded: FoldedName
  firstName: string
  className: string
  /** Null: the file has no column of groups. */
  groups: string[] | null
  externalId: string
  mails: string[]
  contacts: ContactDraft[]
  /** The suggestion "nimmt nicht teil". */
  exempt: boolean
  /** Told apart by it while the preview lives; never kept. */
  birthDate: string
  /** Known already: in a set of files that brings guardians only. */
  studentId?: number
}
