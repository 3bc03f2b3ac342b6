import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contacts, messages, ticketParticipants, tickets } from '#db/schema/index.ts'
import { isBarred } from '../barred/barred.ts'
import { familyAddress } from '../students/family-address.ts'
import { chosenStudents } from './chosen-students.ts'
import { onFile, withFailures } from './failing-addresses.ts'

/** Somebody an answer can go to. */
export type Recipient = {
  address: string
  name: string
  /** Wrote into the matter from an address nobody here knows. */
  unknown: boolean
  /** A mail to this address came back, and nothing has come from it since: it is not chosen if there is another. */
  failingSince: Date | null
}

type Writer = Omit<Recipient, 'failingSince'>

/** To whom the answer of a ticket can go, and to whom it goes if nobody chooses. */
export type Recipients = {
  /** Known ones first; empty: there is no address at all. */
  choices: Recipient[]
  chosen: Recipient | null
  /** The newest message came from an unknown address: whoever answers shall look to whom. */
  newestIsUnknown: boolean
}

/**
 * Whoever of the people known wrote last, else the first of them, else the guardian on file. Addresses that do not accept mail
 * come after the others of the family. An unknown address that wrote into the matter is answered by itself only if there is
 * nobody else: it shall not get what is meant for the family. An address that hears nothing of a child of the ticket any more is no
 * choice at all.
 */
export function recipientsOf(db: Db, ticketId: number): Recipients {
  const children = chosenStudents(db, ticketId)
  const mayHear = ({ address }: Writer) => !isBarred(db, address, children)
  const writers = writersOf(db, ticketId).filter(mayHear)
  const known = writers.filter((one) => !one.unknown)
  const choices = withFailures(db, [
    ...known,
    ...familyBeside(db, ticketId, writers).filter(mayHear),
    ...writers.filter((one) => one.unknown)
  ])
  const inbound = writersOfMails(db, ticketId)
  const byAddress = new Map(choices.map((one) => [one.address, one]))
  const newestFirst = inbound.flatMap((address) => byAddress.get(address) ?? [])
  const ofFamily = [...newestFirst, ...choices].filter((one) => !one.unknown)
  const chosen =
    ofFamily.find((one) => one.failingSince === null) ?? ofFamily[0] ?? newestFirst[0] ?? choices[0] ?? null
  return { choices, chosen, newestIsUnknown: newestFirst[0]?.unknown ?? false }
}

/** Everybody who wrote into the matter; a second parent on file is no unknown address. */
const writersOf = (db: Db, ticketId: number): Writer[] =>
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

/**
 * The family on file, if nobody who is known has written, as in a matter that Lotse opened, or if no address of those accepts
 * mail. One that accepts none itself only if there is no other at all: better said than left out.
 */
function familyBeside(db: Db, ticketId: number, writers: readonly Writer[]): Writer[] {
  const known = writers.filter((one) => !one.unknown)
  if (withFailures(db, known).some((one) => one.failingSince === null)) return []
  const guardians = chosenStudents(db, ticketId).flatMap((studentId) => familyAddress(db, studentId) ?? [])
  const accepting = [...guardians, ...(known.length > 0 ? onFile(db, ticketId, 'accepting') : [])]
  const found = accepting.length + known.length > 0 ? accepting : onFile(db, ticketId, 'failing')
  const beside = new Map(found.map((one) => [one.address, one.name]))
  for (const { address } of writers) beside.delete(address)
  return [...beside].map(([address, name]) => ({ address, name, unknown: false }))
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
