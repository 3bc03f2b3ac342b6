import type { ProblemSigns } from '../problem-type.ts'

/** Phrases of one language by the code of a type: strong ones weigh twice as much as plain ones. */
export type LanguageSigns = Partial<Record<string, Pick<ProblemSigns, 'strong' | 'plain'>>>
