import { lessonEffect } from '../guides/problem-types.ts'
import type { Arrival } from './arrival.ts'
import type { Question } from './asked-by-mail.ts'
import { nameMentions } from './name-mentions.ts'
import { type AnswerReading, saysItFails } from './read-answer.ts'

/**
 * Whether a mail says that it does not work; thanks, questions and "mal so, mal so" say nothing of the kind. Nor does a bare
 * number: where it answers a question it is recorded by itself, anywhere else it is a suggestion for a person.
 *
 * @param answer what the mail answers, read as such; a mere "nein" is enough only if it `isAsked`
 */
export function tellsTrouble(
  { email, reading }: Pick<Arrival, 'email' | 'reading'>,
  answer: AnswerReading | null,
  isAsked: boolean
): boolean {
  if (answer && (answer.number !== null || answer.answer !== 'no')) return false
  return (answer !== null && isAsked) || isTrouble(reading.problem.code) || saysItFails(email.visible)
}

/** A problem with the lesson, not mere information. */
export const isTrouble = (code: string | null): boolean => {
  const effect = lessonEffect(code)
  return effect !== null && effect !== 'information'
}

/**
 * Which children of the matter a "nein" to our question is about: those it names in its own words, else the only one that was
 * asked about. Of several none is guessed: it stays a suggestion for a person.
 *
 * @param chosen the children of the matter
 */
export function childrenMeant(
  { email, reading }: Pick<Arrival, 'email' | 'reading'>,
  { children, asked }: Question,
  chosen: readonly number[]
): number[] {
  const candidates = [...reading.students.chosen, ...reading.students.ambiguous].map(({ student }) => student)
  const named = nameMentions(email.visible, candidates, email.from?.name ?? '')
    .filter(({ first }) => first !== null)
    .map(({ student }) => student.id)
  const meant = named.length > 0 ? named : children === 1 ? asked.map((one) => one.studentId) : []
  return meant.filter((id) => chosen.includes(id))
}
