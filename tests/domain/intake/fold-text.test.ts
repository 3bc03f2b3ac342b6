import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '#app/domain/intake/fold-text.ts'

/** The rule word for word, without any shortcut. */
const asSaid = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/([aou])e/g, '$1')
    .replace(/[’‘´`]/g, "'")
    .replace(/\s+/g, ' ')

const letters = fc.constantFrom(
  ...'aeouAÄöüßıłøđéşğ´’ \n=<x1Ω'.split(''),
  'u\u0308',
  'e\u0301',
  '\u0308',
  '\u0338',
  'İ',
  '한',
  '\u1100'
)

test('folding only where there is something to fold is folding everything', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters, maxLength: 60 }))
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldText(text)).toBe(asSaid(text))
      expect(foldText(text)).toBe(asSaid(text))
    }),
    { numRuns: 2_000 }
  )
})
