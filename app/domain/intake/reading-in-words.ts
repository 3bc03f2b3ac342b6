import { problemShort } from '../guides/problem-types.ts'
import type { Language, MailKind } from '../words.ts'
import type { IncomingEmail } from './incoming-email.ts'
import {
  childrenOf,
  type IntakeKnowledge,
  studentLabel,
  studentWriting,
  teacherWriting
} from './intake-knowledge.ts'
import type { IntakeReading } from './read-intake.ts'
import { unspokenLanguage } from './unspoken-language.ts'

const KINDS: Record<MailKind, string> = {
  human: 'Von einem Menschen geschrieben',
  'auto-reply': 'Automatische Antwort',
  bounce: 'Zustellbericht: Eine Mail von uns kam nicht an',
  bulk: 'Rundmail oder Werbung',
  'own-loop': 'Unsere eigene Mail, die zurückkam'
}

const LANGUAGE: Record<Language, string> = {
  de: 'Deutsch',
  en: 'Englisch',
  tr: 'Türkisch',
  ar: 'Arabisch',
  ru: 'Russisch',
  uk: 'Ukrainisch',
  pl: 'Polnisch',
  ro: 'Rumänisch'
}

const ANSWERS = { yes: 'Ja, es hat geklappt', no: 'Nein, es geht nicht', unclear: 'Nicht eindeutig' } as const

/** The names of a long list that are still read. */
const MOST_NAMES = 20

/**
 * What "Wie wurde das gelesen?" says, field by field: the reading and why, in German (the raw bytes are deleted after
 * two weeks, these words stay). Holds no secret and no sentence of the mail beyond the words a reading rests on. What
 * nobody can tell is said as such; for mails no person wrote only what makes sense is there.
 */
export const readingInWords = (
  email: IncomingEmail,
  reading: IntakeReading,
  knowledge: IntakeKnowledge
): Record<string, string> => {
  const always = {
    kind: `${KINDS[email.kind]}. ${sentences(email.kindReasons)}`.trim(),
    sender: senderWords(email, knowledge),
    language: languageWords(email, reading),
    ticket: ticketWords(reading)
  }
  const ofPerson = email.kind === 'human' ? personWords(reading) : {}
  return withoutEmpty({
    ...always,
    ...ofPerson,
    bounce: bounceWords(email),
    folded: foldedWords(email),
    masked: email.masked.length > 0 ? `Unkenntlich gemacht: ${email.masked.join(', ')}.` : '',
    attachments: attachmentWords(email),
    warnings: sentences(email.warnings)
  })
}

const personWords = (reading: IntakeReading): Record<string, string> => ({
  stranger: reading.reasons.stranger ?? '',
  students:
    reading.reasons.students ?? 'Kein Kind zu erkennen: kein Name im Text, Absender nicht im Verzeichnis',
  platform: reading.platform.reason,
  problem: problemWords(reading),
  answer: reading.answer ? `${ANSWERS[reading.answer.answer]}. ${reading.answer.reason}` : '',
  urgent: reading.reasons.urgent ?? ''
})

const names = new Intl.DisplayNames(['de'], { type: 'language' })

/** A language that Lotse does not write is named, and that German stands in for it. */
const languageWords = ({ visible, subjectClean }: IncomingEmail, { language }: IntakeReading): string => {
  const unspoken = unspokenLanguage(visible.trim() === '' ? subjectClean : visible, language)
  return unspoken ? `${names.of(unspoken)}. Lotse schreibt dieser Familie auf Deutsch.` : LANGUAGE[language]
}

const senderWords = (email: IncomingEmail, knowledge: IntakeKnowledge): string => {
  if (!email.from) return 'Kein Absender angegeben'
  const { name, address } = email.from
  const who = name ? `${name} <${address}>` : address
  return `${who}. ${known(address, knowledge)}${answersTo(email)}`
}

const known = (address: string, knowledge: IntakeKnowledge): string => {
  const children = childrenOf(address, knowledge)
  const self = studentWriting(address, knowledge)
  const teacher = teacherWriting(address, knowledge)
  if (children.length > 0) return `Als Elternteil bekannt: ${children.map(studentLabel).join(', ')}.`
  if (self) return `Adresse von ${studentLabel(self)}.`
  if (teacher) return `Adresse von ${teacher.name} aus der Schule.`
  return 'Die Adresse steht nicht im Verzeichnis.'
}

const answersTo = ({ from, replyTo }: IncomingEmail): string =>
  replyTo && replyTo.address !== from?.address ? ` Antworten sollen an ${replyTo.address} gehen.` : ''

const ticketWords = ({ match }: IntakeReading): string =>
  match.ticket === null || match.reason.includes(`#${match.ticket}`)
    ? match.reason
    : `#${match.ticket}. ${match.reason}`

const problemWords = ({ problem }: IntakeReading): string => {
  const named = (code: string) => `${code} ${problemShort(code, 'de') ?? ''}`.trim()
  const others = problem.alternatives.map(named).join(', ')
  const possible = others === '' ? '' : ` Auch möglich: ${others}.`
  return problem.code === null
    ? `Nicht zu erkennen.${possible}`
    : `${named(problem.code)}. ${problem.reason}.${possible}`
}

const bounceWords = ({ bounce }: IncomingEmail): string => {
  if (!bounce) return ''
  const code = bounce.status ? ` (${bounce.status})` : ''
  return `${bounce.permanent ? 'Endgültig' : 'Vorerst'} nicht zugestellt an ${bounce.recipient ?? 'unbekannt'}${code}.`
}

const foldedWords = ({ folded, forwarded, signatureLine }: IncomingEmail): string =>
  [
    folded.trim() === ''
      ? ''
      : `${lineCount(folded)} eingeklappt (Zitate, Signaturen, Zeilen des Programms).`,
    signatureLine === '' ? '' : `Darunter „${signatureLine.slice(0, 120)}“.`,
    forwarded.trim() === '' ? '' : `${lineCount(forwarded)} weitergeleitet, eigens gezeigt.`
  ]
    .filter((words) => words !== '')
    .join(' ')

const lineCount = (text: string): string => {
  const count = text.split('\n').filter((line) => line.trim() !== '').length
  return count === 1 ? '1 Zeile' : `${count} Zeilen`
}

const attachmentWords = ({ attachments }: IncomingEmail): string => {
  if (attachments.length === 0) return ''
  const named = attachments
    .slice(0, MOST_NAMES)
    .map(({ name, declaredName, mime, inline }) =>
      [
        name,
        ` (${mime}`,
        inline ? ', im Text gezeigt' : '',
        declaredName ? `, hieß „${declaredName.slice(0, 120)}“` : '',
        ')'
      ].join('')
    )
  const more = attachments.length - named.length
  return `${named.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`
}

/** Parts as sentences: each with a full stop. */
const sentences = (parts: readonly string[]): string =>
  parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')

const withoutEmpty = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))
