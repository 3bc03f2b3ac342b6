import { and, gt, isNotNull, lte, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import { notifyOffered } from '../../routing/notify-offered.ts'
import type { School } from '../../settings/school.ts'

/** Early enough for the pause between two notifications (notify-time.ts). */
const AHEAD_MS = 20 * 60_000

/** Tells whoever agreed on a call that its time is near: one notification a call, however often the clock looks. */
export function tendCallBacks(db: Db, school: School, now: Date): void {
  const near = db
    .select()
    .from(tickets)
    .where(
      and(
        // Also where an answer went out meanwhile: the family expects the call all the same.
        ne(tickets.state, 'done'),
        isNotNull(tickets.claimedBy),
        gt(tickets.callBackAt, now),
        lte(tickets.callBackAt, new Date(now.getTime() + AHEAD_MS))
      )
    )
    .all()
  for (const ticket of near)
    if (ticket.claimedBy !== null && ticket.callBackAt !== null)
      notifyOffered(
        db,
        ticket,
        { staffIds: [ticket.claimedBy], round: ticket.callBackAt.getTime() },
        school,
        now
      )
}
