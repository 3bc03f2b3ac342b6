import { outLoans } from '../../domain/loans/recall.ts'
import { schoolDay } from '../../domain/school-time.ts'
import { familyAddress } from '../../domain/students/family-address.ts'
import { familyOf, shownFamilyNumbers } from '../../domain/students/family-contacts.ts'
import type { Reader } from '../../http/reader.ts'
import type { StaffRequest } from '../../http/require-staff.ts'
import { writtenNumber } from '../../locales/phone-number.ts'

/** Who still has a device, with the family by name; numbers only those that this person has asked for. */
export function loadRecall(
  db: StaffRequest['db'],
  viewer: { id: number; isAdmin: boolean },
  { now, near }: Reader
) {
  const today = schoolDay(now)
  const loans = outLoans(db).map(
    ({ loanId, number, accessories, student, plannedBack, recalledAt, isLost }) => {
      const numbers = shownFamilyNumbers(db, { studentId: student.id, viewer }, now)
      return {
        loanId,
        number,
        accessories,
        student: {
          id: student.id,
          name: `${student.firstName} ${student.lastName}`,
          klasse: student.className,
          active: student.active
        },
        back: plannedBack ? near(plannedBack) : null,
        overdue: plannedBack !== null && plannedBack < today,
        called: recalledAt ? near(recalledAt) : null,
        isLost,
        hasAddress: familyAddress(db, student.id) !== null,
        family: familyOf(db, student.id).map(({ id, name, writingOnly, wish, hasPhone }) => ({
          id,
          name,
          writingOnly,
          wish,
          hasPhone,
          numbers: numbers
            .filter(({ contactId }) => contactId === id)
            .map(({ phone, wrong }) => ({ phone, wrong, shown: writtenNumber(phone) }))
        }))
      }
    }
  )
  return { loans, waiting: loans.filter(({ called }) => called === null).length }
}

export type RecallLine = ReturnType<typeof loadRecall>['loans'][number]
