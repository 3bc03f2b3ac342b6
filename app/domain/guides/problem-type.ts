import type { Language } from '../words.ts'

/** B blocks the lesson, D degrades it, I is information. */
export type Severity = 'B' | 'D' | 'I'

/** Whose side causes it: family or device, network, school or room, vendor or system. */
export type ProblemSide = 'family' | 'network' | 'school' | 'vendor'

/**
 * Words that suggest a type, matched on folded text (lower case, without umlauts and accents).
 * `…` stands for up to four words of the same sentence, a final `*` for any word ending.
 */
export type ProblemSigns = {
  /** Says it by itself ("Family Link", "Kenncode falsch"). */
  strong: readonly string[]
  /** Usually means it. */
  plain: readonly string[]
  /** Alone too little; only ever an alternative. */
  weak: readonly string[]
}

/** A type without its code; the key of its table is the code. */
export type ProblemTypeData = {
  title: Readonly<Record<'de' | 'en', string>>
  /** What a queue shows: plain words a parent would use. */
  short: Readonly<Record<'de' | 'en', string>>
  severity: Severity
  sides: readonly ProblemSide[]
  /** P-41 alarms the admin at once, P-42 goes to the class teacher; neither stays with the volunteers. */
  goesTo?: 'admin' | 'class-teacher'
  signs: ProblemSigns
}

/** One of the 43 kinds of trouble (guides.md, "The types"). Labels are suggestions; a person confirms. */
export type ProblemType = Omit<ProblemTypeData, 'goesTo'> & {
  code: string
  goesTo: 'volunteers' | 'admin' | 'class-teacher'
}

/** The languages in which other words than German and English are known. */
export type OtherLanguage = Exclude<Language, 'de' | 'en'>
