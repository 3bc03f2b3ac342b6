import type { GuideVariables } from './fill-variables.ts'
import { GUIDE_VARIABLES, MOST_WORDS_PER_STEP, wordCount } from './guide.ts'
import { type GuideText, variablesIn } from './guide-text.ts'

/** What stands in the way of publishing, or is only worth a thought. `what` is a key of `guides:finding`. */
export type Finding = { blocking: boolean; what: FindingKind; part: string }
export type FindingKind =
  | 'unknownVariable'
  | 'emptyVariable'
  | 'longTitle'
  | 'longStep'
  | 'manySteps'
  | 'address'
  | 'notHttps'
  | 'number'
  | 'staffName'
  | 'otherLanguage'
  | 'unchecked'
  | 'nothingSeen'

const MOST_STEPS = 10
const MOST_TITLE = 70
const SEES =
  /\b(?:jetzt|danach|dann|now|then|see|sees|appears?)\b|siehs?t|sehen|erschein|leuchtet|zeigt|hört|heard|hear/i

/** Everything the check knows besides the text. */
export type CheckContext = {
  variables: GuideVariables
  /** Last names of the staff: none may stand in a guide (guides.md). */
  staffNames: readonly string[]
  hasOtherLanguage: boolean
  checked: boolean
}

/** The publishing check (guides.md): what refuses a text first, then hints. A pure decision. */
export function checkGuide(text: GuideText, context: CheckContext): Finding[] {
  const found: Finding[] = []
  const block = (what: FindingKind, part = '') => found.push({ blocking: true, what, part })
  for (const name of variablesIn(text)) {
    if (!isVariable(name)) block('unknownVariable', name)
    else if (!context.variables[name]) block('emptyVariable', name)
  }
  if (text.title.length > MOST_TITLE) block('longTitle', String(MOST_TITLE))
  if (text.steps.length > MOST_STEPS) block('manySteps', String(MOST_STEPS))
  for (const step of text.steps) if (wordCount(step) > MOST_WORDS_PER_STEP) block('longStep', step)
  for (const part of [text.title, ...text.steps]) {
    const secret = leaks(part, context.staffNames)
    if (secret) block(secret, part)
  }
  const hint = (what: FindingKind) => found.push({ blocking: false, what, part: '' })
  if (!context.hasOtherLanguage) hint('otherLanguage')
  if (!text.steps.some((step) => SEES.test(step))) hint('nothingSeen')
  if (!context.checked) hint('unchecked')
  return found
}

/** What must not leave the house, if it stands in this line; null: nothing. */
export function leaks(line: string, staffNames: readonly string[]): FindingKind | null {
  if (/\bhttp:/i.test(line)) return 'notHttps'
  if (/@|https:|www\.|\b[\w-]+\.(?:de|com|us|org|net|eu|example)\b/i.test(line)) return 'address'
  if (/(?:\+|\b0)\d[\d /-]{5,}\d|\b\d{3} ?\d{3,4} ?\d{3,4}\b/.test(line)) return 'number'
  // As a name is written: "Vogel" is a teacher, "vogel" in another word is not.
  const words = new Set(line.split(/[^\p{L}-]+/u))
  return staffNames.some((name) => words.has(name)) ? 'staffName' : null
}

const isVariable = (name: string): name is (typeof GUIDE_VARIABLES)[number] =>
  GUIDE_VARIABLES.some((known) => known === name)

/** A variable nobody has heard of is a slip of the pen, told while it is being written. */
export const unknownVariables = (text: GuideText): string[] =>
  variablesIn(text).filter((name) => !isVariable(name))
