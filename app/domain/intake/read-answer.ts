import { asWritten, foldText, type Phrase, phrase } from './fold-text.ts'
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

const NO = [
  'leider nein',
  'leider nicht',
  'geht … nicht',
  'ging … nicht',
  'klappt … nicht',
  'klappte … nicht',
  'hat nicht geklappt',
  'hat … nicht geklappt',
  'hat … nicht funktioniert',
  'funktioniert … nicht',
  'funktionierte … nicht',
  'startet … nicht',
  'immer noch nicht',
  'noch immer nicht',
  'weiterhin nicht',
  'trotzdem nicht',
  'auch nach … nicht',
  'auch danach nicht',
  'hat … nichts gebracht',
  'hat … nicht geholfen',
  'hilft nicht',
  'kein erfolg',
  'ohne erfolg',
  'immer noch kein*',
  'weiterhin kein*',
  'still not',
  'still no',
  'still cannot',
  "still can't",
  'does not work',
  "doesn't work",
  'did not work',
  "didn't work",
  'did not help',
  "didn't help",
  'çalışmıyor',
  'olmadı',
  'не работает',
  'не помогло',
  'не працює',
  'не допомогло',
  'nie działa',
  'nie pomogło',
  'nu merge',
  'nu funcționează',
  'لا يعمل',
  'لم ينجح'
].map(phrase)

const YES = [
  'klappt',
  'klappte',
  'hat geklappt',
  'hat … geklappt',
  'funktioniert',
  'hat … funktioniert',
  'geht jetzt',
  'jetzt geht',
  'geht wieder',
  'geht alles',
  'es geht',
  'ging gut',
  'ging alles',
  'ging problemlos',
  'ging … ohne probleme',
  'dann doch',
  'lief gut',
  'lauft',
  'lauft wieder',
  'hat sich erledigt',
  'ist erledigt',
  'hat geholfen',
  'problem gelost',
  'alles gut',
  'alles bestens',
  'works now',
  'it works',
  'is working',
  'worked',
  'that helped',
  'solved',
  'all good',
  'çalışıyor',
  'oldu',
  'работает',
  'помогло',
  'працює',
  'допомогло',
  'działa',
  'pomogło',
  'merge',
  'funcționează',
  'يعمل',
  'نجح'
].map(phrase)

const FIRST_YES = /^\P{L}*(?:ja|jap|jo|yes|yep|evet|да|так|tak|da|نعم)(?!\p{L})/u
const FIRST_NO = /^\P{L}*(?:nein|ne|nee|no|nope|hayir|нет|ни|нi|ні|nie|nu|لا)(?!\p{L})/u

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
  const spelled = (quote: string | undefined) => asWritten(email.visible, quote ?? '')
  const noes = quotes(text, NO)
  // "geht nicht" holds no yes: what a no has used up is taken out first.
  const rest = noes.reduce((left, quote) => left.replaceAll(quote, ' '), text)
  const yeses = quotes(rest, YES)
  const first = FIRST_YES.test(text) ? 'yes' : FIRST_NO.test(text) ? 'no' : null
  if (answeredKind === 'ack') {
    // Only "has settled itself" answers an acknowledgement.
    const settled = yeses.length > 0 && noes.length === 0 && isSettled(text)
    return settled ? { answer: 'yes', number: null, reason: `Im Text: „${spelled(yeses[0])}“` } : null
  }
  if (first === 'yes' && noes.length === 0) return { answer: 'yes', number: null, reason: 'Beginnt mit ja' }
  if (first === 'no' && yeses.length === 0) return { answer: 'no', number: null, reason: 'Beginnt mit nein' }
  if (noes.length > 0 && yeses.length > 0) {
    return {
      answer: 'unclear',
      number: null,
      reason: `Beides im Text: „${spelled(noes[0])}“ und „${spelled(yeses[0])}“`
    }
  }
  if (noes[0]) return { answer: 'no', number: null, reason: `Im Text: „${spelled(noes[0])}“` }
  if (yeses[0]) return { answer: 'yes', number: null, reason: `Im Text: „${spelled(yeses[0])}“` }
  return null
}

/** Whether these words say that something does not work, and nothing else that it does. */
export const saysItFails = (visible: string): boolean => {
  const text = foldText(visible.trim())
  const noes = quotes(text, NO)
  const rest = noes.reduce((left, quote) => left.replaceAll(quote, ' '), text)
  return noes.length > 0 && quotes(rest, YES).length === 0
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
    /^(?:antwort|nummer|zahl|nr|answer)?[:. ]*([1-4])[.):]?(?: (?:ja|nein|war nicht dabei|danke|lg|vg|gruss|thanks).*)?$/u
  )
  const number = Number(match?.[1])
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : null
}
