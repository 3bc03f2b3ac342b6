import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { slotOffers, tickets } from '#db/schema/index.ts'
import { toSchoolTime } from '../../school-time.ts'

/**
 * The call that was agreed on is not expected any more: the ticket forgets it, and the family's page offers its times again
 * instead of promising one. Inside the caller's transaction.
 */
export function forgetCallBack(db: Db, ticketId: number, now: Date): void {
  db.update(tickets).set({ callBackAt: null }).where(eq(tickets.id, ticketId)).run()
  db.update(slotOffers)
    .set({ chosen: null })
    .where(and(eq(slotOffers.ticketId, ticketId), gt(slotOffers.chosen, toSchoolTime(now))))
    .run()
}
