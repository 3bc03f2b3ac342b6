/** Why an answer looks like a machine's and not a person's (people.md, LNK-05). */
export type Suspicion = 'trap' | 'too_fast' | 'two_choices'

const READING_MS = 20_000
const CHOOSING_MS = 3_000

/**
 * Mail scanners open links and press buttons. An answer is suspect if a field no person sees was filled in, if it came
 * sooner after the mail than anybody reads, or if another choice came a moment before.
 *
 * @param answer.sentAt when the mail with the link went out; null: it is only going out now
 */
export function suspicionOf(answer: {
  result: string
  trapFilled: boolean
  sentAt: Date | null
  previous: { result: string; at: Date } | null
  now: Date
}): Suspicion | null {
  const since = (moment: Date) => answer.now.getTime() - moment.getTime()
  if (answer.trapFilled) return 'trap'
  if (answer.sentAt === null || since(answer.sentAt) < READING_MS) return 'too_fast'
  const { previous } = answer
  if (previous && previous.result !== answer.result && since(previous.at) < CHOOSING_MS) return 'two_choices'
  return null
}
