import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { loanDevices, loans, students } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { type SchoolDay, schoolDay } from '../school-time.ts'
import type { ChildPlatform, DeviceCondition } from '../words.ts'
import { numberKey, tidyNumber } from './device-number.ts'
import type { NewDevice } from './read-devices.ts'
import { lostRecalls } from './recall-mails.ts'

export type Device = typeof loanDevices.$inferSelect

/** Who has a device, and until when. */
export type Holder = {
  loanId: number
  studentId: number
  firstName: string
  lastName: string
  className: string
  outAt: Date
  plannedBack: SchoolDay | null
  recalledAt: Date | null
  overdue: boolean
}

export type RegisterLine = Device & { holder: Holder | null }

const NUMBER_ORDER = new Intl.Collator('de', { numeric: true })

/** The register: every device with who has it, by number; those that are retired too. */
export function listDevices(db: Db, now: Date): RegisterLine[] {
  const out = new Map(holders(db, now).map(({ number, ...holder }) => [number, holder]))
  return db
    .select()
    .from(loanDevices)
    .all()
    .map((device) => ({ ...device, holder: out.get(device.number) ?? null }))
    .sort((a, b) => NUMBER_ORDER.compare(a.number, b.number))
}

/** One device; null if there is none with this id. */
export function findDevice(db: Db, id: number, now: Date): RegisterLine | null {
  const device = db.select().from(loanDevices).where(eq(loanDevices.id, id)).get()
  if (!device) return null
  const holder = holders(db, now, device.number)[0]
  return { ...device, holder: holder ?? null }
}

export const deviceNamed = (db: Db, number: string): Device | null =>
  db
    .select()
    .from(loanDevices)
    .where(eq(loanDevices.numberKey, numberKey(number)))
    .get() ?? null

function holders(db: Db, now: Date, number?: string): (Holder & { number: string })[] {
  const today = schoolDay(now)
  const lost = lostRecalls(db)
  return db
    .select({
      number: loans.deviceNumber,
      loanId: loans.id,
      studentId: students.id,
      firstName: students.firstName,
      lastName: students.lastName,
      className: students.className,
      outAt: loans.outAt,
      plannedBack: loans.plannedBack,
      recalledAt: loans.recalledAt
    })
    .from(loans)
    .innerJoin(students, eq(students.id, loans.studentId))
    .where(and(isNull(loans.returnedAt), number === undefined ? undefined : eq(loans.deviceNumber, number)))
    .orderBy(asc(loans.id))
    .all()
    .map((row) => ({
      ...row,
      recalledAt: lost.has(row.loanId) ? null : row.recalledAt,
      overdue: row.plannedBack !== null && row.plannedBack < today
    }))
}

/**
 * Puts devices into the register. One whose number was retired comes back; one that is there stays as it is.
 *
 * @returns how many are new
 */
export function addDevices(db: Db, devices: readonly NewDevice[], staffId: number, now: Date): number {
  return atomically(db, () => {
    const added = devices.filter((device) => register(db, device, now))
    const actor = byStaff(staffId)
    if (added.length > 0)
      recordEvent(db, {
        type: 'loan.added',
        at: now,
        actor,
        data: { numbers: added.map(({ number }) => number) }
      })
    return added.length
  })
}

type Named = { number: string; platform: ChildPlatform; model: string; accessories?: string }

/** Makes sure that a device is in the register. @returns whether it is new there */
export function register(db: Db, { number, ...device }: Named, now: Date): boolean {
  const key = numberKey(number)
  const known = db.select().from(loanDevices).where(eq(loanDevices.numberKey, key)).get()
  if (known && known.retiredAt === null) return false
  if (known)
    db.update(loanDevices)
      .set({ ...device, condition: 'good', retiredAt: null })
      .where(eq(loanDevices.id, known.id))
      .run()
  else
    db.insert(loanDevices)
      .values({ number: tidyNumber(number), numberKey: key, ...device, addedAt: now })
      .run()
  return true
}

const isOut = (db: Db, number: string): boolean =>
  db
    .select({ id: loans.id })
    .from(loans)
    .where(and(eq(loans.deviceNumber, number), isNull(loans.returnedAt)))
    .get() !== undefined

/** Devices that were lent before there was a register. To be called at the start. */
export function registerLent(db: Db, now: Date): void {
  atomically(db, () => {
    const rows = db
      .select()
      .from(loans)
      .where(
        sql`not exists (select 1 from ${loanDevices} where ${loanDevices.number} = ${loans.deviceNumber})`
      )
      .orderBy(asc(loans.outAt), asc(loans.id))
      .all()
    const newest = new Map(rows.map((row) => [row.deviceNumber, row]))
    for (const { deviceNumber: number, platform, model } of newest.values()) {
      if (numberKey(number) === '') continue
      const known = deviceNamed(db, number)
      // Two spellings of one number are one device.
      if (known && isOut(db, known.number) && isOut(db, number)) {
        // Both are out: two devices that somebody has called alike.
        const other = tidyNumber(`${number} (2)`)
        register(db, { number: other, platform, model }, now)
        db.update(loans).set({ deviceNumber: other }).where(eq(loans.deviceNumber, number)).run()
      } else if (known)
        db.update(loans).set({ deviceNumber: known.number }).where(eq(loans.deviceNumber, number)).run()
      else {
        register(db, { number, platform, model }, now)
        db.update(loans)
          .set({ deviceNumber: tidyNumber(number) })
          .where(eq(loans.deviceNumber, number))
          .run()
      }
    }
  })
}

type Entry = {
  id: number
  platform: ChildPlatform
  model: string
  accessories: string
  condition: DeviceCondition
}

/** Corrects what stands in the register about a device. The same once more changes nothing. */
export function correctDevice(db: Db, { id, ...entry }: Entry, staffId: number, now: Date): void {
  atomically(db, () => {
    const known = db.select().from(loanDevices).where(eq(loanDevices.id, id)).get()
    const fields = known
      ? (['platform', 'model', 'accessories', 'condition'] as const).filter(
          (key) => known[key] !== entry[key]
        )
      : []
    if (fields.length === 0) return
    db.update(loanDevices).set(entry).where(eq(loanDevices.id, id)).run()
    recordEvent(db, {
      type: 'loan.changed',
      at: now,
      actor: byStaff(staffId),
      data: { deviceId: id, fields }
    })
  })
}

/** Lost, sold, broken for good. @returns false: it is out, and has to come back first */
export function retireDevice(db: Db, { id, staffId }: { id: number; staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const device = findDevice(db, id, now)
    if (!device || device.retiredAt) return true
    if (device.holder) return false
    db.update(loanDevices).set({ retiredAt: now }).where(eq(loanDevices.id, id)).run()
    recordEvent(db, { type: 'loan.retired', at: now, actor: byStaff(staffId), data: { deviceId: id } })
    return true
  })
}
