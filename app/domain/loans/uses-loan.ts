import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { students } from '#db/schema/index.ts'
import { numberKey } from './device-number.ts'

/** Is this device of the school the one that is written down for the child? Else a volunteer knows a newer one. */
export function usesLoan(db: Db, studentId: number, number: string): boolean {
  const child = db
    .select({ note: students.deviceNote })
    .from(students)
    .where(eq(students.id, studentId))
    .get()
  return child !== undefined && numberKey(child.note).includes(numberKey(number))
}
