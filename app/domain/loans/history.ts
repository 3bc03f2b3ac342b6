import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { loans, students } from '#db/schema/index.ts'
import { DEVICE_CONDITIONS, type DeviceCondition } from '../words.ts'

export type PastLoan = {
  loanId: number
  studentId: number
  name: string
  klasse: string
  outAt: Date
  returnedAt: Date | null
  condition: DeviceCondition | null
  note: string
}

/** Who had a device, newest first. */
export const historyOf = (db: Db, number: string): PastLoan[] =>
  db
    .select({ loan: loans, student: students })
    .from(loans)
    .innerJoin(students, eq(students.id, loans.studentId))
    .where(eq(loans.deviceNumber, number))
    .orderBy(desc(loans.outAt), desc(loans.id))
    .limit(50)
    .all()
    .map(({ loan, student }) => ({
      loanId: loan.id,
      studentId: student.id,
      name: `${student.firstName} ${student.lastName}`,
      klasse: student.className,
      outAt: loan.outAt,
      returnedAt: loan.returnedAt,
      condition: DEVICE_CONDITIONS.find((one) => one === loan.conditionBack) ?? null,
      note: loan.noteBack
    }))
