import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { students, ticketStudents, tickets } from '#db/schema/index.ts'
import { type Actor, recordEvent } from '../events.ts'
import { problemType } from '../guides/problem-types.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import type { School } from '../settings/school.ts'
import type { ChildPlatform, PlatformEvidence } from '../words.ts'
import { chosenStudents } from './chosen-students.ts'
import { recordToldOnce, renewToldTrouble } from './told-trouble.ts'

export { chosenStudents }

/**
 * Says which device the child uses: confirmed or corrected by a person, or told by the family on its page. It is
 * remembered for the child, and a free ticket is offered to those who know that device.
 */
export function settlePlatform(
  db: Db,
  settle: { ticketId: number; platform: ChildPlatform; actor: Actor; reason: string },
  school: School,
  now: Date
): boolean {
  return atomically(db, () => {
    const ticket = db.select().from(tickets).where(eq(tickets.id, settle.ticketId)).get()
    if (!ticket) return false
    if (ticket.platform === settle.platform && ticket.platformConfirmed) return true
    const evidence: PlatformEvidence = settle.actor.kind === 'family' ? 'family' : 'person'
    db.update(tickets)
      .set({
        platform: settle.platform,
        platformConfirmed: true,
        ...(ticket.platform === settle.platform
          ? {}
          : { platformEvidence: evidence, platformReason: settle.reason })
      })
      .where(eq(tickets.id, ticket.id))
      .run()
    const children = chosenStudents(db, ticket.id)
    const only = children.length === 1 ? children[0] : undefined
    if (only !== undefined && settle.platform !== 'unknown') {
      db.update(students)
        .set({ platform: settle.platform, platformConfirmedAt: now })
        .where(eq(students.id, only))
        .run()
    }
    recordEvent(db, {
      type: 'ticket.platform',
      at: now,
      actor: settle.actor,
      ticketId: ticket.id,
      studentId: only ?? null,
      data: { platform: settle.platform, before: ticket.platform }
    })
    if (ticket.platform !== settle.platform) offerTicket(db, ticket.id, school, now)
    return true
  })
}

/** Confirms or corrects the problem type; what was recorded because of the old one is withdrawn and made anew. */
export function settleProblem(
  db: Db,
  settle: { ticketId: number; problem: string; actor: Actor; reason: string },
  now: Date
): boolean {
  if (!problemType(settle.problem)) return false
  return atomically(db, () => {
    const ticket = db.select().from(tickets).where(eq(tickets.id, settle.ticketId)).get()
    if (!ticket) return false
    if (ticket.problem === settle.problem && ticket.problemConfirmed) return true
    const changed = ticket.problem !== settle.problem
    db.update(tickets)
      .set({
        problem: settle.problem,
        problemConfirmed: true,
        ...(changed ? { problemReason: settle.reason } : {})
      })
      .where(eq(tickets.id, ticket.id))
      .run()
    recordEvent(db, {
      type: 'ticket.problem',
      at: now,
      actor: settle.actor,
      ticketId: ticket.id,
      data: { problem: settle.problem, before: ticket.problem }
    })
    if (changed) renewToldTrouble(db, ticket.id, now)
    else recordToldOnce(db, ticket.id, now)
    return true
  })
}

/** Links the child a ticket is about: chosen by a person among the suggested ones or from the roster. */
export function settleStudent(
  db: Db,
  settle: { ticketId: number; studentId: number; actor: Actor; reason: string; instead: boolean },
  now: Date
): boolean {
  return atomically(db, () => {
    const ticket = db.select().from(tickets).where(eq(tickets.id, settle.ticketId)).get()
    const student = db.select().from(students).where(eq(students.id, settle.studentId)).get()
    if (!ticket || !student) return false
    const before = chosenStudents(db, ticket.id)
    // The other guesses are answered by this choice; children that somebody confirmed stay unless replaced.
    db.delete(ticketStudents)
      .where(
        and(
          eq(ticketStudents.ticketId, ticket.id),
          settle.instead ? undefined : eq(ticketStudents.ambiguous, true)
        )
      )
      .run()
    db.insert(ticketStudents)
      .values({ ticketId: ticket.id, studentId: student.id, reason: settle.reason, confirmed: true })
      .onConflictDoUpdate({
        target: [ticketStudents.ticketId, ticketStudents.studentId],
        set: { confirmed: true, ambiguous: false }
      })
      .run()
    db.update(tickets).set({ householdId: student.householdId }).where(eq(tickets.id, ticket.id)).run()
    recordEvent(db, {
      type: 'ticket.student',
      at: now,
      actor: settle.actor,
      ticketId: ticket.id,
      studentId: student.id
    })
    // A child that was put aside must not keep what was recorded for it, even if the other one was there before.
    const after = chosenStudents(db, ticket.id)
    if (after.length !== before.length || after.some((id) => !before.includes(id)))
      renewToldTrouble(db, ticket.id, now)
    return true
  })
}
