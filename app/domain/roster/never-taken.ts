import { foldHeader } from './fold-header.ts'

/** Columns that cannot be taken, not even by hand (section 4, "never"). */
const NEVER = new Set(
  [
    'Geschlecht',
    'gender',
    'Aussiedler',
    'Zuzugsjahr',
    'Schwerstbehinderung',
    'Autist',
    'Sorgerecht',
    'Bafög',
    'Ausweisnummer',
    'Bemerkungen',
    'Vermerke',
    'Noten',
    'Fehlstunden',
    'Foto',
    'Sportbefreiung',
    'Straße',
    'PLZ',
    'Ort',
    'Ortsteil',
    'address.city',
    'address.postCode',
    'address.street',
    'Adresse',
    'Anschrift'
  ].map(foldHeader)
)

/** These also of a person ("Geburtsland Mutter") or counted ("2. Staatsang."). */
const OF_PERSONS = new RegExp(
  `^(?:PERSON)?(?:${[
    'Geburtsdatum',
    'birthDate',
    'Geburtsort',
    'Geburtsname',
    'Geburtsland',
    'Konfession',
    'StatistikKrz Konfession',
    'Religion',
    'Staatsang.',
    'Staatsangehörigkeit',
    'Nationalität',
    'Förderschwerpunkt'
  ]
    .map(foldHeader)
    .join('|')})(?:PERSON)?$`.replaceAll(
    'PERSON',
    '(?:der|des)?(?:schueler(?:in)?|mutter|vater|[12](?:person)?)'
  )
)

export const isNeverTaken = (folded: string): boolean => NEVER.has(folded) || OF_PERSONS.test(folded)

/** The column that may tell two children of one name apart while a file is read. It is never kept. */
export const isBirthDate = (folded: string): boolean => folded === 'geburtsdatum' || folded === 'birthdate'
