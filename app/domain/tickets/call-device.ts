import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { loans } from '#db/schema/index.ts'
import { byStaff } from '../events.ts'
import { recordBlocker } from '../lessons/record-blocker.ts'
import { isBlockerOn } from '../loans/blocker-on.ts'
import { deviceNamed, listDevices, register } from '../loans/devices.ts'
import { lend, loanNote } from '../loans/hand-out.ts'
import { close } from '../loans/take-back.ts'
import type { School } from '../settings/school.ts'
import { changeDevice } from '../students/change-device.ts'
import type { ChildPlatform } from '../words.ts'
import { settlePlatform } from './correct-reading.ts'

/** Another device for a child, agreed on the phone. `number` only and always with a device of the school. */
export type DeviceSwap = {
  studentId: number
  kind: 'loan' | 'other'
  platform: ChildPlatform
  number: string
}

/** Devices of the school that can be handed out now. */
export const freeLoanDevices = (
  db: Db,
  now: Date
): { number: string; platform: ChildPlatform; model: string }[] =>
  listDevices(db, now)
    .filter((device) => device.holder === null && device.retiredAt === null && device.condition !== 'broken')
    .map(({ number, platform, model }) => ({ number, platform, model }))

/** Can this device of the school not be lent: another child has it, it is broken or gone? */
export function isLentToOther(db: Db, swap: DeviceSwap): boolean {
  const device = swap.kind === 'loan' ? deviceNamed(db, swap.number) : null
  if (device && (device.retiredAt !== null || device.condition === 'broken')) return true
  const out =
    device &&
    db
      .select({ studentId: loans.studentId })
      .from(loans)
      .where(and(eq(loans.deviceNumber, device.number), isNull(loans.returnedAt)))
      .get()
  return out ? out.studentId !== swap.studentId : false
}

/**
 * Writes the other device down: on the child's record, which starts the trial anew (connection-status.md, T15), on the
 * ticket, and in the list of loans; the device the child had from the school comes back. Call it in the call's
 * transaction.
 */
export function swapDevice(
  db: Db,
  swap: DeviceSwap & { ticketId: number; staffId: number },
  school: School,
  now: Date
): void {
  const { studentId, staffId, ticketId, kind, platform } = swap
  if (kind === 'loan') lendInstead(db, swap, now)
  else {
    changeDevice(db, { studentId, staffId, platform, note: '', another: true }, now)
    endWaiting(db, swap, now)
  }
  const reason = kind === 'loan' ? 'Leihgerät der Schule' : 'Anderes Gerät, am Telefon erfragt'
  settlePlatform(db, { ticketId, platform, actor: byStaff(staffId), reason }, school, now)
}

/** Whoever waited for a device has one. */
function endWaiting(db: Db, swap: DeviceSwap & { ticketId: number; staffId: number }, now: Date): void {
  const { studentId, staffId, ticketId } = swap
  if (isBlockerOn(db, studentId, 'no_device'))
    recordBlocker(db, { studentId, staffId, ticketId, reason: 'no_device', on: false }, now)
}

/** A device that nobody has written down yet is put into the register. */
function lendInstead(db: Db, swap: DeviceSwap & { ticketId: number; staffId: number }, now: Date): void {
  const { studentId, staffId, ticketId, platform } = swap
  const known = deviceNamed(db, swap.number)
  register(db, { number: swap.number, platform, model: known?.model ?? '' }, now)
  const device = deviceNamed(db, swap.number)
  if (!device) return
  const isOut = and(eq(loans.studentId, studentId), isNull(loans.returnedAt))
  const current = db.select().from(loans).where(isOut).all()
  if (current.some(({ deviceNumber }) => deviceNumber === device.number)) {
    changeDevice(db, { studentId, staffId, platform, note: loanNote(device.number), another: true }, now)
    endWaiting(db, swap, now)
    return
  }
  for (const loan of current) close(db, loan, { condition: null, note: '', staffId, ticketId }, now)
  lend(db, { ...device, platform }, { studentId, staffId, ticketId, plannedBack: null }, now)
}
