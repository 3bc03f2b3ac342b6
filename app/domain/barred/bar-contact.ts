import { and, eq, inArray } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { barredTies, contactAddresses, contacts, guardianships } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { withdrawMails } from './withdraw-mails.ts'

/** Which contact, which child, and who decides. */
export type Tie = { contactId: number; studentId: number; staffId: number }

/**
 * Ends the tie of a contact to a child, or to all its children: from now on nothing of them goes to any of its addresses, what waits is
 * withdrawn, and no import ties it again. Other ties stay. Twice is once.
 *
 * @returns false if there is no such tie (any more)
 */
export function barContact(db: Db, bar: Tie & { all: boolean }, school: School, now: Date): boolean {
  return atomically(db, () => {
    const { contactId, studentId, staffId, all } = bar
    const ties = db.select().from(guardianships).where(eq(guardianships.contactId, contactId)).all()
    if (!ties.some((tie) => tie.studentId === studentId) || isChildItself(db, contactId)) return false
    const ended = ties.filter((tie) => all || tie.studentId === studentId)
    for (const { relation, studentId: child } of ended)
      db.insert(barredTies)
        .values({ contactId, studentId: child, relation, barredAt: now })
        .onConflictDoNothing()
        .run()
    const ids = ended.map((tie) => tie.studentId)
    db.delete(guardianships)
      .where(and(eq(guardianships.contactId, contactId), inArray(guardianships.studentId, ids)))
      .run()
    const withdrawn = withdrawMails(db, addressesOf(db, contactId), school, now)
    for (const child of ids)
      recordEvent(db, {
        type: 'contact.barred',
        at: now,
        actor: byStaff(staffId),
        studentId: child,
        data: { contactId, withdrawn }
      })
    return true
  })
}

/**
 * Ties a contact to a child again. What was withdrawn meanwhile stays so. Twice is once.
 *
 * @returns false if the tie was not ended
 */
export function unbarContact(db: Db, { contactId, studentId, staffId }: Tie, now: Date): boolean {
  return atomically(db, () => {
    const isThis = and(eq(barredTies.contactId, contactId), eq(barredTies.studentId, studentId))
    const ended = db.select().from(barredTies).where(isThis).get()
    if (!ended) return false
    db.delete(barredTies).where(isThis).run()
    const { relation } = ended
    db.insert(guardianships).values({ contactId, studentId, relation }).onConflictDoNothing().run()
    const actor = byStaff(staffId)
    recordEvent(db, { type: 'contact.unbarred', at: now, actor, studentId, data: { contactId } })
    return true
  })
}

/** A child always hears of itself. */
const isChildItself = (db: Db, contactId: number): boolean =>
  db.select({ kind: contacts.kind }).from(contacts).where(eq(contacts.id, contactId)).get()?.kind ===
  'student'

const addressesOf = (db: Db, contactId: number): string[] =>
  db
    .select({ address: contactAddresses.address })
    .from(contactAddresses)
    .where(eq(contactAddresses.contactId, contactId))
    .all()
    .map((row) => row.address)
