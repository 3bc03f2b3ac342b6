import { and, eq, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { loans, students } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { recordBlocker } from '../lessons/record-blocker.ts'
import type { SchoolDay } from '../school-time.ts'
import { changeDevice } from '../students/change-device.ts'
import { isBlockerOn } from './blocker-on.ts'
import { type Device, findDevice, type RegisterLine } from './devices.ts'
import { type LoanRefusal, mayLend } from './may-lend.ts'

export type HandOut = {
  deviceId: number
  studentId: number
  plannedBack: SchoolDay | null
  staffId: number
  ticketId?: number | null
}

export type HandedOut =
  | { done: true }
  | { refused: LoanRefusal; device: RegisterLine | null; other: string | null }

/**
 * Hands a device of the school to a child: the loan, the child's device, which starts the trial (connection-status.md, T15), and the end
 * of "wartet auf ein Gerät" if that was on (T17). Of two people at once the first one wins, and the other reads who has it.
 * The same once more changes nothing.
 */
export function handOut(db: Db, order: HandOut, now: Date): HandedOut {
  return atomically(db, () => {
    const device = findDevice(db, order.deviceId, now)
    const other = otherOf(db, order.studentId)
    const why = mayLend({
      device,
      holder: device?.holder ?? null,
      student: studentOf(db, order.studentId),
      other
    })
    if (why === 'same') return { done: true }
    if (why || !device) return { refused: why ?? 'no_device', device, other }
    lend(db, device, order, now)
    return { done: true }
  })
}

/** The writing part, for callers that have looked before. Call it in a transaction. */
export function lend(db: Db, device: Device, order: Omit<HandOut, 'deviceId'>, now: Date): void {
  const { studentId, staffId, plannedBack, ticketId = null } = order
  const { number, platform, model } = device
  db.insert(loans).values({ deviceNumber: number, platform, model, studentId, outAt: now, plannedBack }).run()
  recordEvent(db, {
    type: 'loan.out',
    at: now,
    actor: byStaff(staffId),
    studentId,
    ticketId,
    data: { deviceId: device.id, plannedBack }
  })
  changeDevice(db, { studentId, staffId, platform, note: loanNote(number), another: true }, now)
  if (isBlockerOn(db, studentId, 'no_device'))
    recordBlocker(db, { studentId, staffId, ticketId, reason: 'no_device', on: false }, now)
}

/** How a child's page names a device of the school. */
export const loanNote = (number: string): string => (/^leih/i.test(number) ? number : `Leihgerät ${number}`)

const studentOf = (db: Db, id: number) =>
  db.select({ id: students.id, active: students.active }).from(students).where(eq(students.id, id)).get() ??
  null

const otherOf = (db: Db, studentId: number): string | null =>
  db
    .select({ number: loans.deviceNumber })
    .from(loans)
    .where(and(eq(loans.studentId, studentId), isNull(loans.returnedAt)))
    .get()?.number ?? null
