import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, contacts } from '#db/schema/index.ts'

/** Older students write themselves: this is the address of one. */
export const isStudentAddress = (db: Db, address: string): boolean =>
  db
    .select({ id: contacts.id })
    .from(contacts)
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, contacts.id))
    .where(and(eq(contactAddresses.address, address.toLowerCase()), eq(contacts.kind, 'student')))
    .get() !== undefined
