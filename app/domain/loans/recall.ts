import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { loanDevices, loans, students } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { grouped } from '../grouped.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import type { SchoolDay } from '../school-time.ts'
import { type School, shortSchoolName } from '../settings/school.ts'
import { type FamilyAddress, familyAddress } from '../students/family-address.ts'
import { recallLetter, recallSubject } from './recall-letter.ts'
import { lostRecalls, recallKey } from './recall-mails.ts'

/** A device that is out, with its child: what the list of the end of the closure shows. */
export type OutLoan = {
  loanId: number
  number: string
  accessories: string
  student: typeof students.$inferSelect
  plannedBack: SchoolDay | null
  /** When its family was written to; null if that letter came back. */
  recalledAt: Date | null
  /** The letter came back. */
  isLost: boolean
}

/** Everything that is out, by family: siblings stand together. */
export function outLoans(db: Db): OutLoan[] {
  const lost = lostRecalls(db)
  return db
    .select({
      loanId: loans.id,
      number: loans.deviceNumber,
      accessories: loanDevices.accessories,
      student: students,
      plannedBack: loans.plannedBack,
      recalledAt: loans.recalledAt
    })
    .from(loans)
    .innerJoin(students, eq(students.id, loans.studentId))
    .leftJoin(loanDevices, eq(loanDevices.number, loans.deviceNumber))
    .where(isNull(loans.returnedAt))
    .orderBy(asc(students.householdId), asc(students.id), asc(loans.id))
    .all()
    .map(({ accessories, ...loan }) => {
      const isLost = lost.has(loan.loanId)
      return {
        ...loan,
        accessories: accessories ?? '',
        isLost,
        recalledAt: isLost ? null : loan.recalledAt
      }
    })
}

export type Recall = { until: SchoolDay | null; place: string; staffId: number }

/** `unreachable`: loans whose family has no address that takes mail; somebody has to call. */
export type Recalled = { families: number; unreachable: number }

/**
 * "Alle zurückrufen": one letter for every family with a device that has not been called back yet. A mail is the written way, so it is right
 * for those who want everything in writing. Whoever has been written to is left alone: the second click sends nothing, and a device
 * that was handed out since, or whose letter came back, gets one.
 */
export function recallAll(db: Db, recall: Recall, school: School, now: Date): Recalled {
  return atomically(db, () => {
    const waiting = outLoans(db).filter(({ recalledAt }) => recalledAt === null)
    const reached = waiting.flatMap((loan) => {
      const to = familyAddress(db, loan.student.id)
      return to ? [{ ...loan, to }] : []
    })
    // By address and not by household: of parents who live apart each one reads of the children they care for.
    const families = [...grouped(reached, ({ to }) => to.address).values()]
    const written = families.filter((own) => writeTo(db, own, recall, school, now))
    return { families: written.length, unreachable: waiting.length - reached.length }
  })
}

type Reached = OutLoan & { to: FamilyAddress }

function writeTo(db: Db, own: Reached[], recall: Recall, school: School, now: Date): boolean {
  const [first] = own
  if (!first) return false
  const ids = own.map(({ loanId }) => loanId)
  queueMail(
    db,
    {
      // A letter that a person sends: a reply to it is no answer to a question about a lesson.
      kind: 'reply',
      key: recallKey(db, ids),
      staffId: recall.staffId,
      to: { address: first.to.address, name: first.to.name },
      subject: recallSubject(shortSchoolName(school)),
      blocks: recallLetter(own, { ...recall, language: first.to.language }, school),
      language: 'de',
      about: own.map(({ student }) => student.id),
      headers: { ...AUTOMATIC_HEADERS }
    },
    school,
    now
  )
  db.update(loans).set({ recalledAt: now }).where(inArray(loans.id, ids)).run()
  // A family that had time until later has it no more; one that is late stays late.
  for (const { loanId, plannedBack } of own)
    if (recall.until && (plannedBack === null || plannedBack > recall.until))
      db.update(loans)
        .set({ plannedBack: recall.until })
        .where(and(eq(loans.id, loanId), isNull(loans.returnedAt)))
        .run()
  for (const { loanId, student } of own)
    recordEvent(db, {
      type: 'loan.recalled',
      at: now,
      actor: byStaff(recall.staffId),
      studentId: student.id,
      data: { loanId, until: recall.until }
    })
  return true
}
