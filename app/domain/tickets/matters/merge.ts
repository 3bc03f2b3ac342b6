import { eq, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { ticketMerges, ticketOffers, ticketParticipants, ticketStudents, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../../events.ts'
import { offerTicket } from '../../routing/offer-ticket.ts'
import { tellHolder } from '../../routing/tell-holder.ts'
import type { School } from '../../settings/school.ts'
import { cancelNotifications } from '../notifications.ts'
import { asideOf } from './may-read-words.ts'
import { type Merge, type MergeRefusal, readMerge, sameHousehold } from './merge-refusal.ts'
import { moveKeyedRows, moveLinks, moveRows } from './move-rows.ts'
import { wakeTicket } from './snooze.ts'
import { currentTicket } from './where-now.ts'

type Ticket = typeof tickets.$inferSelect

export type MergeResult = { result: 'merged'; into: number } | MergeRefusal

/**
 * Merges a ticket into another one: everything of it moves there, its number stays valid and leads there (where-now.ts). One
 * immediate transaction, so that of A into B and B into A the second finds the first done. The family hears nothing of it.
 */
export function mergeTickets(db: Db, merge: Merge, school: School, now: Date): MergeResult {
  return atomically(db, () => {
    const read = readMerge(db, merge)
    // The same tap again.
    if ('result' in read && read.result === 'merged_before' && read.into === currentTicket(db, merge.intoId))
      return { result: 'merged', into: read.into }
    if ('result' in read) return read
    const { from, into } = read
    if (asideOf(db, from.id) || asideOf(db, into.id)) return { result: 'aside' }
    const who = byStaff(merge.staffId)
    cancelNotifications(db, from.id)
    const across = !sameHousehold(from, into)
    moveStudents(db, from.id, into.id, across)
    moveParticipants(db, from.id, into.id, across)
    moveRows(db, from.id, into.id)
    moveKeyedRows(db, from.id, into.id)
    if (!across) moveLinks(db, from.id, into.id)
    const target = joined(from, into, now)
    db.update(tickets).set(target).where(eq(tickets.id, into.id)).run()
    db.update(tickets)
      .set({
        state: 'done',
        closedAt: now,
        claimedBy: null,
        claimedAt: null,
        callingSince: null,
        waitingSince: null
      })
      .where(eq(tickets.id, from.id))
      .run()
    db.insert(ticketMerges)
      .values({ ticketId: from.id, intoId: into.id, staffId: merge.staffId, at: now })
      .run()
    recordEvent(db, {
      type: 'ticket.merged',
      at: now,
      actor: who,
      ticketId: into.id,
      data: { from: from.id, across }
    })
    recordEvent(db, {
      type: 'ticket.merged',
      at: now,
      actor: who,
      ticketId: from.id,
      data: { into: into.id, across }
    })
    if (target.state === 'open') {
      wakeTicket(db, { ticketId: into.id, actor: who, reason: 'person' }, now)
      if (into.claimedBy !== null && into.claimedBy !== merge.staffId) tellHolder(db, into.id, school, now)
      if (!db.select().from(ticketOffers).where(eq(ticketOffers.ticketId, into.id)).get())
        offerTicket(db, into.id, school, now)
    }
    return { result: 'merged', into: into.id }
  })
}

/** What the target is afterwards: as urgent and as long waited for as the more urgent of the two, with whoever has it. */
function joined(from: Ticket, into: Ticket, now: Date) {
  const state = from.state === 'open' || into.state === 'open' ? ('open' as const) : ('waiting' as const)
  const earlier = (one: Date | null, other: Date | null) =>
    one && other ? new Date(Math.min(one.getTime(), other.getTime())) : (one ?? other)
  const holder = into.claimedBy === null && from.claimedBy !== null
  return {
    state,
    urgent: from.urgent || into.urgent,
    dueAt: earlier(from.dueAt, into.dueAt),
    waitingSince: earlier(from.waitingSince, into.waitingSince),
    callBackAt: earlier(from.callBackAt, into.callBackAt),
    householdId: into.householdId ?? from.householdId,
    contactId: into.contactId ?? from.contactId,
    relatedTicketId: into.relatedTicketId === from.id ? null : into.relatedTicketId,
    ...(holder ? { claimedBy: from.claimedBy, claimedAt: now, callingSince: from.callingSince } : {}),
    ...(into.problem === null && from.problem !== null
      ? {
          problem: from.problem,
          problemReason: from.problemReason,
          problemConfirmed: from.problemConfirmed
        }
      : {}),
    ...(into.platform === 'unknown' && from.platform !== 'unknown'
      ? {
          platform: from.platform,
          platformEvidence: from.platformEvidence,
          platformReason: from.platformReason,
          platformConfirmed: from.platformConfirmed
        }
      : {})
  }
}

/** Children of both. Of two households the old number keeps its own as well: its link shows that child alone. */
function moveStudents(db: Db, fromId: number, intoId: number, across: boolean): void {
  for (const row of db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, fromId)).all()) {
    db.insert(ticketStudents)
      .values({ ...row, ticketId: intoId })
      .onConflictDoUpdate({
        target: [ticketStudents.ticketId, ticketStudents.studentId],
        set: {
          ambiguous: sql`${ticketStudents.ambiguous} and ${row.ambiguous ? 1 : 0}`,
          confirmed: sql`${ticketStudents.confirmed} or ${row.confirmed ? 1 : 0}`
        }
      })
      .run()
  }
  if (!across) db.delete(ticketStudents).where(eq(ticketStudents.ticketId, fromId)).run()
}

/** Whoever writes may go on writing. Somebody of another household is flagged: sent no earlier content. */
function moveParticipants(db: Db, fromId: number, intoId: number, across: boolean): void {
  for (const row of db
    .select()
    .from(ticketParticipants)
    .where(eq(ticketParticipants.ticketId, fromId))
    .all()) {
    db.insert(ticketParticipants)
      .values({ ...row, ticketId: intoId, stranger: row.stranger || across })
      .onConflictDoNothing()
      .run()
  }
  db.delete(ticketParticipants).where(eq(ticketParticipants.ticketId, fromId)).run()
}
