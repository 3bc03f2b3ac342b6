import { atomically, type Db } from '#db/client.ts'
import { saveDraft } from './drafts.ts'
import { saveMovedDraft } from './matters/moved-draft.ts'
import { currentTicket } from './matters/where-now.ts'
import { isAnswered } from './reply-key.ts'

type Typed = {
  ticketId: number
  staffId: number
  body: string
  guideId: number | null
  /** When the draft was saved that this text grew out of (drafts.ts). */
  base?: number
  /** Key of the form that saves by itself: once its answer has been sent, what still arrives of it is late. */
  idempotencyKey?: string
}

/**
 * Keeps what stands in an answer form: as the draft, or in the draft of the ticket that this one was merged into while its page
 * was open. A save that was overtaken by the sending of the same form is none: it would bring the sent answer back.
 *
 * @returns whether another text was set aside
 */
export function keepTyped(db: Db, { idempotencyKey, ...typed }: Typed, now: Date): { setAside: boolean } {
  const { ticketId } = typed
  return atomically(db, () => {
    if (idempotencyKey && isAnswered(db, { ticketId, idempotencyKey })) return { setAside: false }
    if (currentTicket(db, ticketId) === ticketId) return saveDraft(db, typed, now)
    saveMovedDraft(db, typed, now)
    return { setAside: false }
  })
}
