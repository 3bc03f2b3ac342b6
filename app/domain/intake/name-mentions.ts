import { type ClassMention, classesInText, fitsClass } from './classes-in-text.ts'
import { foldText, wordsOf } from './fold-text.ts'
import type { KnownStudent } from './intake-knowledge.ts'
import { isShortFormOf, namesBehind } from './nicknames.ts'

/** How one student is named in a text. */
export type NameMention = {
  student: KnownStudent
  /** First and last name side by side. */
  full: boolean
  /** The first name, a part of a double name, or a short form; as the roster has it or as written. */
  first: 'name' | 'short-form' | null
  /** The last name or a long part of a double name, anywhere. */
  last: boolean
  /** The student's class, or year, is named. */
  classFit: 'class' | 'grade' | null
  /** Another class stands right behind the name. */
  otherClass: boolean
}

/** First names that are also everyday words: they count only with a capital letter inside a sentence. */
const ALSO_WORDS = new Set(
  [
    'nur',
    'can',
    'will',
    'mark',
    'may',
    'mai',
    'art',
    'an',
    'su',
    'kim',
    'eden',
    'ich',
    'fee',
    'rose',
    'hope',
    'grace',
    'wolf',
    'ernst',
    'jan',
    'gut'
  ].map(foldText)
)

/** Parts of last names that identify nobody. */
const NAME_PARTICLES = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'di',
  'del',
  'da',
  'al',
  'el',
  'zu',
  'dos',
  'la',
  'ten',
  'bin',
  'ben'
])

const MOST_KEPT = 10_000
const parts = new Map<string, string[]>()

/** Folded words of a name; the same few hundred names are asked for with every mail. */
const partsOf = (name: string): string[] => {
  const known = parts.get(name)
  if (known) return known
  if (parts.size >= MOST_KEPT) parts.clear()
  const words = wordsOf(name)
  parts.set(name, words)
  return words
}

/** The words of a text by what they can be, so that a roster of hundreds is not held against every word. */
type WordIndex = {
  at: Map<string, number[]>
  /** Words by their first three letters: a short form shares them with the name. */
  byHead: Map<string, string[]>
  /** Words that are listed nicknames, by the name behind. */
  byName: Map<string, string[]>
}

const HEAD = 3

const indexOf = (words: readonly string[]): WordIndex => {
  const index: WordIndex = { at: new Map(), byHead: new Map(), byName: new Map() }
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  words.forEach((word, at) => {
    if (!index.at.has(word)) {
      add(index.byHead, word.slice(0, HEAD), word)
      for (const name of [...namesBehind(word), ...namesBehind(word.replace(/s$/, ''))])
        add(index.byName, name, word)
    }
    add(index.at, word, at)
  })
  return index
}

/** "Mias", "Finns", "Jonas'": a name with its genitive ending is still the name. */
const isName = (word: string, name: string): boolean =>
  word === name || (word === `${name}s` && !name.endsWith('s'))

/** Positions of words that name this student's first name. */
const firstNamePositions = (student: KnownStudent, { at, byHead, byName }: WordIndex, original: string) => {
  const names = [...new Set(partsOf(student.firstName))]
  const words = new Set(
    names.flatMap((name) => [...(byHead.get(name.slice(0, HEAD)) ?? []), ...(byName.get(name) ?? [])])
  )
  const exact: number[] = []
  const short: number[] = []
  for (const word of words) {
    const hit = names.find((name) => isName(word, name))
    if (hit && (!ALSO_WORDS.has(hit) || isCapitalInside(hit, original))) exact.push(...(at.get(word) ?? []))
    else if (names.some((name) => isShortFormOf(word, name) || isShortFormOf(word.replace(/s$/, ''), name)))
      short.push(...(at.get(word) ?? []))
  }
  return { exact, short }
}

const isCapitalInside = (name: string, original: string): boolean =>
  [...original.matchAll(/(?<=[\p{Ll}\d,)] )\p{Lu}\p{L}+/gu)].some((match) => isName(foldText(match[0]), name))

const lastNamePositions = (student: KnownStudent, { at }: WordIndex): number[] =>
  partsOf(student.lastName)
    .filter((part) => !NAME_PARTICLES.has(part) && part.length >= 2)
    .flatMap((part) => [...(at.get(part) ?? []), ...(part.endsWith('s') ? [] : (at.get(`${part}s`) ?? []))])
    .sort((a, b) => a - b)

const isSideBySide = (firsts: readonly number[], lasts: readonly number[], lastName: string): boolean => {
  const reach = partsOf(lastName).length
  return firsts.some((first) =>
    lasts.some((last) => (last > first && last - first <= reach) || last === first - 1)
  )
}

/**
 * How every student of the roster is named in a text; students who are not named at all are left out.
 * Umlaut-blind, with nicknames, genitive endings and double names.
 *
 * @param senderName display name of a sender who is no teacher: families share last names, so one found there
 *   counts as found in the text
 */
export const nameMentions = (
  text: string,
  students: readonly KnownStudent[],
  senderName: string
): NameMention[] => {
  const words = indexOf(wordsOf(text))
  const senderWords = indexOf(wordsOf(senderName))
  const classes = classesInText(text, [...new Set(students.map((student) => student.className))])
  const folded = foldText(text)
  return students.flatMap((student) => {
    const { exact, short } = firstNamePositions(student, words, text)
    const lasts = lastNamePositions(student, words)
    const isLast = lasts.length > 0 || lastNamePositions(student, senderWords).length > 0
    const first = exact.length > 0 ? 'name' : short.length > 0 ? 'short-form' : null
    if (first === null && !isLast) return []
    const fitting = classes.filter((mention) => fitsClass(mention, student.className))
    const full = isSideBySide([...exact, ...short], lasts, student.lastName)
    return [
      {
        student,
        full,
        first,
        last: isLast,
        classFit: fitting.some((mention) => mention.className)
          ? 'class'
          : fitting.length > 0
            ? 'grade'
            : null,
        otherClass: hasOtherClassBehind(student, folded, classes)
      }
    ]
  })
}

/** Whether the class that stands within a few letters behind the student's first name is another one. */
const hasOtherClassBehind = (
  student: KnownStudent,
  folded: string,
  classes: readonly ClassMention[]
): boolean =>
  partsOf(student.firstName).some((name) => {
    const at = folded.indexOf(name)
    if (at < 0) return false
    const end = at + name.length
    const next = classes.find((mention) => mention.index >= end && mention.index - end <= 14)
    return next !== undefined && !fitsClass(next, student.className)
  })
