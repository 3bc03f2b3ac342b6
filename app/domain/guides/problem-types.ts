import type { ProblemType, ProblemTypeData } from './problem-type.ts'
import { equipment } from './problem-types/equipment.ts'
import { joining } from './problem-types/joining.ts'
import { network } from './problem-types/network.ts'
import { pictureAndDevice } from './problem-types/picture-and-device.ts'
import { school } from './problem-types/school.ts'
import { sound } from './problem-types/sound.ts'
import { usingIt } from './problem-types/using-it.ts'

const all: Record<string, ProblemTypeData> = {
  ...joining,
  ...sound,
  ...pictureAndDevice,
  ...network,
  ...usingIt,
  ...equipment,
  ...school
}

/** The 43 types in the order of their codes, P-01 to P-43 (guides.md, "The types"). */
export const PROBLEM_TYPES: readonly ProblemType[] = Object.entries(all)
  .map(([code, data]): ProblemType => ({ ...data, code, goesTo: data.goesTo ?? 'volunteers' }))
  .sort((a, b) => a.code.localeCompare(b.code))

const byCode = new Map(PROBLEM_TYPES.map((type) => [type.code, type]))

/** The type of a code such as `P-11`; null for a code nobody knows. */
export const problemType = (code: string | null): ProblemType | null => byCode.get(code ?? '') ?? null

/** Plain words for a queue: "Wird nicht gehört". Unknown or no code: null. */
export const problemShort = (code: string | null, language: 'de' | 'en'): string | null =>
  problemType(code)?.short[language] ?? null

/** What the problem does to a lesson, as people read it. */
export type LessonEffect = 'blocksLesson' | 'degrades' | 'information'

const effects = { B: 'blocksLesson', D: 'degrades', I: 'information' } as const

/** A stranger in the room is grave, and says nothing of a child's connection (guides.md, P-41). */
const NO_STATUS_MATTER = 'P-41'

/** Whether the problem keeps a child out of the lesson; null for an unknown code. */
export const lessonEffect = (code: string | null): LessonEffect | null => {
  if (code === NO_STATUS_MATTER) return 'information'
  const type = problemType(code)
  return type ? effects[type.severity] : null
}
