/** How it went, as a mail can say it; `none`: a person has looked, and the mail says nothing of the kind. */
export const SAID_RESULTS = ['ok', 'degraded', 'failed', 'excused', 'none'] as const
export type SaidResult = (typeof SAID_RESULTS)[number]

/**
 * What a mail may mean that answers "Hat es geklappt?" (people.md, LNK-06): one result where it is clear, several to choose
 * from where it is not. A number on its own is the number of the choice. Pure.
 */
export function possibleResults(answer: unknown, number: unknown): Exclude<SaidResult, 'none'>[] {
  if (number === 2) return ['degraded']
  if (number === 4) return ['excused']
  if (answer === 'yes') return ['ok']
  if (answer === 'no') return ['failed']
  return answer === 'unclear' ? ['ok', 'degraded', 'failed'] : []
}
