import { atomically, type Db } from '#db/client.ts'
import { draftOf, saveDraft } from '../drafts.ts'
import { currentTicket } from './where-now.ts'

/**
 * What is still being typed for a number that was merged meanwhile: it is added to the draft of the target. The draft that
 * moved with the merge is an earlier state of the same text, and gives way to it.
 */
export function saveMovedDraft(
  db: Db,
  draft: { ticketId: number; staffId: number; body: string; guideId: number | null },
  now: Date
): void {
  atomically(db, () => {
    const ticketId = currentTicket(db, draft.ticketId)
    const standing = draftOf(db, ticketId, draft.staffId)
    const body = joinTexts(standing?.body ?? '', draft.body)
    saveDraft(db, { ...draft, ticketId, body, guideId: standing?.guideId ?? draft.guideId }, now)
  })
}

const GAP = '\n\n'

/** Both texts, once each: if what stands ends with the beginning of what is typed, that end is replaced. */
export function joinTexts(standing: string, typed: string): string {
  if (!standing.trim() || typed.startsWith(standing)) return typed
  if (!typed.trim() || standing.includes(typed)) return standing
  for (let at = standing.indexOf(GAP); at >= 0; at = standing.indexOf(GAP, at + 1)) {
    const end = standing.slice(at + GAP.length)
    if (typed.startsWith(end)) return standing.slice(0, at) + GAP + typed
  }
  return standing + GAP + typed
}
