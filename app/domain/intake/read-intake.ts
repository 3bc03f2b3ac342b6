import type { Language } from '../words.ts'
import { findStudents, type StudentReading, studentReasons } from './find-students.ts'
import { findTicketFor, type TicketMatch } from './find-ticket.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeKnowledge } from './intake-knowledge.ts'
import { isUrgent } from './is-urgent.ts'
import { problemOfMail } from './problem-of-mail.ts'
import { type AnswerReading, readAnswer } from './read-answer.ts'
import { type PlatformReading, readPlatform } from './read-platform.ts'
import { recogniseLanguage } from './recognise-language.ts'
import type { ProblemSuggestion } from './suggest-problem.ts'

/** Everything that can be told from one mail. Suggestions: a person corrects each of them with one tap. */
export type IntakeReading = {
  match: TicketMatch
  students: StudentReading
  platform: PlatformReading
  problem: ProblemSuggestion
  answer: AnswerReading | null
  language: Language
  urgent: boolean
  /** German reason per field, for "Wie wurde das gelesen?"; fields without a reading are left out. */
  reasons: Record<string, string>
}

/** What a family tells stands at the beginning; the rest of a very long mail is kept and shown, but not read. */
const MOST_CHARACTERS = 20_000

/**
 * Reads one mail against what the helpdesk knows. Pure: the same mail and knowledge give the same reading.
 * For mails that no person wrote only the ticket is told; the other fields are empty.
 */
export const readIntake = (whole: IncomingEmail, knowledge: IntakeKnowledge): IntakeReading => {
  const email = {
    ...whole,
    visible: whole.visible.slice(0, MOST_CHARACTERS),
    subjectClean: whole.subjectClean.slice(0, 500)
  }
  const match = findTicketFor(whole, knowledge)
  const language = recogniseLanguage(email.visible.trim() === '' ? email.subjectClean : email.visible)
  if (email.kind !== 'human') return automatic(email, match, language)

  const students = findStudents(email, knowledge, match)
  const platform = readPlatform(email, students, knowledge)
  const answer = readAnswer(email, match.answeredKind)
  const problem = problemOfMail(email, answer, language)
  const urgent = isUrgent(email)
  return {
    match,
    students,
    platform,
    problem,
    answer,
    language,
    urgent,
    reasons: withoutEmpty({
      kind: email.kindReasons.join('; '),
      ticket: match.reason,
      stranger: match.strangerInThread ? 'Andere Absenderadresse als bisher in diesem Anliegen' : '',
      students: studentReasons(students),
      platform: platform.reason,
      problem: problem.reason,
      answer: answer?.reason ?? '',
      urgent: urgent ? 'JETZT steht im Betreff' : ''
    })
  }
}

const automatic = (email: IncomingEmail, match: TicketMatch, language: Language): IntakeReading => ({
  match,
  students: { chosen: [], ambiguous: [] },
  platform: { platform: 'unknown', evidence: 'none', reason: '', others: [] },
  problem: { code: null, reason: '', alternatives: [] },
  answer: null,
  language,
  urgent: false,
  reasons: withoutEmpty({ kind: email.kindReasons.join('; '), ticket: match.reason })
})

const withoutEmpty = (reasons: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason !== ''))
