import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RefusedFile } from '#app/domain/roster/words.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { inEncoding, type RosterDesk, rosterDesk } from './roster-desk.ts'

let desk: RosterDesk
let before: ReturnType<typeof dumpOf>
beforeAll(() => {
  desk = rosterDesk()
  desk.apply('Nachname;Vorname;Klasse\nBerg;Eva;5a\n')
  before = dumpOf(desk.db)
})
afterAll(() => desk.close())

const HEAD = 'Nachname;Vorname;Klasse;Handy;Geheim\n'

describe('refused with one sentence, nothing changed', () => {
  test.each([
    ['liste.xlsx', 'PK', 'Bitte als CSV speichern'],
    ['liste.ods', 'x', 'Bitte als CSV speichern'],
    ['liste.pdf', '%PDF-1.7', 'Bitte als CSV speichern'],
    ['liste.csv', 'PK\u0003\u0004xyz', 'Bitte als CSV speichern'],
    ['liste.csv', `${HEAD}${'a'.repeat(5_000_001)}`, 'größer als 5 MB'],
    ['liste.csv', `${HEAD}${'a;b;5a;;\n'.repeat(5_001)}`, '5001 Zeilen'],
    ['liste.csv', '', 'leer'],
    ['liste.csv', ' \n;;\n', 'leer'],
    ['liste.csv', `Nachname;Vorname${';x'.repeat(100_000)}\na;b`, 'Zeile 1, Spalte 201'],
    ['liste.csv', `sep=;\nNachname;Vorname;${'x'.repeat(1_001)}\na;b`, 'Zeile 2, Spalte 3']
  ])('%s %#', (name, content, sentence) => {
    const files = { [name]: content }
    expect(() => desk.apply(files)).toThrow(RefusedFile)
    expect(() => desk.apply(files)).toThrow(sentence)
    expect(dumpOf(desk.db)).toEqual(before)
  })
})

describe('left out, the rest is read', () => {
  test.each([
    [
      'a line of a million characters',
      `${HEAD}${'x'.repeat(1_000_000)};b;5a;;\nKaya;Cem;5b;;\n`,
      { cell_too_long: 1 }
    ],
    [
      'a long cell that is not taken',
      `${HEAD}Kaya;Cem;5b;;\na;b;5a;;${'x'.repeat(1_001)}\n`,
      { cell_too_long: 1 }
    ],
    ['100,000 columns', `${HEAD}a;b;5a;${';'.repeat(100_000)}\nKaya;Cem;5b;;\n`, { too_many_columns: 1 }]
  ])('%s', (_, text, warnings) => {
    expect(desk.preview(text)).toMatchObject({ students: { new: 1, left_out: 1 }, warnings })
  })

  test('limits themselves are within', () => {
    const name = 'x'.repeat(1_000)
    expect(
      desk.preview(`Nachname;Vorname;Klasse\n${name};Eva;5a${';'.repeat(197)}\n`).students
    ).toMatchObject({ new: 1, left_out: 0 })
    expect(desk.preview(`Nachname;Vorname\n${'a;b\n'.repeat(5_000)}`).students).toMatchObject({
      new: 1,
      left_out: 4_999
    })
  })

  test('control characters, formulas, an open quote', () => {
    expect(desk.preview(`${HEAD}Ka\0ya;=1+1;5b;;\nBe;"Li;5a;;\n`)).toMatchObject({
      students: { new: 2 },
      warnings: { control_characters: 1, formula_text: 1, quote_open: 1 }
    })
  })
})

describe('waits, and nothing is written before', () => {
  test.each([
    [
      'encoding_unsure',
      inEncoding('Nachname;Vorname\nMüller;Jörg\n', 'macintosh'),
      { encoding: 'macintosh' }
    ],
    ['double_encoded', 'Nachname;Vorname\nMÃ¼ller;JÃ¶rg\n', { double_encoded: 'repair' }],
    ['double_encoded', 'Nachname;Vorname\nM\ufffdller;Jo\n', { double_encoded: 'as_is' }],
    ['header_missing', 'Müller;Jörg;5a\nMaier;Eva;5b\n', { columns: ['last_name', 'first_name', 'class'] }]
  ])('%s', (code, content, decision) => {
    expect(desk.apply(content)).toMatchObject({ waiting: [code], warnings: { [code]: 1 }, written: false })
    expect(dumpOf(desk.db)).toEqual(before)
    expect(desk.preview(content, decision)).toMatchObject({ waiting: [], warnings: { [code]: 1 } })
  })

  test('what is lost cannot be repaired', () =>
    expect(desk.preview('Nachname;Vorname\nM\ufffdller;Jo\n', { double_encoded: 'repair' }).waiting).toEqual([
      'double_encoded'
    ]))
})

test('any bytes: read or refused with a sentence, never thrown at anybody, never written', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'Nachname',
      'Vorname',
      'Klasse',
      'Müller',
      '"',
      ';',
      '\t',
      '|',
      ',',
      '\n',
      '\r',
      '\0',
      'Ã¼',
      '5a',
      'a@b.c',
      '0711/12',
      '=',
      'Kind-ID',
      'Name',
      'sep=;',
      '\ufeff',
      'E-Mail'
    ),
    { maxLength: 60 }
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    pieces.map((words) => new TextEncoder().encode(words.join(''))),
    pieces.map((words) => Uint8Array.from(inEncoding(words.join(''), 'macintosh')))
  )
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 1, maxLength: 3 }), (contents) => {
      const files = Object.fromEntries(contents.map((content, index) => [`${index}.csv`, content]))
      try {
        const { students } = desk.preview(files, { language: true, complete: true })
        expect(Object.values(students).every((count) => count >= 0)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(RefusedFile)
      }
      expect(desk.db.$client.prepare('select total_changes() as n').get()).toEqual(changes)
    }),
    { numRuns: 300 }
  )
})

let changes: unknown
beforeAll(() => {
  changes = desk.db.$client.prepare('select total_changes() as n').get()
})

test('any rows of names, phones and mails can be written, and the same ones again change nothing', () => {
  const cell = fc.constantFrom(
    '',
    'Berg',
    'Kaya',
    'Eva',
    '5a',
    'K1',
    '0711 123456',
    '0711 654321',
    '1721234567',
    'i@x.example',
    'k@x.example',
    'Ida Berg',
    '7',
    '8',
    '11.11.2011'
  )
  const header =
    'Nachname;Vorname;Klasse;Mutter;Vater;E-Mail;Handy;E-Mail Elternteil 2;ID;Kurs;schulische E-Mail;Geburtsdatum'
  const row = fc.tuple(
    fc.constantFrom('Berg', 'Kaya', 'Berk', 'Berg-Kaya'),
    fc.constantFrom('Eva', 'Cem', 'Ida'),
    fc.array(cell, { minLength: 10, maxLength: 10 })
  )
  const table = fc
    .array(row, { minLength: 1, maxLength: 12 })
    .map(
      (rows) =>
        `${header}\n${rows.map(([last, first, cells]) => [last, first, ...cells].join(';')).join('\n')}\n`
    )
  fc.assert(
    fc.property(table, table, (first, second) => {
      const own = rosterDesk()
      try {
        for (const text of [first, second, second]) own.apply(text, { renamed: 'same' })
        const settled = dumpOf(own.db)
        expect(own.apply(second, { renamed: 'same' }).students).toMatchObject({ new: 0, changed: 0 })
        expect(dumpOf(own.db)).toEqual(settled)
      } finally {
        own.close()
      }
    }),
    { numRuns: 40 }
  )
})
