import type { ProblemSigns } from '../guides/problem-type.ts'
import { PROBLEM_TYPES } from '../guides/problem-types.ts'
import { SIGNS_AS_FAMILIES_WRITE } from '../guides/signs-as-families-write.ts'
import { SIGNS_IN_OTHER_LANGUAGES } from '../guides/signs-in-other-languages.ts'
import type { Language } from '../words.ts'
import { type Phrase, phrase } from './fold-text.ts'

/**
 * One phrase that suggests a type. Points: strong 4, plain 2, weak 1. `only`: a single word that counts in mails of
 * this language alone ("konto" and "kamera" say less in German than in Polish or Turkish).
 */
export type ProblemSign = { code: string; phrase: Phrase; points: 4 | 2 | 1; only?: Language }

type TypeSigns = { code: string; signs: ProblemSigns; only?: Language }

const OTHER_LANGUAGES = ['tr', 'ar', 'ru', 'uk', 'pl', 'ro'] as const

/** All phrases of all types; data from guides.md, see `../guides/problem-types.ts`. */
const PROBLEM_SIGNS: readonly ProblemSign[] = [
  ...PROBLEM_TYPES.map(({ code, signs }) => ({ code, signs })),
  ...Object.entries(SIGNS_AS_FAMILIES_WRITE).map(([code, signs]) => ({
    code,
    signs: { ...signs, weak: [] }
  })),
  ...OTHER_LANGUAGES.flatMap((only) =>
    Object.entries(SIGNS_IN_OTHER_LANGUAGES[only]).flatMap(([code, signs]) =>
      signs ? [{ code, signs: { ...signs, weak: [] }, only }] : []
    )
  )
].flatMap(({ code, signs, only }: TypeSigns) => [
  ...signs.strong.map((words) => ({ code, phrase: phrase(words), points: 4 as const })),
  ...signs.plain.map((words) => ({ code, phrase: phrase(words), points: 2 as const, only })),
  ...signs.weak.map((words) => ({ code, phrase: phrase(words), points: 1 as const }))
])

/** How many letters of a word choose the phrases that are worth a look. */
const HEAD = 3

const indexByHead = new Map<string, number[]>()
PROBLEM_SIGNS.forEach(({ phrase: { needle } }, index) => {
  const head = needle.slice(0, HEAD)
  indexByHead.set(head, [...(indexByHead.get(head) ?? []), index])
})

/** The phrases whose words are all in the folded text: a few of some thousand, found by their longest word. */
export const possibleSigns = (folded: string, language: Language): ProblemSign[] => {
  const heads = new Set<string>()
  // Many words begin alike: each beginning is cut up once.
  for (const word of new Set(folded.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]\S{0,2}/gu))) {
    // A word that is shorter than a head is a head of its own.
    for (let length = 1; length <= word.length; length++) heads.add(word.slice(0, length))
  }
  return [...heads]
    .flatMap((head) => indexByHead.get(head) ?? [])
    .sort((a, b) => a - b)
    .flatMap((index) => PROBLEM_SIGNS[index] ?? [])
    .filter(({ only, phrase }) => (only === undefined || only === language) && phrase.mayBeIn(folded))
}
