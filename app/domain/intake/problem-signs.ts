import { PROBLEM_TYPES } from '../guides/problem-types.ts'
import { SIGNS_AS_FAMILIES_WRITE } from '../guides/signs-as-families-write.ts'
import { SIGNS_IN_OTHER_LANGUAGES } from '../guides/signs-in-other-languages.ts'
import { type Phrase, phrase } from './fold-text.ts'

/** One phrase that suggests a type. Points: strong 4, plain 2, weak 1. */
export type ProblemSign = { code: string; phrase: Phrase; points: 4 | 2 | 1 }

/** All phrases of all types; data from guides.md, see `../guides/problem-types.ts`. */
export const PROBLEM_SIGNS: readonly ProblemSign[] = [
  ...PROBLEM_TYPES.map(({ code, signs }) => ({ code, signs })),
  ...Object.entries(SIGNS_AS_FAMILIES_WRITE).map(([code, signs]) => ({ code, signs: { ...signs, weak: [] } })),
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
