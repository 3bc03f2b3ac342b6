import { describe, expect, test } from 'vitest'
import { hasLeft, readStatus } from '#app/domain/roster/attendance.ts'
import { compareClasses, readClass, readGrade } from '#app/domain/roster/class-name.ts'
import { languageCode } from '#app/domain/roster/language-codes.ts'
import { readMails } from '#app/domain/roster/mails.ts'
import { foldName, looksLikeFormula, splitFullName, withoutSuffix } from '#app/domain/roster/person-name.ts'
import { readPhones } from '#app/domain/roster/phones.ts'
import { letterDifference } from '#app/domain/roster/renamed-pairs.ts'

describe('RI-10 classes', () => {
  test.each(['5a', '5 a', '5A', '05A', 'Kl. 5a', 'Klasse 5a'])('%s is 5a', (text) =>
    expect(readClass(text)).toEqual({ name: '5a', odd: false })
  )
  test.each([
    ['5/1', '5/1', false],
    ['5.1', '5/1', false],
    ['k1', 'K1', false],
    ['KS1', 'KS1', false],
    ['ef', 'EF', false],
    ['vkl', 'VKL', false],
    ['VABO', 'VABO', false],
    ['11', '11', false],
    ['12', '12', false],
    ['Bären', 'Bären', true],
    ['', '', true],
    ['5abc', '5abc', true]
  ])('%s is %s', (text, name, odd) => expect(readClass(text)).toEqual({ name, odd }))
  test('a grade alone', () => expect(readGrade('05')).toEqual({ name: '5', odd: false }))
  test('grade, letter, upper school last', () =>
    expect(['K1', '10a', '5b', '5a', 'EF'].sort(compareClasses)).toEqual(['5a', '5b', '10a', 'EF', 'K1']))
})

describe('RI-11 names', () => {
  test('the suffix of a program', () => {
    expect(withoutSuffix('Müller #05A')).toEqual({ name: 'Müller', removed: true })
    expect(withoutSuffix('von der Heide')).toEqual({ name: 'von der Heide', removed: false })
  })
  test('one cell', () =>
    expect(splitFullName('von Berg, Max, jun.')).toEqual({ last: 'von Berg', first: 'Max, jun.' }))
  test.each([
    ['Müller', 'Mueller'],
    ['Müller', 'muller'],
    ['Groß', 'GROSS'],
    ['Meyer-Schmidt', 'Meyer Schmidt'],
    ['René', 'rene'],
    ['Raphaël', 'Raphael']
  ])('%s and %s fold to one', (a, b) => expect(foldName(a)).toBe(foldName(b)))
})

describe('RI-12 status', () => {
  test.each([
    ['2', 'taken'],
    ['6', 'taken'],
    ['3', 'exempt'],
    ['8', 'left_out'],
    ['9', 'left_out']
  ])('%s', (text, result) => expect(readStatus(text)).toBe(result))
  test.each([
    ['24.11.2026', true],
    ['25.11.2026', false],
    ['2026-11-24', true],
    ['20261124', true],
    ['31.7.27', false],
    ['', false],
    ['bald', false]
  ])('left on %s: %s', (text, left) => expect(hasLeft(text, '2026-11-25')).toBe(left))
})

describe('RI-13 phones', () => {
  test.each([
    ['0711/123456', ['+49711123456'], false],
    ['0711 123456 dienstl.', ['+49711123456'], false],
    ['Oma 0711-123456', ['+49711123456'], false],
    ['0711123456/0172 1234567', ['+49711123456', '+491721234567'], false],
    ['0711/123456/0172/1234567', ['+49711123456', '+491721234567'], false],
    ['0711123456, 0172 1234567; 0711 654321', ['+49711123456', '+491721234567', '+49711654321'], false],
    ['0711123456 oder 01721234567', ['+49711123456', '+491721234567'], false],
    ['0711123456\n01721234567', ['+49711123456', '+491721234567'], false],
    ['0711 123456, dienstl.', ['+49711123456'], false],
    ['0049 711 123456', ['+49711123456'], false],
    ['+49 (0)711 123456', ['+49711123456'], false],
    ['0049 (0) 711 123456', ['+49711123456'], false],
    ['+43 1 234567', ['+431234567'], false],
    ['1721234567', ['+491721234567'], true],
    ['15212345678', ['+4915212345678'], true],
    ['1,5E+11', [], true],
    ['1.5e+11; 0711 123456', ['+49711123456'], true],
    ['12345', [], true],
    ['0711 1234567890123456', [], true],
    ['keine', [], true],
    ['234567', [], true],
    ['', [], false]
  ])('%j', (cell, values, check) => expect(readPhones(cell)).toEqual({ values, check }))
})

describe('RI-14 mails', () => {
  test.each([
    ['Anna@X.example', ['anna@x.example'], false],
    [
      'a@x.example, b@x.example; c@x.example d@x.example',
      ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'],
      false
    ],
    ['Anna Müller <anna@x.example>', ['anna@x.example'], false],
    ['mailto:anna@x.example', ['anna@x.example'], false],
    ['anna@x', [], true],
    ['@x.example', [], true],
    ['a@b@x.example', [], true],
    ['anna@x.', [], true],
    ['anna@gmx.d', ['anna@gmx.d'], true],
    ['anna@hotmial.com', ['anna@hotmial.com'], true],
    ['keine', [], false],
    ['=a@x.example', ['=a@x.example'], false]
  ])('%j', (cell, values, check) => expect(readMails(cell)).toEqual({ values, check }))
})

test.each(['=1+1', '+49', '-', '@x'])('RI-15: %s looks like a formula', (text) =>
  expect(looksLikeFormula(text)).toBe(true)
)

test.each([
  ['Türkisch', 'tr'],
  ['AR', 'ar'],
  ['Klingonisch', null]
])('language %s', (text, code) => expect(languageCode(text)).toBe(code))

test.each([
  ['muller max', 'muller max', 0],
  ['muller max', 'muler max', 1],
  ['muller max', 'mullre max', 2],
  ['muller max', 'maller mas', 2],
  ['muller max', 'maier max', 3],
  ['ab', 'ba', 2],
  ['', 'ab', 2],
  ['kitten', 'sitting', 3]
])('%s and %s differ by %i letters', (a, b, letters) => expect(letterDifference(a, b)).toBe(letters))
