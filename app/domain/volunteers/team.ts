import { asc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, staffAddresses, volunteerPlatforms } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { grouped } from '../grouped.ts'
import type { Platform } from '../words.ts'

/** One of the support team, for the page "Support-Team". No figure about the person (people.md, DP-21). */
export type TeamMember = {
  id: number
  displayName: string
  isAdmin: boolean
  isVolunteer: boolean
  addresses: string[]
  platforms: Platform[]
  hereUntil: Date | null
}

/** All active volunteers and admins, by name. */
export function teamOf(db: Db): TeamMember[] {
  const platforms = grouped(db.select().from(volunteerPlatforms).all(), (row) => row.staffId)
  const addresses = grouped(
    db.select().from(staffAddresses).orderBy(asc(staffAddresses.position)).all(),
    (row) => row.staffId
  )
  return db
    .select()
    .from(staff)
    .where(eq(staff.active, true))
    .orderBy(asc(staff.lastName))
    .all()
    .filter((person) => person.isVolunteer || person.isAdmin)
    .map((person) => ({
      id: person.id,
      displayName: person.displayName,
      isAdmin: person.isAdmin,
      isVolunteer: person.isVolunteer,
      addresses: (addresses.get(person.id) ?? []).map((row) => row.address),
      platforms: (platforms.get(person.id) ?? []).map((row) => row.platform),
      hereUntil: person.hereUntil
    }))
}

/** Says which platforms a volunteer knows; said by the volunteer or by an admin. */
export function setPlatforms(
  db: Db,
  change: { staffId: number; platforms: Platform[]; byStaffId: number },
  now: Date
): void {
  atomically(db, () => {
    db.delete(volunteerPlatforms).where(eq(volunteerPlatforms.staffId, change.staffId)).run()
    for (const platform of new Set(change.platforms)) {
      db.insert(volunteerPlatforms).values({ staffId: change.staffId, platform }).run()
    }
    recordEvent(db, {
      type: 'volunteer.platforms',
      at: now,
      actor: byStaff(change.byStaffId),
      data: { staffId: change.staffId, platforms: change.platforms }
    })
  })
}

/** Somebody new for the team, as the form gives it. */
export type NewTeamMember = {
  displayName: string
  firstName: string
  lastName: string
  address: string
  isAdmin: boolean
  isVolunteer: boolean
}

/**
 * Adds a volunteer or an admin. Somebody who is known by this address (a host, a former member) gets the roles on top:
 * nobody loses one here.
 *
 * @returns the id of the person
 */
export function addTeamMember(db: Db, person: NewTeamMember, by: { staffId: number }, now: Date): number {
  return atomically(db, () => {
    const { address: typed, ...values } = person
    const address = typed.trim().toLowerCase()
    const known = db
      .select({ person: staff })
      .from(staffAddresses)
      .innerJoin(staff, eq(staff.id, staffAddresses.staffId))
      .where(eq(staffAddresses.address, address))
      .get()?.person
    const staffId = known ? wake(db, known, values) : insert(db, values, address)
    recordEvent(db, {
      type: 'staff.added',
      at: now,
      actor: byStaff(by.staffId),
      data: { staffId, isAdmin: person.isAdmin, isVolunteer: person.isVolunteer }
    })
    return staffId
  })
}

function wake(
  db: Db,
  known: typeof staff.$inferSelect,
  { isAdmin, isVolunteer, ...names }: Omit<NewTeamMember, 'address'>
): number {
  db.update(staff)
    .set({
      ...names,
      active: true,
      isAdmin: (known.active && known.isAdmin) || isAdmin,
      isVolunteer: (known.active && known.isVolunteer) || isVolunteer
    })
    .where(eq(staff.id, known.id))
    .run()
  return known.id
}

function insert(db: Db, values: Omit<NewTeamMember, 'address'>, address: string): number {
  const { id } = db.insert(staff).values(values).returning({ id: staff.id }).get()
  db.insert(staffAddresses).values({ staffId: id, address }).run()
  return id
}
