import { MIXED, NO, NOT_THERE, PART_WORKS, TROUBLE, YES } from './answer-words.ts'
import { asWritten, clausesOf, foldText, type Phrase, sentencesOf } from './fold-text.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { SentKind } from './intake-knowledge.ts'

/**
 * How a family answers "Hat es geklappt?". `number` is set for a bare 1 to 4: 1 yes, 2 yes with trouble,
 * 3 no, 4 was not there.
 */
export type AnswerReading = {
  answer: 'yes' | 'no' | 'unclear'
  number: 1 | 2 | 3 | 4 | null
  /** German, with the words it was read from. */
  reason: string
}

const NUMBERS = {
  1: { answer: 'yes', words: 'ja, ohne Probleme' },
  2: { answer: 'unclear', words: 'ja, mit Aussetzern' },
  3: { answer: 'no', words: 'nein' },
  4: { answer: 'unclear', words: 'war nicht dabei' }
} as const

const FIRST_YES =
  /^[^\p{L}\p{N}]*(?:👍|(?:ja|jap|jo|jup|yes|yep|evet|да|так|tak|da|نعم|super|prima|top)(?!\p{L}))/u
const FIRST_NO = /^[^\p{L}\p{N}]*(?:👎|(?:nein|ne|nee|no|nope|hayir|нет|ни|нi|ні|nie|nu|لا)(?!\p{L}))/u
/** Ja or nein with thanks, to the end of the sentence. */
const BARE_WORD = /^\P{L}*(?:👍|👎|\p{L}{2,5}(?:[ ,]+(?:danke|vielen dank|leider|doch|super))*)\s*(?:[.!]|$)/u

/**
 * Whether a reply says that it works now. Null for a mail that answers nothing of the kind: a new mail, or a
 * reply to an acknowledgement (that one asked for the device, so "geht nicht" there is the description).
 *
 * @param answeredKind kind of our mail that was answered, null for a mail that answers none
 */
export const readAnswer = (
  email: Pick<IncomingEmail, 'visible'>,
  answeredKind: SentKind | null
): AnswerReading | null => {
  if (answeredKind === null) return null
  const text = foldText(email.visible.trim())
  const number = bareNumber(email.visible)
  if (number) {
    const { answer, words } = NUMBERS[number]
    return { answer, number, reason: `Antwort ${number}: ${words}` }
  }
  const { noes, yeses, parts } = weigh(email.visible)
  if (answeredKind === 'ack') {
    // Only "has settled itself" answers an acknowledgement.
    const settled = yeses.length > 0 && noes.length === 0 && isSettled(text)
    return settled ? said('yes', email.visible, yeses[0]) : null
  }
  const first = firstWord(text, answeredKind === 'ask')
  const isYes = yeses.length > 0 || first === 'yes'
  const isNo = noes.length > 0 || first === 'no'
  const isAboutIt = answeredKind === 'ask' || isYes || text.length < SHORT
  const mixed = isAboutIt ? quotes(text, MIXED)[0] : undefined
  if (mixed !== undefined) return said('unclear', email.visible, mixed)
  if (isYes && isNo) {
    const [no, yes] = [noes[0] ?? 'nein', yeses[0] ?? 'ja'].map((quote) => asWritten(email.visible, quote))
    return { answer: 'unclear', number: null, reason: `Beides im Text: „${no}“ und „${yes}“` }
  }
  const part = isNo ? parts[0] : undefined
  if (part !== undefined) return said('unclear', email.visible, part)
  const trouble = isYes ? quotes(withoutQuotes(text, yeses), TROUBLE)[0] : undefined
  if (trouble !== undefined) return said('unclear', email.visible, trouble)
  const absent = answeredKind === 'ask' && !isYes ? quotes(text, NOT_THERE)[0] : undefined
  if (absent !== undefined) return said('unclear', email.visible, absent)
  if (first !== null && noes.length + yeses.length === 0) {
    return { answer: first, number: null, reason: first === 'yes' ? 'Beginnt mit ja' : 'Beginnt mit nein' }
  }
  if (isNo) return said('no', email.visible, noes[0])
  return isYes ? said('yes', email.visible, yeses[0]) : null
}

const said = (answer: AnswerReading['answer'], visible: string, quote = ''): AnswerReading => ({
  answer,
  number: null,
  reason: `Im Text: „${asWritten(visible, quote)}“`
})

/** "geht nicht" holds no yes: what a no has used up is taken out first, the longest no before shorter ones. */
const weigh = (visible: string): { noes: string[]; yeses: string[]; parts: string[] } => {
  const sentences = sentencesOf(visible.trim()).map((sentence) =>
    clausesOf(sentence)
      .map((clause) => clause.replace(CONDITION, ''))
      .join('. ')
  )
  const noes = quotes(foldText(sentences.join(' ')), NO)
  // "Funktioniert das auch am iPad?" is a question, no yes.
  const told = foldText(sentences.filter((sentence) => !sentence.endsWith('?')).join(' '))
  const left = withoutQuotes(told, [...noes, ...quotes(told, NOT_THERE)])
  return { noes, yeses: quotes(left, YES), parts: quotes(left, PART_WORKS) }
}

/** "Wenn es klappt, melden wir uns": not said of a lesson that was. */
const CONDITION = /(?<!\p{L})(?:wenn|ob|falls|sobald|damit|if|whether)(?!\p{L})[^?]*/iu
/** A reply that short is an answer and no description. */
const SHORT = 60

const withoutQuotes = (text: string, found: readonly string[]): string =>
  [...found].sort((a, b) => b.length - a.length).reduce((left, quote) => left.replaceAll(quote, ' '), text)

/**
 * Whether the answer begins with ja or nein. A mail of a volunteer may have asked anything ("Haben Sie ein iPad?"),
 * so there the word counts only if it is all that is said.
 */
const firstWord = (text: string, isAsked: boolean): 'yes' | 'no' | null => {
  if (!isAsked && !BARE_WORD.test(text)) return null
  return FIRST_YES.test(text) ? 'yes' : FIRST_NO.test(text) ? 'no' : null
}

/** Whether these words say that something does not work, and nothing else that it does. */
export const saysItFails = (visible: string): boolean => {
  const { noes, yeses } = weigh(visible)
  return noes.length > 0 && yeses.length === 0
}

const isSettled = (text: string): boolean =>
  /(?<!\p{L})(?:jetzt|wieder|erledigt|gelost|geholfen|inzwischen|doch|now|solved)(?!\p{L})/u.test(text)

const quotes = (text: string, phrases: readonly Phrase[]): string[] =>
  phrases.flatMap((one) => one.findIn(text) ?? [])

/** A number alone on the first line ("3", "3.", "Antwort: 3", "3 nein", "3 danke"), never "3 mal". */
const bareNumber = (visible: string): 1 | 2 | 3 | 4 | null => {
  const lines = visible
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const line = foldText(lines.find((part) => !/^(?:hallo|guten|liebe|hi|hello|dear|sehr)/i.test(part)) ?? '')
  const match = line.match(
    /^(?:antwort|nummer|zahl|nr|answer|die)?[:. ]*([1-4])[.):!]*(?: ?[-–(] ?\p{L}.*| (?:ja|nein|war nicht dabei|danke|lg|vg|gruss|thanks).*)?$/u
  )
  const number = Number(match?.[1])
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : null
}
