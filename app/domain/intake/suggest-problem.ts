import type { Language } from '../words.ts'
import { errorCodesIn } from './error-codes.ts'
import { asWritten, clausesOf, foldText, sentencesOf } from './fold-text.ts'
import type { IncomingEmail } from './incoming-email.ts'
import { type ProblemSign, possibleSigns } from './problem-signs.ts'
import type { AnswerReading } from './read-answer.ts'
import { recogniseLanguage } from './recognise-language.ts'

export type ProblemSuggestion = {
  /** P-01 … P-43; null: no type can be told. */
  code: string | null
  /** German, with the words it was read from; '' without a code. */
  reason: string
  /** Other types that are possible, likeliest first, at most three. */
  alternatives: string[]
}

/** A single weak word is not enough for a label; wrong labels cost trust (guides.md). */
const ENOUGH_POINTS = 2

/**
 * Which of the 43 types a mail is about, by word lists and error codes, from the writer's own words.
 * What the writer says works again, or is not the cause, does not count. An answer that says the lesson went
 * well (or now so, now so) tells no type.
 */
export const suggestProblem = (
  email: Pick<IncomingEmail, 'subjectClean' | 'visible'>,
  answer: AnswerReading | null = null,
  language: Language = recogniseLanguage(email.visible)
): ProblemSuggestion => {
  const subject = isOurSubject(email.subjectClean) ? '' : email.subjectClean
  const found = new Map<string, { points: number; quote: string }[]>()
  const add = (code: string, points: number, quote: string) =>
    found.set(code, [...(found.get(code) ?? []), { points, quote }])

  const whole = foldText(`${subject}\n${email.visible}`)
  const possible = possibleSigns(whole, language)
  const signsIn = (folded: string) => strongestSigns(possible, folded)
  const sentences = sentencesOf(email.visible)
  const solved = new Set(
    sentences.flatMap(solvedClauses).flatMap((clause) => signsIn(clause).map(({ code }) => code))
  )
  for (const sentence of sentences) {
    for (const { code, points: value, quote } of signsIn(withoutSolved(sentence))) add(code, value, quote)
  }
  for (const { code, points: value, quote } of signsIn(foldText(subject))) {
    if (!solved.has(code)) add(code, value, quote)
  }
  for (const { code, quote, meaning, isNamedAsCode } of errorCodesIn(`${subject}\n${email.visible}`)) {
    add(code, isNamedAsCode ? 6 : 2, `${quote}: ${meaning}`)
  }

  const ranked = [...found]
    .map(([code, signs]) => ({
      code,
      score: scoreOf(signs, code),
      signs: signs.sort((a, b) => b.points - a.points)
    }))
    .sort((a, b) => b.score - a.score || rank(a.code) - rank(b.code) || a.code.localeCompare(b.code))
  const [best] = ranked
  const isTold = best !== undefined && best.score >= ENOUGH_POINTS && (answer?.answer ?? 'no') === 'no'
  const alternatives = ranked.slice(isTold ? 1 : 0, isTold ? 4 : 3).map(({ code }) => code)
  if (!best || !isTold) return { code: null, reason: '', alternatives }
  const text = `${subject} ${email.visible}`
  const quotes = [...new Set(best.signs.map(({ quote }) => asWritten(text, quote)))].slice(0, 3)
  const words = quotes.map((quote) => `„${quote}“`).join(', ')
  return { code: best.code, reason: `Im Text: ${words}`, alternatives }
}

/**
 * A family that mentions a doctor's appointment beside a plain fault wants help with the fault; a mail sent on to the
 * class teacher by mistake is lost to the helpdesk. One strong sign of a fault goes before any number of these.
 */
const NOT_TECHNICAL = 'P-42'
const MOST_FOR_NOT_TECHNICAL = 3.5

/** Types that name the cause go before those that only name what is noticed ("seit den AirPods kein Ton"). */
const CAUSES = new Set(['P-14', 'P-21', 'P-25', 'P-31', 'P-32', 'P-35', 'P-37'])
const rank = (code: string): number => (CAUSES.has(code) ? 0 : code === NOT_TECHNICAL ? 2 : 1)

/** The strongest sign counts in full, the others in half and at most one strong sign's worth: words repeat. */
const scoreOf = (signs: readonly { points: number }[], code: string): number => {
  const points = signs.map((sign) => sign.points)
  const most = Math.max(...points)
  const rest = points.reduce((sum, value) => sum + value, 0) - most
  const score = most + Math.min(4, rest / 2)
  return code === NOT_TECHNICAL ? Math.min(score, MOST_FOR_NOT_TECHNICAL) : score
}

/** The subject of a reply to our acknowledgement is ours, not the writer's. */
const isOurSubject = (subject: string): boolean =>
  /^(?:Ihre Mail ist da|Your mail has arrived|Hat es geklappt\?)/u.test(subject)

/** Each type at most once per phrase strength and sentence, so that near-synonyms do not pile up. */
const strongestSigns = (
  possible: readonly ProblemSign[],
  folded: string
): { code: string; points: number; quote: string }[] => {
  const best = new Map<string, { points: number; quote: string }>()
  for (const { code, phrase, points } of possible) {
    if (points <= (best.get(code)?.points ?? 0)) continue
    const quote = phrase.findIn(folded)
    if (quote) best.set(code, { points, quote })
  }
  return [...best].map(([code, sign]) => ({ code, ...sign }))
}

const WORKS =
  /(?<!\p{L})(?:geht|ging|klappt|funktioniert|lauft(?! (?:noch|auf|unter|mit|im|ein))|ist da|ist gut|in ordnung|hat geklappt|works?|worked|is fine|is ok)(?!\p{L})/u
const FAILS =
  /(?<!\p{L})(?:nicht|nie|kein\p{L}*|nix|nichts|erst ab|kaum|schlecht|not|never|no|(?:geht|ging)(?: \S+){0,6} (?:aus|weg|zu|kaputt|schief|verloren))(?!\p{L})|n't|\?/u
const NOT_THE_CAUSE = /(?:liegt|lag) (?:es )?(?:wohl |also )?nicht (?:am|an)|(?:is|was) not the/u

const isSolved = (folded: string): boolean =>
  NOT_THE_CAUSE.test(folded) || (WORKS.test(folded) && !FAILS.test(folded))

const withoutSolved = (sentence: string): string => {
  if (sentence.endsWith('?')) return foldText(sentence)
  const kept = clausesOf(sentence).filter((clause) => !isSolved(foldText(clause)))
  return kept.length === clausesOf(sentence).length ? foldText(sentence) : foldText(kept.join(', '))
}

const solvedClauses = (sentence: string): string[] => clausesOf(sentence).map(foldText).filter(isSolved)
