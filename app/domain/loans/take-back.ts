import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { loanDevices, loans, students } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { recordBlocker } from '../lessons/record-blocker.ts'
import { changeDevice } from '../students/change-device.ts'
import type { ChildPlatform, DeviceCondition } from '../words.ts'
import { deviceNamed, findDevice } from './devices.ts'
import { type HandedOut, lend } from './hand-out.ts'
import { mayLend } from './may-lend.ts'

export type TakeBack = {
  loanId: number
  condition: DeviceCondition
  note: string
  /** What the child uses now; `keep`: what we know of it stays. */
  nowUses: ChildPlatform | 'keep'
  staffId: number
}

/**
 * Takes a device back: how it is, and what the child uses from now on, which starts the trial anew (connection-status.md, T15). "Kein
 * Gerät" is an obstacle (T16). A device that is back stays as it came back: the second click changes nothing.
 *
 * @returns false if there is no such loan
 */
export function takeBack(db: Db, order: TakeBack, now: Date): boolean {
  return atomically(db, () => {
    const loan = db.select().from(loans).where(eq(loans.id, order.loanId)).get()
    if (!loan) return false
    if (loan.returnedAt !== null) return true
    close(db, loan, order, now)
    const { nowUses, staffId } = order
    const child = db.select().from(students).where(eq(students.id, loan.studentId)).get()
    if (nowUses === 'keep' || !child?.active) return true
    const { studentId } = loan
    changeDevice(db, { studentId, staffId, platform: nowUses, note: '', another: true }, now)
    if (nowUses === 'none') recordBlocker(db, { studentId, staffId, reason: 'no_device', on: true }, now)
    return true
  })
}

export type Swap = Omit<TakeBack, 'nowUses'> & { deviceId: number; plannedBack: string | null }

/**
 * Takes one device back and hands another one out, in one step: the child is not without one in between, and counted once. If the other
 * one cannot be had, nothing changes.
 *
 * @returns null if there is no such loan
 */
export function swapLoan(db: Db, order: Swap, now: Date): HandedOut | null {
  return atomically(db, () => {
    const loan = db.select().from(loans).where(eq(loans.id, order.loanId)).get()
    if (!loan) return null
    const { studentId } = loan
    const device = findDevice(db, order.deviceId, now)
    const student = db.select().from(students).where(eq(students.id, studentId)).get() ?? null
    const why = mayLend({ device, holder: device?.holder ?? null, student, other: null })
    if (why === 'same') return { done: true }
    // Somebody else has taken it back meanwhile: what came of it stands on its page.
    const gone = loan.returnedAt !== null
    if (why || !device || gone)
      return { refused: gone ? 'has_other' : (why ?? 'no_device'), device, other: null }
    close(db, loan, order, now)
    lend(db, device, { studentId, plannedBack: order.plannedBack, staffId: order.staffId }, now)
    return { done: true }
  })
}

type Loan = typeof loans.$inferSelect

/** The writing part: the loan ends, and the device is as it came back. Call it in a transaction. */
export function close(
  db: Db,
  loan: Loan,
  how: { condition: DeviceCondition | null; note: string; staffId: number; ticketId?: number | null },
  now: Date
): void {
  const { condition, note, staffId, ticketId = null } = how
  db.update(loans)
    // A clock that jumped back: no loan ends before it began.
    .set({ returnedAt: now < loan.outAt ? loan.outAt : now, conditionBack: condition, noteBack: note.trim() })
    .where(eq(loans.id, loan.id))
    .run()
  const device = deviceNamed(db, loan.deviceNumber)
  if (device && condition)
    db.update(loanDevices).set({ condition }).where(eq(loanDevices.id, device.id)).run()
  recordEvent(db, {
    type: 'loan.back',
    at: now,
    actor: byStaff(staffId),
    studentId: loan.studentId,
    ticketId,
    data: { deviceId: device?.id ?? null, condition }
  })
}
