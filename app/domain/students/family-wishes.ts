import { and, eq, inArray, or } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import {
  contactAddresses,
  contacts,
  events,
  guardianships,
  questionStops,
  students
} from '#db/schema/index.ts'
import { type Actor, recordEvent } from '../events.ts'
import { wantsNoCalls } from '../tickets/call-hours.ts'

/** What a family does not want: to be asked after lessons, to be rung up (people.md, A11Y-19). */
export type FamilyWishes = { noQuestions: boolean; writingOnly: boolean }

/** By whom it became known, and where that is told. */
type By = { actor: Actor; ticketId?: number | null }

/** Whether this household does not want to be asked how a lesson went. */
export const wantsNoQuestions = (db: Db, householdId: number): boolean =>
  db
    .select({ id: questionStops.householdId })
    .from(questionStops)
    .where(eq(questionStops.householdId, householdId))
    .get() !== undefined

/** "Keine Fragen mehr", or asked again after all. It holds for the whole household; twice the same changes nothing. */
export function stopQuestions(
  db: Db,
  { householdId, stop, actor, ticketId = null }: By & { householdId: number; stop: boolean },
  now: Date
): void {
  atomically(db, () => {
    if (wantsNoQuestions(db, householdId) === stop) return
    if (stop) db.insert(questionStops).values({ householdId, stoppedAt: now }).run()
    else db.delete(questionStops).where(eq(questionStops.householdId, householdId)).run()
    recordEvent(db, { type: 'family.questions', at: now, actor, ticketId, data: { householdId, stop } })
  })
}

/**
 * "Keine Fragen mehr" of somebody who hears nothing of a child of this household any more: it would hold for all of its
 * children, so a person decides. Told once in a matter.
 */
export function noteStopWished(
  db: Db,
  { householdId, actor, ticketId }: By & { householdId: number; ticketId: number },
  now: Date
): void {
  atomically(db, () => {
    const isTold = and(eq(events.ticketId, ticketId), eq(events.type, 'family.stop_wished'))
    if (wantsNoQuestions(db, householdId) || db.select({ id: events.id }).from(events).where(isTold).get())
      return
    recordEvent(db, { type: 'family.stop_wished', at: now, actor, ticketId, data: { householdId } })
  })
}

/** "Bitte nur schreiben", or calls are welcome again; for each of these contacts. Twice the same changes nothing. */
export function setWritingOnly(
  db: Db,
  {
    contactIds,
    writingOnly,
    actor,
    ticketId = null
  }: By & { contactIds: readonly number[]; writingOnly: boolean },
  now: Date
): void {
  atomically(db, () => {
    const rows = db
      .select()
      .from(contacts)
      .where(inArray(contacts.id, [...contactIds]))
      .all()
    for (const contact of rows) {
      if (wantsNoCalls(contact) === writingOnly) continue
      // A wish in words that says the opposite would still keep everybody from calling.
      const wish = writingOnly || !wantsNoCalls({ ...contact, writingOnly: false }) ? contact.wish : ''
      db.update(contacts).set({ writingOnly, wish }).where(eq(contacts.id, contact.id)).run()
      const data = { contactId: contact.id, writingOnly }
      recordEvent(db, { type: 'family.contact_way', at: now, actor, ticketId, data })
    }
  })
}

/** The people of a household with this address: it can be shared by two parents. */
export const contactsWithAddress = (db: Db, householdId: number, address: string): number[] =>
  db
    .selectDistinct({ id: contacts.id })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .leftJoin(guardianships, eq(guardianships.contactId, contacts.id))
    .leftJoin(students, eq(students.id, guardianships.studentId))
    .where(
      and(
        eq(contactAddresses.address, address.toLowerCase()),
        or(eq(contacts.householdId, householdId), eq(students.householdId, householdId))
      )
    )
    .all()
    .map((row) => row.id)

/** The households of the people with this address: usually one. */
export const householdsWithAddress = (db: Db, address: string): number[] =>
  db
    .selectDistinct({ own: contacts.householdId, child: students.householdId })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .leftJoin(guardianships, eq(guardianships.contactId, contacts.id))
    .leftJoin(students, eq(students.id, guardianships.studentId))
    .where(eq(contactAddresses.address, address.toLowerCase()))
    .all()
    .flatMap(({ own, child }) => child ?? own ?? [])
    .filter((id, at, all) => all.indexOf(id) === at)

/** The wishes of these people and their household. */
export function wishesOf(db: Db, householdId: number, contactIds: readonly number[]): FamilyWishes {
  const people = db
    .select({ wish: contacts.wish, writingOnly: contacts.writingOnly })
    .from(contacts)
    .where(inArray(contacts.id, [...contactIds]))
    .all()
  return { noQuestions: wantsNoQuestions(db, householdId), writingOnly: people.some(wantsNoCalls) }
}
