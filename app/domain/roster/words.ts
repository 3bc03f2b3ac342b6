/** The closed word lists of the roster import (roster-import.md, sections 4, 9 and 10). Pure. */

export const FIELDS = [
  'last_name',
  'first_name',
  'full_name',
  'class',
  'grade',
  'group',
  'external_id',
  'student_mail',
  'leave_date',
  'status',
  'guardian_1_name',
  'guardian_2_name',
  'guardian_1_mail',
  'guardian_2_mail',
  'guardian_1_phone',
  'guardian_2_phone',
  'family_mail',
  'family_phone',
  'guardian_child_id',
  'language'
] as const
export type Field = (typeof FIELDS)[number]

export const WARNINGS = [
  'encoding_unsure',
  'double_encoded',
  'quote_open',
  'control_characters',
  'header_missing',
  'too_many_columns',
  'cell_too_long',
  'name_missing',
  'class_odd',
  'suffix_removed',
  'not_active',
  'phone_check',
  'mail_check',
  'formula_text',
  'child_unknown',
  'household_unsure',
  'same_name',
  'duplicate_row',
  'many_missing',
  'renamed_pair'
] as const
export type Warning = (typeof WARNINGS)[number]

/** Encodings that the bytes alone do not prove; the admin may choose among them. */
export const SINGLE_BYTE = ['windows-1252', 'iso-8859-15', 'macintosh'] as const
export type SingleByte = (typeof SINGLE_BYTE)[number]
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte

/** Something the preview tells of one line. It never holds a cell, and names a column only by its number. */
export type Finding = { code: Warning; file: string; line: number; column?: number }

/** What the admin has decided about files; `columns` in the order of the file. */
export type Decisions = {
  /** `YYYY-MM-DD` */
  today: string
  encoding?: SingleByte | undefined
  doubleEncoded?: 'repair' | 'as_is' | undefined
  columns?: readonly (Field | null)[] | undefined
  /** The file has all students: those it lacks have left. */
  complete?: boolean | undefined
  /** The typed number of those. */
  missing?: number | undefined
  renamed?: 'same' | 'two' | undefined
  /** The language column is ticked. */
  language?: boolean | undefined
  /** Who a child is that could be one of several: place of the row (`0-118`: file and line) → a student, or a new one. */
  who?: ReadonlyMap<string, number | 'new'> | undefined
  /** Places of the children whose suggestion "nimmt nicht teil" is taken over. */
  resting?: ReadonlySet<string> | undefined
}

/** A file that is not read at all. The message is one sentence that names places, never a cell. */
export class RefusedFile extends Error {
  override name = 'RefusedFile'
}
