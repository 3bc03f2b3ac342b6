import { and, desc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { calls, staff, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { recordHelp } from '../lessons/record-help.ts'
import type { School } from '../settings/school.ts'
import type { CallOutcome } from '../words.ts'
import { type DeviceSwap, isLentToOther, swapDevice } from './call-device.ts'
import { chosenStudents } from './chosen-students.ts'
import { mayReadWords } from './matters/may-read-words.ts'
import { cancelNotifications } from './notifications.ts'
import { newestFromFamily } from './reply.ts'
import { forgetCallBack } from './slots/forget-call-back.ts'

/** "Anruf läuft": the claim does not lapse meanwhile. Only for the one who has the ticket. */
export function startCall(db: Db, call: { ticketId: number; staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const { changes } = db
      .update(tickets)
      .set({ callingSince: now })
      .where(and(eq(tickets.id, call.ticketId), eq(tickets.claimedBy, call.staffId)))
      .run()
    if (changes === 0) return false
    recordEvent(db, {
      type: 'ticket.calling',
      at: now,
      actor: byStaff(call.staffId),
      ticketId: call.ticketId
    })
    return true
  })
}

/** How a call went, as it was recorded. */
export type Call = {
  ticketId: number
  staffId: number
  outcome: CallOutcome
  /** Only and always with `call_back`. */
  callBackAt: Date | null
  /** Newest message of the family that was on the screen; without: all have been read. */
  seenMessageId?: number
  note: string
  /** Made with the form: the same key is the same call. */
  key?: string
  /** The child has another device from now on; kept as a call that did not solve it yet. */
  swap?: DeviceSwap & { school: School }
}

/**
 * What became of it. `taken` names who has the ticket, `closed`: it is done. The call is kept then as well, with its note,
 * but changes nothing else.
 */
export type CallResult =
  | { result: 'recorded' }
  | { result: 'taken'; by: string }
  | { result: 'closed' | 'no_time' | 'no_child' | 'device_out' | 'gone' }

/**
 * Records how a call went. "Gelöst" is help for every child of the ticket and puts it into observation, another device
 * starts the child's trial anew and does the same; everything else leaves it open. A call takes a free ticket. On somebody
 * else's or a closed one it is kept and changes nothing. The same form, or the same outcome with the same note within a
 * minute, is one call.
 */
export function recordCall(db: Db, call: Call, now: Date): CallResult {
  if ((call.outcome === 'call_back') !== (call.callBackAt !== null)) return { result: 'no_time' }
  return atomically(db, () => {
    const ticket = db.select().from(tickets).where(eq(tickets.id, call.ticketId)).get()
    if (!ticket || !mayReadWords(db, ticket.id, call.staffId)) return { result: 'gone' }
    const known = knownCall(db, call, now)
    const conflict = conflictOf(db, call, ticket)
    // The form once more: what it was told before. A closed ticket may be closed because of this very call.
    if (known) return conflict?.result === 'taken' ? conflict : { result: 'recorded' }
    const children = chosenStudents(db, call.ticketId)
    if (!conflict && call.swap) {
      if (!children.includes(call.swap.studentId)) return { result: 'no_child' }
      if (isLentToOther(db, call.swap)) return { result: 'device_out' }
    }
    keepCall(db, call, call.swap?.studentId ?? children[0] ?? null, now)
    if (conflict) return conflict
    const settled = call.outcome === 'solved' || call.swap !== undefined
    if (settled) forgetCallBack(db, ticket.id, now)
    // What the family wrote during the call nobody has read yet.
    const isRead =
      (newestFromFamily(db, ticket.id)?.id ?? 0) <= (call.seenMessageId ?? Number.MAX_SAFE_INTEGER)
    db.update(tickets)
      .set({
        callingSince: null,
        callBackAt: settled ? null : (call.callBackAt ?? stillExpected(ticket, now)),
        // Somebody has looked after what was urgent; the next "JETZT" sets it again.
        urgent: false,
        ...(settled && isRead ? { state: 'waiting' as const, waitingSince: null } : {}),
        ...(ticket.claimedBy === null ? { claimedBy: call.staffId, claimedAt: now } : {})
      })
      .where(eq(tickets.id, call.ticketId))
      .run()
    if (ticket.claimedBy === null) cancelNotifications(db, ticket.id)
    if (call.swap)
      swapDevice(db, { ...call.swap, ticketId: call.ticketId, staffId: call.staffId }, call.swap.school, now)
    if (call.outcome === 'solved') {
      for (const studentId of children) {
        recordHelp(db, { studentId, staffId: call.staffId, ticketId: call.ticketId }, now)
      }
    }
    return { result: 'recorded' }
  })
}

/** Somebody tried earlier than agreed: the family still expects the call at its time. */
const stillExpected = ({ callBackAt }: typeof tickets.$inferSelect, now: Date): Date | null =>
  callBackAt && callBackAt > now ? callBackAt : null

function keepCall(db: Db, call: Call, studentId: number | null, now: Date): void {
  const { ticketId, staffId, outcome, callBackAt } = call
  db.insert(calls)
    .values({
      ticketId,
      staffId,
      outcome,
      callBackAt,
      note: call.note.trim(),
      key: call.key ?? null,
      device: call.swap?.kind ?? null,
      studentId,
      at: now
    })
    .run()
  recordEvent(db, {
    type: 'ticket.call',
    at: now,
    actor: byStaff(staffId),
    ticketId,
    data: { outcome, ...(call.swap ? { device: call.swap.kind, platform: call.swap.platform } : {}) }
  })
}

function conflictOf(
  db: Db,
  call: Call,
  ticket: typeof tickets.$inferSelect
): { result: 'taken'; by: string } | { result: 'closed' } | null {
  if (ticket.state === 'done') return { result: 'closed' }
  if (ticket.claimedBy === null || ticket.claimedBy === call.staffId) return null
  const holder = db.select().from(staff).where(eq(staff.id, ticket.claimedBy)).get()
  return { result: 'taken', by: holder?.displayName ?? '' }
}

/** The same form; without one the same outcome and note within a minute. Another form is another try, however soon. */
function knownCall(db: Db, call: Call, now: Date): boolean {
  if (call.key) return db.select().from(calls).where(eq(calls.key, call.key)).get() !== undefined
  const last = db.select().from(calls).where(eq(calls.ticketId, call.ticketId)).orderBy(desc(calls.id)).get()
  return (
    last?.staffId === call.staffId &&
    last.outcome === call.outcome &&
    last.device === (call.swap?.kind ?? null) &&
    last.note === call.note.trim() &&
    last.callBackAt?.getTime() === call.callBackAt?.getTime() &&
    now.getTime() - last.at.getTime() < 60_000
  )
}
