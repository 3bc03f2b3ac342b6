import type { Language } from '../words.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { AnswerReading } from './read-answer.ts'
import { recogniseLanguage } from './recognise-language.ts'
import { type ProblemSuggestion, suggestProblem } from './suggest-problem.ts'

/** Who sends a teacher's mail on does not write about homework, and not about a stranger in the room. */
const NOT_FROM_A_FORWARD = ['P-41', 'P-42']
const MOST_CHARACTERS = 5_000

/**
 * The type of a mail: from the writer's own words; where they name none ("Können Sie damit etwas anfangen?"), from what is sent on
 * below them.
 */
export const problemOfMail = (
  email: Pick<IncomingEmail, 'subjectClean' | 'visible' | 'forwarded'>,
  answer: AnswerReading | null,
  language: Language
): ProblemSuggestion => {
  const told = suggestProblem(email, answer, language)
  const forwarded = email.forwarded.slice(0, MOST_CHARACTERS)
  if (told.code !== null || answer !== null || forwarded.trim() === '') return told
  const sentOn = suggestProblem({ subjectClean: '', visible: forwarded }, null, recogniseLanguage(forwarded))
  if (sentOn.code === null || NOT_FROM_A_FORWARD.includes(sentOn.code)) return told
  return { ...sentOn, reason: sentOn.reason.replace(/^Im Text/, 'In der weitergeleiteten Mail') }
}
