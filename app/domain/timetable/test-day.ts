import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { testDays } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { SchoolDay } from '../school-time.ts'

/** Whether the school tries its video lessons out on this day: reports are a list of the class to tick. */
export const isTestDay = (db: Db, day: SchoolDay): boolean =>
  db.select({ day: testDays.day }).from(testDays).where(eq(testDays.day, day)).get() !== undefined

/**
 * Makes a day a test day, or takes that back. Its lessons count like any other (connection-status.md, section 3); only
 * the teachers' page looks different. Saying it twice changes nothing.
 */
export function declareTestDay(
  db: Db,
  declaration: { day: SchoolDay; on: boolean; staffId: number },
  now: Date
): void {
  const { day, on, staffId } = declaration
  atomically(db, () => {
    if (isTestDay(db, day) === on) return
    if (on) db.insert(testDays).values({ day, declaredAt: now }).run()
    else db.delete(testDays).where(eq(testDays.day, day)).run()
    recordEvent(db, { type: 'school.test_day', at: now, actor: byStaff(staffId), data: { day, on } })
  })
}
