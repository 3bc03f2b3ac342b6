import { and, eq, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { sessions, staff, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { releaseTicket } from '../tickets/release.ts'
import { teamOf } from './team.ts'

export type Leaving = 'left' | 'last_admin' | 'unknown'

/**
 * Takes somebody out of the team, for a while or for good: signed out everywhere, what they had is free again. Adding
 * them again brings them back. A host stays a host. Never the last one who manages Lotse.
 */
export function leaveTeam(
  db: Db,
  leave: { staffId: number; byStaffId: number },
  school: School,
  now: Date
): Leaving {
  return atomically(db, () => {
    const team = teamOf(db)
    const member = team.find((person) => person.id === leave.staffId)
    if (!member) return 'unknown'
    if (member.isAdmin && team.filter((person) => person.isAdmin).length === 1) return 'last_admin'
    const person = db.select({ isHost: staff.isHost }).from(staff).where(eq(staff.id, member.id)).get()
    db.update(staff)
      .set({
        hereUntil: null,
        ...(person?.isHost ? { isAdmin: false, isVolunteer: false } : { active: false })
      })
      .where(eq(staff.id, member.id))
      .run()
    db.delete(sessions).where(eq(sessions.staffId, member.id)).run()
    recordEvent(db, {
      type: 'staff.left',
      at: now,
      actor: byStaff(leave.byStaffId),
      data: { staffId: member.id }
    })
    const held = db
      .select({ id: tickets.id })
      .from(tickets)
      .where(and(eq(tickets.claimedBy, member.id), ne(tickets.state, 'done')))
      .all()
    for (const { id: ticketId } of held) releaseTicket(db, { ticketId, staffId: member.id }, school, now)
    return 'left'
  })
}
