import { describe, expect, test } from 'vitest'
import { guessColumns } from '#app/domain/roster/guess-columns.ts'
import { isHeader, mapHeader, mappedByHand, numberedColumns } from '#app/domain/roster/map-columns.ts'

const map = (header: string, options = {}) =>
  mapHeader(header.split('|'), options).map(({ field, never }) => (never ? 'never' : field))

describe('section 4: names of columns', () => {
  test.each([
    [
      'SchILD',
      'Nachname|Vorname|Geburtsdatum|Geschlecht|Status|PLZ|Ort|Straße|Klasse|Jahrgang',
      ['last_name', 'first_name', 'never', 'never', 'status', 'never', 'never', 'never', 'class', null]
    ],
    [
      'ASV',
      'Familienname|Rufname|Vornamen|Klassenname|Konfession|Fremdschlüssel',
      ['last_name', 'first_name', null, 'class', 'never', 'external_id']
    ],
    [
      'WebUntis',
      'name|longName|foreName|gender|birthDate|klasse.name|exitDate|id|externKey|address.email|address.mobile|address.city',
      [
        null,
        'last_name',
        'first_name',
        'never',
        'never',
        'class',
        'leave_date',
        null,
        'external_id',
        'family_mail',
        'family_phone',
        'never'
      ]
    ],
    ['IServ', 'Import-ID|Vorname|Nachname|Klasse', ['external_id', 'first_name', 'last_name', 'class']],
    [
      'IServ parents',
      'Import-ID|Vorname|Nachname|E-Mail|Kind-ID',
      [null, 'guardian_1_name', 'guardian_1_name', 'family_mail', 'guardian_child_id']
    ],
    [
      'own list',
      'Name|Vorname|Klasse|Mutter|Vater|Handy|Bemerkungen',
      ['last_name', 'first_name', 'class', 'guardian_1_name', 'guardian_2_name', 'family_phone', 'never']
    ],
    ['one column of names', 'Schüler/in|Klasse|E-Mail Eltern', ['full_name', 'class', 'family_mail']],
    ['two names beside a first name', 'Nachname|Name|Vorname', ['last_name', null, 'first_name']],
    ['grade without a class', 'Nachname|Vorname|Stufe', ['last_name', 'first_name', 'grade']],
    [
      'parents in two columns',
      'Nachname 1.Person|Vorname 1.Person|E-Mail 2.Person|Elternteil 1|Mutter',
      ['guardian_1_name', 'guardian_1_name', 'guardian_2_mail', null, null]
    ],
    [
      'sensitive ones of persons',
      'Geburtsland Mutter|Geburtsort (Vater)|2. Staatsang.|Staatsang. 1.Person|2. Förderschwerpunkt|StatistikKrz Konfession',
      ['never', 'never', 'never', 'never', 'never', 'never']
    ],
    ['language', 'Nachname|Vorname|Verkehrssprache', ['last_name', 'first_name', null]]
  ])('%s', (_, header, fields) => expect(map(header)).toEqual(fields))

  test('the language is taken only if it is ticked', () =>
    expect(map('Verkehrssprache', { language: true })).toEqual(['language']))

  test.each([
    [['Nachname', 'Vorname'], true],
    [['NACHNAME:', 'Irgendwas'], false],
    [['Müller', 'Max', '5a'], false],
    [['Geburtsdatum', 'Klasse'], true],
    [['GruppeBezeichung', 'x', 'Telefon-Nr.'], true]
  ])('%j is a header: %s', (cells, header) => expect(isHeader(cells)).toBe(header))

  test('what is never taken cannot be mapped by hand', () => {
    const columns = mappedByHand(mapHeader(['Nachname', 'Geburtsdatum', 'Foo']), [
      'last_name',
      'first_name',
      'first_name'
    ])
    expect(columns.map(({ field }) => field)).toEqual(['last_name', null, 'first_name'])
  })
})

describe('RI-07 without a header', () => {
  test('guesses by what most cells look like', () => {
    const rows = [
      ['1', 'Müller', 'Max', '5a', '01.02.2012', 'a@x.example', 'Köln'],
      ['2', 'von der Heide', 'Anna-Lena', '5b', '03.04.2012', '', 'Bonn'],
      ['3', "O'Neill", 'Cem', 'K1', '', '', 'Ulm']
    ]
    expect(guessColumns(rows, 7)).toEqual([null, 'last_name', 'first_name', 'class', null, null, null])
    expect(numberedColumns([null, 'class']).map(({ name }) => name)).toEqual(['1', '2'])
  })
})
