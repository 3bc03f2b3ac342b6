import { and, desc, eq, gt } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { connectionEvents } from '#db/schema/index.ts'
import type { BlockerReason } from '../connection/records.ts'
import { byStaff, LOTSE, recordEvent } from '../events.ts'
import { newRecordId } from '../ids.ts'
import { toSchoolTime } from '../school-time.ts'
import { refreshStatus } from '../students/refresh-status.ts'

/** About whom, and by whom it became known. */
export type About = { studentId: number; staffId?: number | null; ticketId?: number | null }

export type Fact =
  | { type: 'help' | 'device' | 'report' }
  | { type: 'blocker'; reason: BlockerReason; on: boolean }
  | { type: 'exempt'; on: boolean }

// The same click twice, or a form sent again, is one record.
const SAME_CLICK_MS = 60_000

/**
 * Writes one record with its event and computes the status anew, all in one transaction.
 *
 * @param at when it was said, if that was earlier than `now`
 * @returns the id of the record; of the earlier one if this is the same click again
 */
export function recordFact(db: Db, about: About, fact: Fact, now: Date, at: Date = now): string {
  return atomically(db, () => {
    const same = findSameClick(db, about, fact, now, at)
    if (same) return same
    const id = newRecordId()
    const { studentId, staffId = null, ticketId = null } = about
    db.insert(connectionEvents)
      .values({ id, studentId, staffId, ticketId, ...fact, at: toSchoolTime(at), recordedAt: now })
      .run()
    const actor = staffId === null ? LOTSE : byStaff(staffId)
    recordEvent(db, { type: 'student.record', at: now, actor, studentId, ticketId, data: { id, ...fact } })
    refreshStatus(db, [studentId], now)
    return id
  })
}

function findSameClick(db: Db, about: About, fact: Fact, now: Date, at: Date): string | undefined {
  const recent = db
    .select()
    .from(connectionEvents)
    .where(
      and(
        eq(connectionEvents.studentId, about.studentId),
        gt(connectionEvents.recordedAt, new Date(now.getTime() - SAME_CLICK_MS))
      )
    )
    .orderBy(desc(connectionEvents.recordedAt), desc(connectionEvents.id))
    .limit(1)
    .get()
  const isSame =
    recent?.type === fact.type &&
    // Said at another time than now: two mails read in one pass are two facts.
    (at === now || recent.at === toSchoolTime(at)) &&
    recent.ticketId === (about.ticketId ?? null) &&
    recent.reason === ('reason' in fact ? fact.reason : null) &&
    recent.on === ('on' in fact ? fact.on : null)
  return isSame ? recent.id : undefined
}

/** A record was a mistake. It stays, with a `withdraw` beside it; withdrawing it twice changes nothing. */
export function withdrawRecord(db: Db, withdrawal: Withdrawal, now: Date): void {
  atomically(db, () => {
    if (putWithdrawal(db, withdrawal, now)) refreshStatus(db, [withdrawal.studentId], now)
  })
}

type Withdrawal = About & { recordId: string }

/**
 * Writes the withdrawal alone, for a verb that says the fact anew in the same transaction: the status in between is
 * nobody's.
 *
 * @returns false if it was withdrawn before
 */
export function putWithdrawal(
  db: Db,
  { recordId, studentId, staffId = null, ticketId = null }: Withdrawal,
  now: Date
): boolean {
  const known = db
    .select({ id: connectionEvents.id })
    .from(connectionEvents)
    .where(and(eq(connectionEvents.studentId, studentId), eq(connectionEvents.withdraws, recordId)))
    .get()
  if (known) return false
  const id = newRecordId()
  db.insert(connectionEvents)
    .values({
      id,
      studentId,
      staffId,
      ticketId,
      type: 'withdraw',
      withdraws: recordId,
      at: toSchoolTime(now),
      recordedAt: now
    })
    .run()
  const actor = staffId === null ? LOTSE : byStaff(staffId)
  recordEvent(db, {
    type: 'student.record',
    at: now,
    actor,
    studentId,
    ticketId,
    data: { id, type: 'withdraw', withdraws: recordId }
  })
  return true
}
