import { describe, expect, test } from 'vitest'
import { cleanCell, cleanLines, hasControl } from '#app/domain/roster/clean-cell.ts'
import { isDoubleEncoded, isRepairable, repairText } from '#app/domain/roster/double-encoded.ts'
import { findSeparator } from '#app/domain/roster/separator.ts'
import { splitRows } from '#app/domain/roster/split-rows.ts'
import { countStrange, decodeText } from '#app/domain/roster/text-encoding.ts'
import { inEncoding } from './roster-desk.ts'

const NAMES = 'Nachname;Vorname\nMüller;Jörg\nGroß;Käthe\nÖzdemir;Ömer\n'

describe('RI-01 encoding', () => {
  test.each([
    ['utf-8', inEncoding(NAMES, 'utf8'), 'utf-8', false],
    ['utf-8 with a mark', inEncoding(`\ufeff${NAMES}`, 'utf8'), 'utf-8', false],
    ['utf-16le with a mark', inEncoding(`\ufeff${NAMES}`, 'utf-16le'), 'utf-16le', false],
    ['utf-16be with a mark', inEncoding(`\ufeff${NAMES}`, 'utf-16be'), 'utf-16be', false],
    ['windows-1252', inEncoding(NAMES, 'windows-1252'), 'windows-1252', false],
    ['iso-8859-1 is windows-1252', inEncoding(NAMES, 'iso-8859-1'), 'windows-1252', false],
    ['macintosh', inEncoding(NAMES, 'macintosh'), 'macintosh', true],
    [
      'iso-8859-15',
      inEncoding('Nachname;Vorname\nDvořak;Aleš\nŽižek;Tomaš\n'.replace('ř', 'r'), 'iso-8859-15'),
      'iso-8859-15',
      true
    ]
  ])('%s', (_, bytes, encoding, unsure) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, unsure })
  })

  test('reads the names of a Mac file rightly, and as the admin chooses', () => {
    const bytes = inEncoding(NAMES, 'macintosh')
    expect(decodeText(bytes).text).toBe(NAMES)
    expect(decodeText(bytes, 'windows-1252')).toMatchObject({ encoding: 'windows-1252', unsure: true })
  })

  test('a choice does not touch what is UTF-8', () => {
    expect(decodeText(inEncoding(NAMES, 'utf8'), 'macintosh')).toMatchObject({
      encoding: 'utf-8',
      text: NAMES
    })
  })

  test('every byte is a character, also those that Windows leaves open', () => {
    const text = decodeText(Uint8Array.of(0x81, 0x41, 0xfc), 'windows-1252').text
    expect(text).toBe('\u0081Aü')
  })

  test.each([
    ['Müller', 0],
    ['MŸller', 1],
    ['JŠger', 1],
    ['Gro§', 1],
    ['§ 5', 0],
    ['Öz', 0],
    ['MÜLLER', 0]
  ])('%s has %i strange characters', (text, strange) => expect(countStrange(text)).toBe(strange))
})

describe('RI-02 wrong before we got it', () => {
  test.each([
    ['MÃ¼ller', true, 'Müller'],
    ['GroÃŸ', true, 'Groß'],
    ['SÃO PAULO', false, 'SÃO PAULO'],
    ['Müller', false, 'Müller'],
    ['MÃ¼ller und Müller', true, 'Müller und Müller']
  ])('%s', (text, damaged, repaired) => {
    expect(isDoubleEncoded(text)).toBe(damaged)
    expect(repairText(text)).toBe(repaired)
  })

  test('what is lost cannot be repaired', () => {
    expect(isDoubleEncoded('M\ufffdller')).toBe(true)
    expect(isRepairable('M\ufffdller')).toBe(false)
  })
})

describe('RI-03 separator', () => {
  test.each([
    ['a;b;c\n1;2;3', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a,b\n1,2', ','],
    ['a|b\n1|2', '|'],
    ['Name;Klasse\nMüller, Max;5a\nMaier, Eva;5b', ';'],
    ['a;b,c,d\n1;2,3,4', ','],
    ['sep=,\na;b,c;d', ','],
    ['sep=#\na#b', '#'],
    ['"a;b";c\n"1;2";3', ';'],
    ['nur eine Spalte', ';']
  ])('%j', (text, separator) => expect(findSeparator(text).separator).toBe(separator))

  test('a line that says it is dropped', () => {
    const { from, line } = findSeparator('sep=;\r\na;b')
    expect(splitRows('sep=;\r\na;b', ';', { from, line }).rows).toEqual([{ line: 2, cells: ['a', 'b'] }])
  })
})

describe('RI-04 and RI-05 rows', () => {
  const cells = (text: string, separator = ';') => splitRows(text, separator).rows.map((row) => row.cells)

  test.each([
    ['"a""b";"c;d"', [['a"b', 'c;d']]],
    ['"a\nb";c', [['a\nb', 'c']]],
    ['a "b" c;d', [['a "b" c', 'd']]],
    ['a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a\n\n  \n;;\nb', [['a'], ['b']]],
    ['"";x', [['', 'x']]]
  ])('%j', (text, expected) => expect(cells(text)).toEqual(expected))

  test('with the pipe nothing is quoted', () => expect(cells('"a|b"', '|')).toEqual([['"a', 'b"']]))

  test('an open quote: the rest is read line by line', () => {
    const { rows, quoteOpen } = splitRows('"a";b\nc;"d\ne;f\n', ';')
    expect(quoteOpen).toBe(2)
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', '"d'] },
      { line: 3, cells: ['e', 'f'] }
    ])
  })

  test('counts the lines inside of quotes', () => {
    expect(splitRows('"a\r\nb";c\nd;e', ';').rows.map(({ line }) => line)).toEqual([1, 3])
  })
})

describe('RI-06 cells', () => {
  test.each([
    ['  Anna\u00a0 Maria ', 'Anna Maria'],
    ['An\0na\u0007', 'Anna'],
    ['a\nb', 'a b']
  ])('%j is %j', (raw, clean) => expect(cleanCell(raw)).toBe(clean))

  test('lines of phones and mails stay apart', () => expect(cleanLines(' 1\r\n\n2 ')).toBe('1\n2'))
  test('tab and line ends are no control characters', () => {
    expect(hasControl('a\tb\r\n')).toBe(false)
    expect(hasControl('a\0')).toBe(true)
  })
})
