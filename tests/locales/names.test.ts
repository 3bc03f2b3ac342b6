import { expect, test } from 'vitest'
import { nameInSentence } from '#app/locales/names.ts'

test.each([
  ['Herr Lindner', 'Herrn Lindner'],
  ['Herr Dr. Öztürk', 'Herrn Dr. Öztürk'],
  ['Frau Keller', 'Frau Keller'],
  ['Familie Herr', 'Familie Herr'],
  ['Frau und Herr Yıldız', 'Frau und Herrn Yıldız'],
  ['Herrn Tran', 'Herrn Tran'],
  ['Herrmann Groß', 'Herrmann Groß'],
  ['Jörg Grün', 'Jörg Grün'],
  ['', '']
])('%s: an %s', (name, inSentence) => {
  expect(nameInSentence(name, 'de')).toBe(inSentence)
})

test('English keeps the name as it is', () => {
  expect(nameInSentence('Herr Lindner', 'en')).toBe('Herr Lindner')
})
