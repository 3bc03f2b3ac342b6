import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus, loans } from '#db/schema/index.ts'
import { byStaff } from '../events.ts'
import { recordBlocker } from '../lessons/record-blocker.ts'
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

/** Devices of the school that were lent once and are back. */
export function freeLoanDevices(db: Db): { number: string; platform: ChildPlatform; model: string }[] {
  const newest = new Map<string, typeof loans.$inferSelect>()
  for (const row of db.select().from(loans).orderBy(asc(loans.outAt), asc(loans.id)).all())
    newest.set(row.deviceNumber, row)
  return [...newest.values()]
    .filter((row) => row.returnedAt !== null)
    .map((row) => ({ number: row.deviceNumber, platform: row.platform, model: row.model }))
    .sort((a, b) => a.number.localeCompare(b.number, 'de'))
}

/** Does another child have this device of the school? */
export const isLentToOther = (db: Db, swap: DeviceSwap): boolean => {
  const out = db
    .select()
    .from(loans)
    .where(and(eq(loans.deviceNumber, swap.number.trim()), isNull(loans.returnedAt)))
    .get()
  return swap.kind === 'loan' && out !== undefined && out.studentId !== swap.studentId
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
  const number = swap.number.trim()
  if (kind === 'loan') lend(db, { studentId, number, platform }, now)
  const note = kind === 'loan' ? `Leihgerät ${number}` : ''
  changeDevice(db, { studentId, staffId, platform, note, another: true }, now)
  const status = db.select().from(connectionStatus).where(eq(connectionStatus.studentId, studentId)).get()
  if (status?.reasons.includes('no_device'))
    recordBlocker(db, { studentId, staffId, ticketId, reason: 'no_device', on: false }, now)
  const reason = kind === 'loan' ? 'Leihgerät der Schule' : 'Anderes Gerät, am Telefon erfragt'
  settlePlatform(db, { ticketId, platform, actor: byStaff(staffId), reason }, school, now)
}

function lend(db: Db, loan: { studentId: number; number: string; platform: ChildPlatform }, now: Date): void {
  const isOut = and(eq(loans.studentId, loan.studentId), isNull(loans.returnedAt))
  const current = db.select().from(loans).where(isOut).get()
  if (current?.deviceNumber === loan.number) return
  db.update(loans).set({ returnedAt: now }).where(isOut).run()
  const before = db
    .select({ model: loans.model })
    .from(loans)
    .where(eq(loans.deviceNumber, loan.number))
    .orderBy(desc(loans.outAt))
    .get()
  db.insert(loans)
    .values({
      deviceNumber: loan.number,
      platform: loan.platform,
      model: before?.model ?? '',
      studentId: loan.studentId,
      outAt: now
    })
    .run()
}
