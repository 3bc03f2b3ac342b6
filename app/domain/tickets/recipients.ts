import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contacts, messages, ticketParticipants, tickets } from '#db/schema/index.ts'
import { familyAddress } from '../students/family-address.ts'
import { chosenStudents } from './chosen-students.ts'

/** Somebody an answer can go to. */
export type Recipient = {
  address: string
  name: string
  /** Wrote into the matter from an address nobody here knows. */
  unknown: boolean
}

/** To whom the answer of a ticket can go, and to whom it goes if nobody chooses. */
export type Recipients = {
  /** Known ones first; empty: there is no address at all. */
  choices: Recipient[]
  chosen: Recipient | null
  /** The newest message came from an unknown address: whoever answers shall look to whom. */
  newestIsUnknown: boolean
}

/**
 * Whoever of the people known wrote last, else the first of them, else the guardian on file. An unknown address that wrote
 * into the matter is answered by itself only if there is nobody else: it shall not get what is meant for the family.
 */
export function recipientsOf(db: Db, ticketId: number): Recipients {
  const writers = writersOf(db, ticketId)
  const known = writers.filter((one) => !one.unknown)
  const choices = [
    ...known,
    ...guardiansBeside(db, ticketId, writers),
    ...writers.filter((one) => one.unknown)
  ]
  const inbound = writersOfMails(db, ticketId)
  const byAddress = new Map(choices.map((one) => [one.address, one]))
  const newestFirst = inbound.flatMap((address) => byAddress.get(address) ?? [])
  const chosen =
    newestFirst.find((one) => !one.unknown) ??
    choices.find((one) => !one.unknown) ??
    newestFirst[0] ??
    choices[0] ??
    null
  return { choices, chosen, newestIsUnknown: newestFirst[0]?.unknown ?? false }
}

/** Everybody who wrote into the matter; a second parent on file is no unknown address. */
const writersOf = (db: Db, ticketId: number): Recipient[] =>
  db
    .select({
      address: ticketParticipants.address,
      name: ticketParticipants.name,
      stranger: ticketParticipants.stranger,
      householdId: contacts.householdId,
      ofTicket: tickets.householdId
    })
    .from(ticketParticipants)
    .innerJoin(tickets, eq(tickets.id, ticketParticipants.ticketId))
    .leftJoin(contacts, eq(contacts.id, ticketParticipants.contactId))
    .where(eq(ticketParticipants.ticketId, ticketId))
    .orderBy(asc(ticketParticipants.since), asc(ticketParticipants.address))
    .all()
    .map(({ address, name, stranger, householdId, ofTicket }) => ({
      address,
      name,
      unknown: stranger && (householdId === null || householdId !== ofTicket)
    }))

/** The guardians on file, if nobody who is known has written: a matter that Lotse opened has no writer at all. */
function guardiansBeside(db: Db, ticketId: number, writers: readonly Recipient[]): Recipient[] {
  if (writers.some((one) => !one.unknown)) return []
  const found = chosenStudents(db, ticketId).flatMap((studentId) => familyAddress(db, studentId) ?? [])
  const addresses = new Map(found.map((one) => [one.address, one.name]))
  return [...addresses].map(([address, name]) => ({ address, name, unknown: false }))
}

/** Addresses of the people who wrote mails, newest first. */
const writersOfMails = (db: Db, ticketId: number): string[] =>
  db
    .select({ address: messages.fromAddress })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        eq(messages.direction, 'in'),
        inArray(messages.kind, ['human', 'link'])
      )
    )
    .orderBy(desc(messages.id))
    .all()
    .map((row) => row.address)
