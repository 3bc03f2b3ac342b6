import { foldHeader } from './fold-header.ts'
import type { Field } from './words.ts'

/** The two parts of a guardian's name, where they stand in columns of their own. */
export type NamePart = 'last' | 'first'

/** A name of a column in the table of section 4; `rank`: how far up it stands among those of its field. */
export type HeaderName = { field: Field; rank: number; part?: NamePart }

/** Names by field, the first of them before the later ones. */
const NAMES: readonly (readonly [Field, readonly string[]])[] = [
  ['last_name', ['Nachname', 'Familienname', 'Zuname', 'SchuelerNachname', 'longName', 'lastname']],
  ['first_name', ['Rufname', 'SchuelerRufname', 'foreName', 'firstname', 'Vorname', 'Vornamen']],
  ['full_name', ['Name', 'Schüler', 'Schüler/in']],
  [
    'class',
    [
      'Klasse',
      'klasse.name',
      'Klassenbezeichnung',
      'Klassenname',
      'GruppeBezeichung',
      'GruppeBezeichnung',
      'Stammklasse',
      'Class'
    ]
  ],
  ['grade', ['Jahrgangsstufe', 'Jahrgang', 'Klassenstufe', 'KlSt', 'Stufe']],
  ['group', ['Lerngruppe', 'Kurs', 'Gruppe']],
  [
    'external_id',
    [
      'Schüleridentnummer',
      'Import-ID',
      'GUID',
      'externKey',
      'Externe ID-Nr',
      'Fremdschlüssel',
      'Schülernummer',
      'ID',
      'Nr'
    ]
  ],
  ['student_mail', ['Schüler/in E-Mail privat', 'E-Mail Schüler:in', 'schulische E-Mail']],
  ['leave_date', ['Austrittsdatum', 'exitDate', 'Entlassdatum']],
  ['status', ['Status']],
  ['guardian_1_mail', ['E-Mail Elternteil 1', 'E-Mail-Adresse Elternteil 1', 'E-Mail 1.Person']],
  ['guardian_2_mail', ['E-Mail Elternteil 2', 'E-Mail-Adresse Elternteil 2', 'E-Mail 2.Person']],
  [
    'guardian_1_phone',
    ['Telefonnummer Elternteil 1', 'Telefon Elternteil 1', 'Mobil Elternteil 1', 'Telefon 1.Person']
  ],
  [
    'guardian_2_phone',
    ['Telefonnummer Elternteil 2', 'Telefon Elternteil 2', 'Mobil Elternteil 2', 'Telefon 2.Person']
  ],
  ['family_mail', ['E-Mail', 'E-Mail Eltern', 'address.email']],
  [
    'family_phone',
    [
      'Telefon',
      'Telefonnr.',
      'Telefonnummer',
      'Telefonnummer privat',
      'Mobil',
      'Mobiltelefon',
      'Handy',
      'Notfallnummer',
      'Fax/Mobilnr',
      'address.mobile',
      'address.phone'
    ]
  ],
  ['guardian_child_id', ['Kind-ID', 'Kind-Nr.', 'studentExternalId']],
  ['language', ['Verkehrssprache', 'Familiensprache']]
]

/** Names of guardians, by the way a program writes them: both parts of one way are taken, of two ways the first. */
const GUARDIANS: readonly (readonly [Field, readonly (readonly [string, number, NamePart?])[]])[] = [
  [
    'guardian_1_name',
    [
      ['Nachname 1.Person', 0, 'last'],
      ['Vorname 1.Person', 0, 'first'],
      ['Nachname Elternteil 1', 1, 'last'],
      ['Vorname Elternteil 1', 1, 'first'],
      ['Elternteil 1', 2],
      ['Erziehungsberechtigte/r', 3],
      ['Mutter', 4]
    ]
  ],
  [
    'guardian_2_name',
    [
      ['Nachname 2.Person', 0, 'last'],
      ['Vorname 2.Person', 0, 'first'],
      ['Nachname Elternteil 2', 1, 'last'],
      ['Vorname Elternteil 2', 1, 'first'],
      ['Elternteil 2', 2],
      ['Vater', 4]
    ]
  ]
]

const known: ReadonlyMap<string, HeaderName> = new Map([
  ...NAMES.flatMap(([field, names]) =>
    names.map((name, rank) => [foldHeader(name), { field, rank }] as const)
  ),
  ...GUARDIANS.flatMap(([field, names]) =>
    names.map(
      ([name, rank, part]) => [foldHeader(name), part ? { field, rank, part } : { field, rank }] as const
    )
  )
])

/** What a folded header name stands for, the rules about other columns aside. */
export const headerName = (folded: string): HeaderName | undefined => known.get(folded)
