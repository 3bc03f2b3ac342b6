import { expect, test } from 'vitest'
import { whyReturned } from '#app/domain/intake/why-returned.ts'

test.each([
  ['5.1.1', 'Die Adresse gibt es nicht. (5.1.1)'],
  ['5.1.10', 'Die Adresse gibt es nicht. (5.1.10)'],
  ['5.2.1', 'Das Postfach ist abgeschaltet. (5.2.1)'],
  ['5.2.2', 'Das Postfach ist voll. (5.2.2)'],
  ['5.3.4', 'Die Mail ist zu groß. (5.3.4)'],
  ['4.4.7', 'Der Server war nicht zu erreichen. (4.4.7)'],
  ['5.7.26', 'Der Server weist Mails von uns ab. (5.7.26)'],
  ['5.0.0', 'Der Server des Empfängers schickte sie zurück. (5.0.0)'],
  [null, 'Der Server des Empfängers schickte sie zurück.']
])('a mail returned with %s says why in plain words', (status, words) => {
  expect(whyReturned(status)).toBe(words)
})
