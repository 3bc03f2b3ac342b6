import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contactPhones,
  contacts,
  guardianships,
  households,
  students
} from '#db/schema/index.ts'
import { insertRows } from './insert-rows.ts'
import type { SampleHousehold } from './sample-families.ts'

/** Writes households with children and guardians, after the stories have settled the devices. */
export function storeFamilies(db: Db, families: readonly SampleHousehold[], since: Date): void {
  const children = families.flatMap((family) => family.children)
  const guardians = families.flatMap((family) =>
    family.guardians.map((guardian) => ({ ...guardian, householdId: family.id }))
  )
  insertRows(
    db,
    households,
    families.map(({ id }) => ({ id, createdAt: since }))
  )
  insertRows(
    db,
    students,
    children.map(({ id, firstName, lastName, className, household, platform, deviceNote }) => ({
      id,
      externalId: `S-${String(id).padStart(4, '0')}`,
      firstName,
      lastName,
      className,
      householdId: household.id,
      platform,
      deviceNote,
      platformConfirmedAt: deviceNote === '' ? null : since
    }))
  )
  insertRows(
    db,
    contacts,
    guardians.map(({ id, name, language, householdId, wish, writingOnly }) => ({
      id,
      kind: 'guardian' as const,
      name,
      language,
      householdId,
      wish: writingOnly ? 'nur schriftlich' : wish,
      writingOnly,
      createdAt: since
    }))
  )
  insertRows(
    db,
    contactAddresses,
    guardians.flatMap(({ id, addresses }) => addresses.map((address) => ({ contactId: id, address })))
  )
  insertRows(
    db,
    contactPhones,
    guardians.flatMap(({ id, phones }) => phones.map((phone) => ({ contactId: id, phone })))
  )
  insertRows(
    db,
    guardianships,
    families.flatMap((family) =>
      family.guardians.flatMap(({ id, relation }) =>
        family.children.map((child) => ({ contactId: id, studentId: child.id, relation }))
      )
    )
  )
}
