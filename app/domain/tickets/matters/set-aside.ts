import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, ticketAsides, ticketOffers, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../../events.ts'
import { withdrawTicketRecords } from '../../lessons/record-trouble.ts'
import { notifyOffered } from '../../routing/notify-offered.ts'
import { offerTicket, replaceOffers } from '../../routing/offer-ticket.ts'
import type { School } from '../../settings/school.ts'
import { settleProblem } from '../correct-reading.ts'
import { cancelNotifications } from '../notifications.ts'
import { renewToldTrouble } from '../told-trouble.ts'
import { asideOf } from './may-read-words.ts'
import { wakeTicket } from './snooze.ts'

/** P-41: a stranger in the room. P-42: nothing technical. */
export const ASIDE_KINDS = ['P-41', 'P-42'] as const
export type AsideKind = (typeof ASIDE_KINDS)[number]

export type AsideResult = { result: 'aside' } | { result: 'taken'; by: string } | { result: 'done' | 'gone' }

type Ticket = typeof tickets.$inferSelect

/**
 * Takes a matter out of the Support-Team's hands (guides.md, P-41 and P-42): the admins are told, a stranger in the room at
 * once; what was recorded for the child because of the old reading is withdrawn. The family gets no automatic mail.
 */
export function setAside(
  db: Db,
  aside: { ticketId: number; staffId: number; kind: AsideKind },
  school: School,
  now: Date
): AsideResult {
  return atomically(db, () => {
    const { ticketId, staffId, kind } = aside
    const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
    if (!ticket) return { result: 'gone' }
    if (ticket.state === 'done') return { result: 'done' }
    const standing = asideOf(db, ticketId)
    if (standing?.kind === kind) return { result: 'aside' }
    if (ticket.claimedBy !== null && ticket.claimedBy !== staffId && !standing) {
      const holder = db.select().from(staff).where(eq(staff.id, ticket.claimedBy)).get()
      return { result: 'taken', by: holder?.displayName ?? '' }
    }
    const row = { kind, staffId, at: now }
    db.insert(ticketAsides)
      .values({ ticketId, ...row, problemBefore: ticket.problem, urgentBefore: ticket.urgent })
      .onConflictDoUpdate({ target: ticketAsides.ticketId, set: row })
      .run()
    const reason = 'Aus der Liste des Support-Teams genommen'
    settleProblem(db, { ticketId, problem: kind, actor: byStaff(staffId), reason }, now)
    // It says nothing of the child's connection.
    withdrawTicketRecords(db, ticketId, now)
    const urgent = kind === 'P-41'
    db.update(tickets)
      .set({ claimedBy: null, claimedAt: null, callingSince: null, urgent })
      .where(eq(tickets.id, ticketId))
      .run()
    wakeTicket(db, { ticketId, actor: byStaff(staffId), reason: 'person' }, now)
    recordEvent(db, { type: 'ticket.set_aside', at: now, actor: byStaff(staffId), ticketId, data: { kind } })
    tellAdmins(db, { ...ticket, problem: kind, urgent }, school, now)
    return { result: 'aside' }
  })
}

/** Doch ein Technikthema: the ticket is as it was and offered again. False: it had not been set aside. */
export function bringBack(
  db: Db,
  back: { ticketId: number; staffId: number },
  school: School,
  now: Date
): boolean {
  return atomically(db, () => {
    const { ticketId, staffId } = back
    const standing = asideOf(db, ticketId)
    if (!standing) return false
    db.delete(ticketAsides).where(eq(ticketAsides.ticketId, ticketId)).run()
    db.delete(ticketOffers).where(eq(ticketOffers.ticketId, ticketId)).run()
    cancelNotifications(db, ticketId)
    db.update(tickets)
      .set({ problem: standing.problemBefore, problemConfirmed: false, urgent: standing.urgentBefore })
      .where(eq(tickets.id, ticketId))
      .run()
    renewToldTrouble(db, ticketId, now)
    recordEvent(db, { type: 'ticket.brought_back', at: now, actor: byStaff(staffId), ticketId })
    offerTicket(db, ticketId, school, now)
    return true
  })
}

/** The admins have it now: number, platform, problem, class level, due time, as every notification. */
function tellAdmins(db: Db, ticket: Ticket, school: School, now: Date): void {
  const staffIds = db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.isAdmin, true), eq(staff.active, true)))
    .all()
    .map((one) => one.id)
  cancelNotifications(db, ticket.id)
  const offer = { staffIds, reason: 'aside', round: now.getTime() }
  replaceOffers(db, ticket.id, { ...offer, round: 1 }, now)
  notifyOffered(db, ticket, offer, school, now)
}
