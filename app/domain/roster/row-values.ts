import type { Language } from '../words.ts'
import type { ContactDraft } from './draft.ts'
import type { NamePart } from './header-names.ts'
import { languageCode } from './language-codes.ts'
import { readMails } from './mails.ts'
import { looksLikeFormula } from './person-name.ts'
import { type Read, readPhones } from './phones.ts'
import type { TakenRow } from './read-file.ts'
import type { Field, Warning } from './words.ts'

/** All that a row says in the columns of one field. */
export const textsOf = (row: TakenRow, field: Field): string[] =>
  row.cells.filter((cell) => cell.field === field).map(({ text }) => text)

export const textOf = (row: TakenRow, field: Field): string => textsOf(row, field)[0] ?? ''

/** The values of a row with what somebody should look at. */
export type RowValues<T> = { values: T; warnings: Set<Warning> }

const TEXT_FIELDS = /name$|^class$|^grade$|^group$|_mail$/

/** RI-15: cells that a program of tables might calculate. */
export const formulasIn = (row: TakenRow): boolean =>
  row.cells.some(({ field, text }) => TEXT_FIELDS.test(field) && looksLikeFormula(text))

/** Addresses or numbers of all columns of a field. */
export function readAll(
  row: TakenRow,
  field: Field,
  read: (cell: string) => Read,
  mark: () => void
): string[] {
  const found = textsOf(row, field).map(read)
  if (found.some(({ check }) => check)) mark()
  return [...new Set(found.flatMap(({ values }) => values))]
}

/** The contacts that a row names (section 4): its guardians, or one without a name for the family. */
export function contactsOf(row: TakenRow): RowValues<ContactDraft[]> {
  const warnings = new Set<Warning>()
  const mails = (field: Field) => readAll(row, field, readMails, () => warnings.add('mail_check'))
  const phones = (field: Field) => readAll(row, field, readPhones, () => warnings.add('phone_check'))
  const language: Language | null = languageCode(textOf(row, 'language'))
  const guardian = (n: 1 | 2): ContactDraft => ({
    name: nameOf(row, `guardian_${n}_name`),
    mails: mails(`guardian_${n}_mail`),
    phones: phones(`guardian_${n}_phone`),
    language
  })
  const guardians = [guardian(1), guardian(2)]
  const family: ContactDraft = {
    name: '',
    mails: mails('family_mail'),
    phones: phones('family_phone'),
    language
  }
  const first = guardians.find(({ name }) => name !== '')
  if (first) addTo(first, family)
  else guardians.push(family)
  const contacts = guardians.filter(
    ({ name, mails, phones }) => name !== '' || mails.length + phones.length > 0
  )
  return { values: contacts, warnings }
}

/** Takes the addresses and numbers of another contact over. */
export function addTo(contact: ContactDraft, other: ContactDraft): void {
  contact.mails = [...new Set([...contact.mails, ...other.mails])]
  contact.phones = [...new Set([...contact.phones, ...other.phones])]
  contact.language ??= other.language
}

function nameOf(row: TakenRow, field: Field): string {
  const cells = row.cells.filter((cell) => cell.field === field)
  const part = (which: NamePart) => cells.find((cell) => cell.part === which)?.text
  if (cells.some((cell) => cell.part)) return [part('first'), part('last')].filter(Boolean).join(' ')
  // By hand two columns can be mapped to one name: last name first, as in the guess (RI-07).
  const [last = '', first] = cells.map(({ text }) => text)
  return first === undefined ? last : `${first} ${last}`
}
