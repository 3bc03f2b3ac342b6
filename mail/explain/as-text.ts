import { problemShort } from '#app/domain/guides/problem-types.ts'
import type { Explanation } from './explanation.ts'

const LABELS: Record<string, string> = {
  class: 'Art der Mail',
  from: 'Absender',
  language: 'Sprache',
  is_reply_to_ticket: 'Anliegen',
  stranger: 'Achtung',
  students: 'Kind',
  child_platform: 'Gerät',
  problem: 'Problem',
  answer: 'Antwort',
  urgent: 'Eilig',
  bounce: 'Zustellung',
  folded: 'Eingeklappt',
  masked: 'Geheimes',
  attachments: 'Anhänge',
  warnings: 'Hinweise'
}

const WIDTH = 14

/** One mail's explanation as a person at a terminal reads it. */
export function asText(mail: Explanation): string {
  if (mail.error !== null) return `${clean(mail.file)}\n  ${row('Nicht lesbar', mail.error)}\n`
  const reasons = Object.entries({ ...mail.reasons, warnings: mail.warnings.join(' ') })
  const rows = [
    row('Betreff', mail.subject_clean ?? ''),
    ...reasons.filter(([, text]) => text !== '').map(([field, text]) => row(LABELS[field] ?? field, text)),
    row('Kurz', inShort(mail)),
    row('Eigene Worte', mail.visible?.trim() || '(keine)')
  ]
  return `${clean(mail.file)}\n${rows.map((line) => `  ${line}`).join('\n')}\n`
}

/** The readings as bare values, for comparing. */
function inShort(mail: Explanation): string {
  const parts = [
    mail.class,
    mail.ticket === null ? 'neu' : `#${mail.ticket} (${mail.is_reply_to_ticket ?? 'Bericht'})`,
    ...(mail.students ?? []),
    ...(mail.students_ambiguous ?? []).map((id) => `vielleicht ${id}`),
    mail.child_platform && `${mail.child_platform} (${mail.child_platform_evidence})`,
    mail.problem && `${mail.problem} ${problemShort(mail.problem, 'de') ?? ''}`.trim(),
    mail.answer
  ]
  return parts.filter(Boolean).join(', ')
}

/** Label and text; further lines stand below the first. A terminal is no place for a stranger's control characters. */
const row = (label: string, text: string): string =>
  `${label.padEnd(WIDTH)}${text
    .split('\n')
    .map(clean)
    .join(`\n  ${' '.repeat(WIDTH)}`)}`

const clean = (text: string): string => text.replace(/\p{Cc}/gu, '?')
