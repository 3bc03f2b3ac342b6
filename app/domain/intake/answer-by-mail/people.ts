import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { staff, staffAddresses } from '#db/schema/index.ts'
import type { Person } from './return-answer.ts'

export type Colleague = Person & {
  /** May answer families: in the team and not gone. */
  answers: boolean
  addresses: string[]
}

/** The person on the staff who writes from this address, with that address; null: nobody. */
export function colleagueAt(db: Db, address: string | null): Colleague | null {
  const row = findAddress(db).get({ address: address ?? '' })
  const person = row && colleague(db, row.staffId)
  return person && address ? { ...person, address } : null
}

/** A person on the staff with the first address on file; null if there is none. */
export function colleague(db: Db, staffId: number): Colleague | null {
  const person = db.select().from(staff).where(eq(staff.id, staffId)).get()
  const addresses = db
    .select({ address: staffAddresses.address })
    .from(staffAddresses)
    .where(eq(staffAddresses.staffId, staffId))
    .orderBy(asc(staffAddresses.position), asc(staffAddresses.address))
    .all()
    .map((row) => row.address)
  const [address] = addresses
  if (!person || !address) return null
  return {
    staffId,
    address,
    name: person.displayName,
    language: person.language,
    answers: person.active && (person.isVolunteer || person.isAdmin),
    addresses
  }
}

const findAddress = prepared((db) =>
  db
    .select({ staffId: staffAddresses.staffId })
    .from(staffAddresses)
    .where(eq(staffAddresses.address, given(staffAddresses.address, 'address')))
    .prepare()
)
