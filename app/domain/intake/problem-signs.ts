import { PROBLEM_TYPES } from '../guides/problem-types.ts'
import { SIGNS_IN_OTHER_LANGUAGES } from '../guides/signs-in-other-languages.ts'
import { type Phrase, phrase } from './fold-text.ts'

/** One phrase that suggests a type. Points: strong 4, plain 2, weak 1. */
export type ProblemSign = { code: string; phrase: Phrase; points: 4 | 2 | 1 }

/** All phrases of all types; data from guides.md, see `../guides/problem-types.ts`. */
const PROBLEM_SIGNS: readonly ProblemSign[] = [
  ...PROBLEM_TYPES.map(({ code, signs }) => ({ code, signs })),
  ...Object.values(SIGNS_IN_OTHER_LANGUAGES).flatMap((byCode) =>
    Object.entries(byCode).flatMap(([code, signs]) =>
      signs ? [{ code, signs: { ...signs, weak: [] } }] : []
    )
  )
].flatMap(({ code, signs }) => [
  ...signs.strong.map((words) => ({ code, phrase: phrase(words), points: 4 as const })),
  ...signs.plain.map((words) => ({ code, phrase: phrase(words), points: 2 as const })),
  ...signs.weak.map((words) => ({ code, phrase: phrase(words), points: 1 as const }))
])

/** Letters by which a sign is looked up. */
const LENGTH = 3

const byLetters = new Map<string, number[]>()
PROBLEM_SIGNS.forEach(({ phrase: { needle } }, at) => {
  const letters = needle.slice(0, LENGTH)
  byLetters.set(letters, [...(byLetters.get(letters) ?? []), at])
})

/**
 * The signs whose longest word could stand in a folded text, in their order. There are a thousand of them, and a sentence
 * has a few dozen letters: they are looked up by their first letters.
 */
export function possibleSigns(folded: string): ProblemSign[] {
  const found = new Set<number>()
  for (let from = 0; from < folded.length; from++)
    for (let length = 1; length <= LENGTH; length++)
      for (const at of byLetters.get(folded.slice(from, from + length)) ?? []) found.add(at)
  return [...found].sort((a, b) => a - b).flatMap((at) => PROBLEM_SIGNS[at] ?? [])
}
