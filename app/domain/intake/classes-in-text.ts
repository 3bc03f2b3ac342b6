import { foldText } from './fold-text.ts'

/** A class named in a mail, in the roster's spelling, or only the year ("in der fünften Klasse": 5). */
export type ClassMention = { className: string | null; grade: number; index: number }

const GRADE_WORDS: Record<string, number> = {
  funft: 5,
  sechst: 6,
  siebt: 7,
  siebent: 7,
  acht: 8,
  neunt: 9,
  zehnt: 10
}

const gradeOf = (className: string): number => Number(className.match(/^\d+/)?.[0] ?? 0)

/** Spellings of one class: `7b`, `7 b`, `07B`, `7-b`, `7.b`, `K1`, `K 1`. "8 a.m." is a time. */
const spellingOf = (className: string): ClassSpelling => {
  const known = spellings.get(className)
  if (known) return known
  const [, head = '', tail = ''] = foldText(className).match(/^(\d+|[a-z]+)(.*)$/) ?? []
  const start = /^\d/.test(head) ? `0?${head}` : head
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}:,.])${start}[ .-]?${tail}(?![\\p{L}\\p{N}])(?!\\.?m\\b)`,
    'gu'
  )
  if (spellings.size >= 1_000) spellings.clear()
  spellings.set(className, { head, tail, pattern })
  return { head, tail, pattern }
}

type ClassSpelling = { head: string; tail: string; pattern: RegExp }
/** The few classes of a school are looked for in every mail. */
const spellings = new Map<string, ClassSpelling>()

/**
 * Classes that a text names, limited to those of the roster; `index` is the position in the folded text.
 * A year without a letter ("5. Klasse", "in die Fünfte", "grade 5") has no class name.
 */
export const classesInText = (text: string, rosterClasses: readonly string[]): ClassMention[] => {
  const folded = foldText(text)
  const named = rosterClasses.flatMap((className) => {
    const { head, tail, pattern } = spellingOf(className)
    // Most classes are told by their parts alone not to be there.
    if (!folded.includes(head) || !folded.includes(tail)) return []
    return [...folded.matchAll(pattern)].map((match) => ({
      className,
      grade: gradeOf(className),
      index: match.index
    }))
  })
  const numbers = [
    ...folded.matchAll(/(?<!\d)(\d{1,2})\.? ?(?:klasse|klassler|th grade)/g),
    ...folded.matchAll(/(?:klasse|grade|year) (\d{1,2})(?![\p{L}\p{N}]| ?[a-d](?![\p{L}\p{N}]))/gu)
  ].map((match) => ({ className: null, grade: Number(match[1]), index: match.index }))
  const words = [...folded.matchAll(/(?:in die|in der|die|der) ([a-z]+?t)en?(?![\p{L}\p{N}])/gu)].flatMap(
    (match) => {
      const grade = GRADE_WORDS[match[1] ?? '']
      return grade ? [{ className: null, grade, index: match.index }] : []
    }
  )
  return [...named, ...numbers, ...words].sort((a, b) => a.index - b.index)
}

/** Whether a mention fits a student's class: the same class, or the same year where only a year is named. */
export const fitsClass = (mention: ClassMention, className: string): boolean =>
  mention.className === null ? mention.grade === gradeOf(className) : mention.className === className
