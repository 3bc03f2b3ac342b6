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
  /** Where a word stands behind Herr or Frau. */
  titled: ReadonlySet<number>
}

const HEAD = 3

/** "Herr Richter" is a grown-up, whatever child of that name there is. */
const TITLES = new Set(['herr', 'herrn', 'frau', 'fr', 'hr', 'mr', 'mrs', 'ms', 'miss'])

const indexOf = (words: readonly string[]): WordIndex => {
  const titled = new Set(words.flatMap((word, at) => (TITLES.has(word) ? [at + 1] : [])))
  const index: WordIndex = { at: new Map(), byHead: new Map(), byName: new Map(), titled }
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

const lastNamePositions = (student: KnownStudent, { at, titled }: WordIndex): number[] =>
  partsOf(student.lastName)
    .filter((part) => !NAME_PARTICLES.has(part) && part.length >= 2)
    .flatMap((part) => [...(at.get(part) ?? []), ...(part.endsWith('s') ? [] : (at.get(`${part}s`) ?? []))])
    .filter((position) => !titled.has(position))
    .sort((a, b) => a - b)

const isSideBySide = (firsts: readonly number[], lasts: readonly number[], lastName: string): boolean => {
  const reach = partsOf(lastName).length
  return firsts.some((first) =>
    lasts.some((last) => (last > first && last - first <= reach) || last === first - 1)
  )
}

/**
 * Students by what of a text can name them: the beginning of a first name, a whole one behind a nickname, a part of the last name; and by
 * each word of the whole name.
 */
type RosterIndex = Record<'byHead' | 'byFirst' | 'byLast', Map<string, number[]>> & {
  byWord: Map<string, string[][]>
}

/** Of rosters, not of mails: each is made once. */
const rosters = new WeakMap<readonly KnownStudent[], RosterIndex>()

const rosterIndexOf = (students: readonly KnownStudent[]): RosterIndex => {
  const known = rosters.get(students)
  if (known) return known
  const index: RosterIndex = { byHead: new Map(), byFirst: new Map(), byLast: new Map(), byWord: new Map() }
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  students.forEach((student, at) => {
    for (const name of partsOf(student.firstName)) {
      add(index.byHead, name.slice(0, HEAD), at)
      add(index.byFirst, name, at)
    }
    for (const part of partsOf(student.lastName)) add(index.byLast, part, at)
    const whole = wordsOf(`${student.firstName} ${student.lastName}`)
    for (const word of new Set(whole)) add(index.byWord, word, whole)
  })
  rosters.set(students, index)
  return index
}

/** The few students of hundreds that these words can name, in the order of the roster; a closer look decides. */
const possiblyNamed = (
  students: readonly KnownStudent[],
  words: WordIndex,
  senderWords: WordIndex
): KnownStudent[] => {
  const { byHead, byFirst, byLast } = rosterIndexOf(students)
  const found = new Set<number>()
  const add = (map: Map<string, number[]>, key: string) => {
    for (const at of map.get(key) ?? []) found.add(at)
  }
  for (const head of words.byHead.keys()) add(byHead, head)
  for (const name of words.byName.keys()) add(byFirst, name)
  for (const word of [...words.at.keys(), ...senderWords.at.keys()]) {
    add(byLast, word)
    if (word.endsWith('s')) add(byLast, word.slice(0, -1))
  }
  return [...found].sort((a, b) => a - b).flatMap((at) => students[at] ?? [])
}

/**
 * How every student of the roster is named in a text; students who are not named at all are left out.
 * Umlaut-blind, with nicknames, genitive endings and double names.
 *
 * @param senderName display name of a sender who is no teacher: families share last names, so one found there
 *   counts as found in the text
 */
export const nameMentions = (
  written: string,
  students: readonly KnownStudent[],
  senderName: string
): NameMention[] => {
  const text = withoutSignature(written, students, senderName)
  const words = indexOf(wordsOf(text))
  const senderWords = indexOf(wordsOf(senderName))
  const classes = classesInText(text, [...new Set(students.map((student) => student.className))])
  const folded = foldText(text)
  return possiblyNamed(students, words, senderWords).flatMap((student) => {
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

/** "Jana Müster" under a mail of Jana Müster names nobody's child, unless a child is called just so. */
const withoutSignature = (text: string, students: readonly KnownStudent[], senderName: string): string => {
  const sender = wordsOf(senderName)
  if (sender.length < 2) return text
  const alike = rosterIndexOf(students).byWord.get(sender[0] ?? '') ?? []
  if (alike.some((child) => sender.every((word) => child.includes(word)))) return text
  const name = senderName.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return text.replace(new RegExp(`(?<!\\p{L})${name.join('[^\\p{L}]+')}(?!\\p{L})`, 'giu'), ' ')
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
