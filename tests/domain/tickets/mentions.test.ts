import { describe, expect, it } from 'vitest'
import { fittingNames } from '#app/components/use-mention-picker.ts'
import { mentionsIn } from '#app/domain/tickets/mentions-in.ts'

const TEAM = [
  { id: 1, displayName: 'Frau Keller', lastName: 'Keller' },
  { id: 2, displayName: 'Herr Tran', lastName: 'Tran' },
  { id: 3, displayName: 'Frau Dr. Müller', lastName: 'Müller' },
  { id: 4, displayName: 'Herr Keller', lastName: 'Keller' },
  { id: 5, displayName: 'Herr von Örtzen', lastName: 'von Örtzen' }
]

describe('who a note names', () => {
  it.each([
    ['@tran bitte', [['@tran', [2]]]],
    ['Bitte @Herr Tran, heute.', [['@Herr Tran', [2]]]],
    ['Das weiß @MUELLER.', [['@MUELLER', [3]]]],
    ['(@Frau Dr. Mueller)', [['@Frau Dr. Mueller', [3]]]],
    [
      '@von oertzen und @tran',
      [
        ['@von oertzen', [5]],
        ['@tran', [2]]
      ]
    ],
    // Two have this last name: both; the full name is one of them.
    ['@keller: siehe oben', [['@keller', [1, 4]]]],
    ['@Frau Keller: siehe oben', [['@Frau Keller', [1]]]],
    // No names: an address, another word that begins like one, a name without the sign, nobody.
    ['an tran@tran.example', []],
    ['hilfe.@tran.example', []],
    ['@transport', []],
    ['Herr Tran', []],
    ['@', []],
    ['@frau', []],
    ['@ tran', []]
  ])('%s', (body, named) => {
    const parts = mentionsIn(body, TEAM)
    expect(parts.filter((part) => part.ids.length > 0).map((part) => [part.text, part.ids])).toEqual(named)
    expect(parts.map((part) => part.text).join('')).toBe(body)
  })

  it('takes a long note of nothing but signs in no time', () => {
    const body = '@Frau Dr. '.repeat(5_000)
    const before = performance.now()
    expect(
      mentionsIn(body, TEAM)
        .map((part) => part.text)
        .join('')
    ).toBe(body)
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

describe('the names offered while typing', () => {
  const names = TEAM.map((one) => one.displayName)
  it.each([
    ['Bitte @', 5],
    ['Bitte @kel', 2],
    ['Bitte @Frau K', 1],
    ['@mue', 1],
    ['@Herr Tran', 0],
    ['tran@tr', 0],
    ['@tran schaut', 0]
  ])('%s', (before, count) => {
    expect(fittingNames(before, names).names).toHaveLength(count)
  })
})
