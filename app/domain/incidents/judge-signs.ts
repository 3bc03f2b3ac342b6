import type { IncidentSign } from '../words.ts'

// The incident rule of product.md.
const FAILURES_IN_LESSON = 3
const SHARE_OF_GROUP = 0.15
/** One child of six is 17 %, and no fault of many. */
const LEAST_OF_GROUP = 2
const BURST_TICKETS = 8
const BURST_MS = 20 * 60_000

/** Is a lesson in which so many failed anew, of so many who belong to it, a sign of a fault of many? */
export function signOfLesson(failures: number, members: number): IncidentSign | null {
  if (failures >= FAILURES_IN_LESSON) return 'lesson'
  return failures >= LEAST_OF_GROUP && failures >= members * SHARE_OF_GROUP ? 'group' : null
}

/** Tickets of one problem type that came shortly after each other. */
export type Burst = { problem: string; since: Date; ticketIds: number[] }

/**
 * The first burst of every problem type: eight tickets within twenty minutes, and all that followed.
 *
 * @param tickets in any order; those without a type are no sign
 */
export function burstsOf(
  tickets: readonly { id: number; problem: string | null; createdAt: Date }[]
): Burst[] {
  const byProblem = new Map<string, { id: number; createdAt: Date }[]>()
  for (const ticket of [...tickets].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id
  ))
    if (ticket.problem !== null)
      byProblem.set(ticket.problem, [...(byProblem.get(ticket.problem) ?? []), ticket])
  return [...byProblem].flatMap(([problem, inOrder]) => {
    const first = inOrder.findIndex((ticket, at) => {
      const last = inOrder[at + BURST_TICKETS - 1]
      return last && last.createdAt.getTime() - ticket.createdAt.getTime() <= BURST_MS
    })
    const since = inOrder[first]?.createdAt
    return since ? [{ problem, since, ticketIds: inOrder.slice(first).map((ticket) => ticket.id) }] : []
  })
}
