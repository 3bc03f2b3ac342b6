import { expect, test } from 'vitest'
import { wordsOf } from '#app/domain/intake/fold-text.ts'
import { nameMentions } from '#app/domain/intake/name-mentions.ts'
import { isShortFormOf } from '#app/domain/intake/nicknames.ts'
import { rosterIndex } from '#app/domain/intake/roster-index.ts'
import { school } from '#tests/support/intake-school.ts'

const { students } = school
const TEXTS = [
  'Johannas Ton geht nicht, bei Beni Seidel schon.',
  'Jonas Weiß und Jonas Weber aus der 6a',
  'Theresa Öztürk-Lang (Resi) kommt nicht hinein',
  'Unsere Lexi hört nichts, die Maxis und Tonis auch nicht. Müllers Anton, Aydın, AYDIN',
  'Manu, Manuel, Manus; Emma, Emmi, Lindners'
]

/** Whether a word could mean this student, asked of everybody as it was before there was an index. */
const couldMean = (word: string, student: (typeof students)[number]): boolean => {
  const isName = (name: string) => word === name || word === `${name}s`
  const firsts = wordsOf(student.firstName)
  return (
    [...firsts, ...wordsOf(student.lastName)].some(isName) ||
    firsts.some((name) => isShortFormOf(word, name) || isShortFormOf(word.replace(/s$/, ''), name))
  )
}

test.each(TEXTS)('finds everybody whom a word could mean, in the order of the roster: %s', (text) => {
  const words = wordsOf(text)
  const asked = students.filter((student) => words.some((word) => couldMean(word, student)))
  const found = rosterIndex(students).possiblyNamed(words)
  expect(found).toEqual(expect.arrayContaining(asked))
  expect(found).toEqual(students.filter((student) => found.includes(student)))
})

test('a roster that has changed has an index of its own', () => {
  const changed = [...students].map((student) => ({ ...student, firstName: 'Zacharias' }))
  expect(nameMentions('Zacharias', students, '')).toEqual([])
  expect(nameMentions('Zacharias', changed, '')).toHaveLength(changed.length)
})
