import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import type { IntakeReading } from '#app/domain/intake/read-intake.ts'
import { unspokenLanguage } from '#app/domain/intake/unspoken-language.ts'
import type { MailKind } from '#app/domain/words.ts'
import type { StudentId } from './knowledge-files.ts'

/** How one mail is read, in the words of the expectation files (tests/mails/README.md); keys in this order. */
export type Explanation = {
  file: string
  class: MailKind | null
  from: { name: string; address: string } | null
  subject_clean: string | null
  /** ISO 639-1; also one that Lotse does not write ('fr'). */
  language: string | null
  is_reply_to_ticket: 'in-reply-to' | 'references' | 'token' | 'subject+known-sender' | 'none' | null
  ticket: number | null
  students: StudentId[] | null
  students_ambiguous: StudentId[] | null
  child_platform: string | null
  child_platform_evidence: 'body' | 'roster' | 'signature-trap' | 'none' | null
  problem: string | null
  visible: string | null
  folded: string | null
  html_shown: string | null
  attachments: { name: string; mime: string; size: number; inline: boolean }[] | null
  masked: string[]
  answer: 'yes' | 'no' | 'unclear' | null
  bounce: {
    message_id: string | null
    recipient: string | null
    status: string | null
    permanent: boolean
  } | null
  /** German, by field. */
  reasons: Record<string, string>
  warnings: string[]
  error: string | null
}

export type ExplainInput = {
  file: string
  email: IncomingEmail
  reading: IntakeReading
  /** By field of the ticket's view (reading-in-words.ts). */
  words: Record<string, string>
  /** The sender's address as written. */
  fromAddress: string
  studentId(number: number): StudentId
  warnings: string[]
}

/** A mail's reading in the words of the expectation files. Fields that only a person's mail has are null for others. */
export function explanationOf(input: ExplainInput): Explanation {
  const { file, email, reading, words } = input
  const isHuman = email.kind === 'human'
  const isThreaded = isHuman || email.kind === 'auto-reply'
  const ids = (found: IntakeReading['students']['chosen']) =>
    found.map(({ student }) => input.studentId(student.id))
  const device = deviceOf(reading)
  return {
    file,
    class: email.kind,
    from: email.from && { name: email.from.name ?? '', address: input.fromAddress },
    subject_clean: email.subjectClean,
    language:
      unspokenLanguage(email.visible.trim() === '' ? email.subjectClean : email.visible) ?? reading.language,
    is_reply_to_ticket: isThreaded ? evidenceOf(reading) : null,
    ticket: email.kind === 'bulk' ? null : reading.match.ticket,
    students: isHuman ? ids(reading.students.chosen) : null,
    students_ambiguous: isHuman ? ids(reading.students.ambiguous) : null,
    child_platform: isHuman ? device.platform : null,
    child_platform_evidence: isHuman ? device.evidence : null,
    problem: isHuman ? reading.problem.code : null,
    visible: email.visible,
    folded: email.folded,
    html_shown: email.html,
    attachments: isHuman
      ? email.attachments.map(({ name, mime, size, inline }) => ({ name, mime, size, inline }))
      : null,
    masked: email.masked,
    answer: reading.answer?.answer ?? null,
    bounce: email.bounce && {
      message_id: email.bounce.messageId,
      recipient: email.bounce.recipient,
      status: email.bounce.status,
      permanent: email.bounce.permanent
    },
    reasons: byFieldName(words),
    warnings: [...email.warnings, ...input.warnings],
    error: null
  }
}

/** A file nobody can read: all that can be said is why. */
export const unreadable = (file: string, error: string): Explanation => ({
  file,
  class: null,
  from: null,
  subject_clean: null,
  language: null,
  is_reply_to_ticket: null,
  ticket: null,
  students: null,
  students_ambiguous: null,
  child_platform: null,
  child_platform_evidence: null,
  problem: null,
  visible: null,
  folded: null,
  html_shown: null,
  attachments: null,
  masked: [],
  answer: null,
  bounce: null,
  reasons: {},
  warnings: [],
  error
})

/** Evidence has five words there. A number in our quoted text is like one in the subject: it needs a known sender. */
function evidenceOf({ match }: IntakeReading): Explanation['is_reply_to_ticket'] {
  switch (match.evidence) {
    case 'in-reply-to':
    case 'references':
    case 'token':
    case 'none':
      return match.ticket === null ? 'none' : match.evidence
    case 'own-earlier-mail':
      return 'references'
    case 'report':
      return null
    default:
      return match.ticket === null ? 'none' : 'subject+known-sender'
  }
}

/** A picture's name stands in the mail, so it counts as its words; "has no device" is no device anybody could name. */
function deviceOf({ platform: { platform, evidence } }: IntakeReading): {
  platform: string
  evidence: 'body' | 'roster' | 'signature-trap' | 'none'
} {
  if (platform === 'none') return { platform: 'unknown', evidence: 'none' }
  if (evidence === 'attachment' || evidence === 'person' || evidence === 'family')
    return { platform, evidence: 'body' }
  return { platform, evidence: evidence === 'tickets' ? 'roster' : evidence }
}

const FIELD_NAMES: Record<string, string> = {
  kind: 'class',
  sender: 'from',
  ticket: 'is_reply_to_ticket',
  platform: 'child_platform'
}

const byFieldName = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([field, text]) => [FIELD_NAMES[field] ?? field, text]))
