import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  messages,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
import { isBarredFromHousehold } from '../barred/barred.ts'
import { chosenStudents } from './chosen-students.ts'

/** Says of each address since when mails to it come back. A mail that came from it afterwards shows that it works again. */
export function withFailures<T extends { address: string }>(
  db: Db,
  people: readonly T[]
): (T & { failingSince: Date | null })[] {
  const addresses = people.map((one) => one.address)
  const failing = new Map(
    db
      .select({ address: contactAddresses.address, since: contactAddresses.failingSince })
      .from(contactAddresses)
      .where(and(inArray(contactAddresses.address, addresses), isNotNull(contactAddresses.failingSince)))
      .all()
      .map((row) => [row.address, row.since])
  )
  return people.map((one) => {
    const since = failing.get(one.address) ?? null
    return { ...one, failingSince: since && hasWrittenSince(db, one.address, since) ? null : since }
  })
}

/** In whatever matter; the participants are found by their address, the messages are not. */
const hasWrittenSince = (db: Db, address: string, since: Date): boolean =>
  db
    .select({ id: messages.id })
    .from(ticketParticipants)
    .innerJoin(messages, eq(messages.ticketId, ticketParticipants.ticketId))
    .where(
      and(
        eq(ticketParticipants.address, address),
        eq(messages.direction, 'in'),
        eq(messages.kind, 'human'),
        eq(messages.fromAddress, address),
        gt(messages.at, since)
      )
    )
    .get() !== undefined

/**
 * Addresses on file of the ticket's family, of whoever opened it first: its household and whoever cares for its children. To live in the
 * household is not enough for somebody whose tie to a child of it has ended.
 */
export function onFile(
  db: Db,
  ticketId: number,
  which: 'accepting' | 'failing'
): { address: string; name: string }[] {
  const ticket = db
    .select({ householdId: tickets.householdId, contactId: tickets.contactId })
    .from(tickets)
    .where(eq(tickets.id, ticketId))
    .get()
  const carers = db
    .select({ id: guardianships.contactId })
    .from(guardianships)
    .where(inArray(guardianships.studentId, chosenStudents(db, ticketId)))
    .all()
    .map((row) => row.id)
  const { failingSince } = contactAddresses
  const rows = db
    .selectDistinct({ contactId: contacts.id, address: contactAddresses.address, name: contacts.name })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .where(
      and(
        or(
          inArray(contacts.id, carers),
          eq(contacts.id, ticket?.contactId ?? 0),
          and(eq(contacts.householdId, ticket?.householdId ?? 0), eq(contacts.kind, 'guardian'))
        ),
        which === 'failing' ? isNotNull(failingSince) : isNull(failingSince)
      )
    )
    .orderBy(asc(contacts.id), asc(contactAddresses.address))
    .all()
  const isWriter = (row: { contactId: number }) => Number(row.contactId === ticket?.contactId)
  const household = ticket?.householdId ?? 0
  const belongs = (row: { contactId: number; address: string }) =>
    isWriter(row) || carers.includes(row.contactId) || !isBarredFromHousehold(db, row.address, household)
  return rows.filter(belongs).sort((a, b) => isWriter(b) - isWriter(a))
}
