import type { FoundStudent, StudentReading } from './find-students.ts'
import { foldText, sentencesOf, wordsOf } from './fold-text.ts'
import type { NameMention } from './name-mentions.ts'
import { isShortFormOf } from './nicknames.ts'

/** A name list longer than this helps nobody; then the text named no child. */
const MOST_SUGGESTIONS = 6

/**
 * Students named by somebody who is not their known guardian (a grandmother, a teacher, a parent's new address).
 * Chosen only with two facts that agree and fit one student alone: first and last name, first name and class,
 * last name and class. Words of doubt ("Anna oder Lena", "ich vermute") make it a suggestion.
 *
 * @param mentions with the sender's last name taken for the child's (`nameMentions`)
 * @param isOfSchool a teacher writes: who calls "Maxi (5c)" by a short form knows the class
 */
export const namedOutsideFamily = (
  mentions: readonly NameMention[],
  text: string,
  isOfSchool: boolean
): StudentReading => {
  const isSomebodyCalled = mentions.some(({ first, classFit }) => first !== null && classFit === 'class')
  const graded = mentions.map((mention) => ({
    mention,
    ...gradeMention(mention, { isSomebodyCalled, isOfSchool })
  }))
  const best = Math.max(0, ...graded.map(({ strength }) => strength))
  if (best === 0) return { chosen: [], ambiguous: [] }

  const chosen: FoundStudent[] = []
  const ambiguous: FoundStudent[] = []
  for (const { mention, strength, reason } of graded) {
    if (strength === 0) continue
    const rivals = graded.filter((other) => isSameNameOrCall(other.mention, mention))
    if (rivals.some((other) => other.strength > strength)) continue
    const isAlone = rivals.filter((other) => other.strength === strength).length === 1
    const doubt = isDoubted(mention, text)
    if (strength >= SAFE && isAlone && !doubt) chosen.push({ student: mention.student, reason })
    else if (strength >= SAFE || best < SAFE) {
      const why = doubt ? 'der Text ist sich nicht sicher' : isAlone ? '' : 'passt auf mehrere'
      ambiguous.push({ student: mention.student, reason: why ? `${reason}; ${why}` : reason })
    }
  }
  return { chosen, ambiguous: ambiguous.length > MOST_SUGGESTIONS ? [] : ambiguous }
}

/** From here two facts agree. */
const SAFE = 3

/** `isSomebodyCalled`: a first name stands beside a class, so a last name alone names nobody else for sure. */
const gradeMention = (
  { student, full, first, last, classFit, otherClass }: NameMention,
  { isSomebodyCalled, isOfSchool }: { isSomebodyCalled: boolean; isOfSchool: boolean }
): { strength: number; reason: string } => {
  const isClass = classFit === 'class'
  const name = `${student.firstName} ${student.lastName}`
  if (full && otherClass) return { strength: 2, reason: `„${name}“ im Text, aber mit anderer Klasse` }
  if (full) return { strength: classFit ? 6 : 5, reason: `Vor- und Nachname im Text („${name}“)` }
  if (otherClass) return { strength: 0, reason: '' }
  if (first && isClass && last)
    return { strength: 5, reason: `Vorname, Nachname und Klasse ${student.className} passen` }
  if (first === 'name' && isClass)
    return { strength: 4, reason: `Vorname und Klasse ${student.className} im Text` }
  if (first && isClass)
    return {
      // A short form fits many names, also of a child that the roster does not have.
      strength: isOfSchool ? 3 : 2,
      reason: `Kurzform von ${student.firstName} und Klasse ${student.className} im Text`
    }
  if (first === 'name' && last)
    return { strength: 3, reason: `Vorname im Text, Nachname passt (${student.lastName})` }
  if (last && isClass && !isSomebodyCalled)
    return { strength: 3, reason: `Nachname und Klasse ${student.className} passen` }
  if (first === 'name') return { strength: 2, reason: `Nur der Vorname ${student.firstName} steht im Text` }
  return { strength: 0, reason: '' }
}

/** Two mentions that the same words can mean: same first name, or the shared last name of siblings. */
const isSameNameOrCall = (a: NameMention, b: NameMention): boolean => {
  if (a.student === b.student) return true
  if (a.full && b.full) return foldText(a.student.firstName) === foldText(b.student.firstName)
  if (a.first === null || b.first === null) {
    return a.first === b.first && foldText(a.student.lastName) === foldText(b.student.lastName)
  }
  const [x, y] = [foldText(a.student.firstName), foldText(b.student.firstName)]
  return x === y || (a.first === 'short-form' && b.first === 'short-form' && x.slice(0, 3) === y.slice(0, 3))
}

/** "Ich vermute", "vielleicht war es"; a polite "können Sie vielleicht" is no doubt. */
const GUESS_BEFORE =
  /(?<!\p{L})(?:vermut\p{L}*|eventuell|evtl|moglicherweise|vielleicht (?:war|ist|es|handelt)|perhaps it|maybe it)\P{L}(?:[^.!?]{0,30})$/u
const UNSURE = /(?<!\p{L})(?:nicht sicher|not sure)(?!\p{L})/u

/** Whether the sentence that names the student says that it may be somebody else ("Anna oder Lena"). */
const isDoubted = ({ student }: NameMention, text: string): boolean => {
  const name = wordsOf(student.firstName)[0] ?? ''
  return sentencesOf(text)
    .map(foldText)
    .flatMap((sentence) => {
      const called = wordsOf(sentence).find((word) => word === name || isShortFormOf(word, name))
      return called === undefined ? [] : [{ sentence, called }]
    })
    .some(({ sentence, called }) => {
      const at = sentence.indexOf(called)
      const before = sentence.slice(0, at)
      const behind = wordsOf(sentence.slice(at + called.length)).slice(0, 3)
      const isEither =
        /(?<!\p{L})(?:oder|or) $/u.test(before) || behind.includes('oder') || behind.includes('or')
      // "(Sofia?)"
      const isAsked = /^ ?\(?\?\)/.test(sentence.slice(at + called.length))
      return isEither || isAsked || GUESS_BEFORE.test(before) || UNSURE.test(sentence)
    })
}
