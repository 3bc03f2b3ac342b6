import { mailTexts } from '#app/locales/translate.ts'
import type { Block } from '../../outbox/letter.ts'
import type { School } from '../../settings/school.ts'
import type { NotSent } from './why-not-sent-on.ts'

/** Where the words are kept, besides in this mail. */
export type Kept = 'draft' | 'note' | 'ticket' | null

export type ReturnLetter = {
  /** Null: no matter is known. */
  ticketId: number | null
  why: NotSent
  /** Names and addresses that the reason's sentence needs. */
  values: Record<string, string>
  kept: Kept
  /** The volunteer's own text, in full. */
  words: string
  language: 'de' | 'en'
}

/** One sentence why an answer was not sent on. */
export const whyWords = ({ why, values, language }: Pick<ReturnLetter, 'why' | 'values' | 'language'>) =>
  mailTexts(language)(`returned.why.${why}`, values)

/**
 * An answer that goes back to the volunteer: what happened, why, where to go on, and all that was typed. It carries nothing of
 * the family (people.md, DP-22): a newer message is told of, not quoted.
 */
export function returnLetter(letter: ReturnLetter, school: School): { subject: string; blocks: Block[] } {
  const { ticketId, kept, words, language } = letter
  const t = mailTexts(language)
  const number = ticketId ?? 0
  return {
    subject: ticketId === null ? t('subject.returnedPlain') : t('subject.returned', { number }),
    blocks: [
      {
        kind: 'text',
        text: ticketId === null ? t('returned.leadPlain') : t('returned.lead', { number })
      },
      { kind: 'text', text: whyWords(letter) },
      ticketId === null
        ? { kind: 'link', lead: t('returned.openMany'), url: `${school.baseUrl}/anliegen?liste=fuer-mich` }
        : { kind: 'link', lead: t('returned.open'), url: `${school.baseUrl}/anliegen/${ticketId}` },
      ...(kept && words && ticketId !== null
        ? [{ kind: 'text' as const, text: t(`returned.kept.${kept}`) }]
        : []),
      { kind: 'text', text: words ? t('returned.yours') : t('returned.yoursNone') },
      ...(words ? [{ kind: 'text' as const, text: words }] : []),
      ...(words.includes('•••') ? [{ kind: 'text' as const, text: t('returned.masked') }] : []),
      { kind: 'text', text: t('returned.notHere') }
    ]
  }
}

/** The answer went out, its attachments did not. */
export function withoutFilesLetter(
  sent: { ticketId: number; names: string; language: 'de' | 'en' },
  school: School
): { subject: string; blocks: Block[] } {
  const t = mailTexts(sent.language)
  const { ticketId: number, names } = sent
  return {
    subject: t('subject.withoutFiles', { number }),
    blocks: [
      { kind: 'text', text: t('returned.files.lead', { number }) },
      { kind: 'text', text: t('returned.files.why', { names }) },
      { kind: 'link', lead: t('returned.files.what'), url: `${school.baseUrl}/anliegen/${number}` },
      { kind: 'text', text: t('returned.notHere') }
    ]
  }
}
