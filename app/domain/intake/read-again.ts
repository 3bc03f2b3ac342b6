import { and, eq, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { hasOriginal } from './original-bytes.ts'

/**
 * Has an unreadable mail read once more (mail.md, Receiving 5), for example after an update of Lotse: the mail process
 * takes it as if it had just come. What it can read now goes into the ticket that stands for the mail. Asking twice
 * changes nothing.
 *
 * @returns whether there is such a mail, and its bytes
 */
export function readAgain(db: Db, asked: { rawMailId: number; staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const again = db
      .update(rawMails)
      .set({
        state: 'new',
        attempts: 0,
        // Why only the header is here stays true.
        error: sql`case when ${rawMails.serverSize} is null then null else ${rawMails.error} end`
      })
      .where(and(eq(rawMails.id, asked.rawMailId), eq(rawMails.state, 'unreadable'), hasOriginal))
      .returning({ ticketId: rawMails.ticketId })
      .get()
    if (again)
      recordEvent(db, {
        type: 'mail.read_again',
        at: now,
        actor: byStaff(asked.staffId),
        ticketId: again.ticketId,
        data: { rawMailId: asked.rawMailId }
      })
    return again !== undefined || isWaiting(db, asked.rawMailId)
  })
}

/** Somebody was quicker: it is being read. */
const isWaiting = (db: Db, id: number): boolean =>
  db
    .select({ id: rawMails.id })
    .from(rawMails)
    .where(and(eq(rawMails.id, id), eq(rawMails.state, 'new')))
    .get() !== undefined
