import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { prepareSchool } from '#app/domain/settings/prepare-school.ts'
import { addTeamMember, setPlatforms } from '#app/domain/volunteers/team.ts'
import type { Platform } from '#app/domain/words.ts'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contactPhones,
  contacts,
  guardianships,
  households,
  staff,
  students
} from '#db/schema/index.ts'
import { sharedFiles } from './shared-mails.ts'

export const HOELZL = 'hoelzl@gym-werder.example'
export const WEISS = 'weiss@gym-werder.example'
export const ADMIN = 'weber@gym-werder.example'

const rosterSchema = z.object({
  students: z.array(
    z.object({
      id: z.string(),
      first_name: z.string(),
      last_name: z.string(),
      class: z.string(),
      guardians: z.array(
        z.object({ name: z.string(), mails: z.array(z.string()), phones: z.array(z.string()) })
      ),
      siblings: z.array(z.string())
    })
  )
})
type Child = z.infer<typeof rosterSchema>['students'][number]

/** The roster to which the mails of tests/mails were written, two volunteers who are there and know all devices between them, and an admin. */
export function morningSchool(db: Db, now = new Date()): void {
  prepareSchool(db, { adminAddress: ADMIN }, now)
  volunteer(db, 'Frau Hölzl', HOELZL, ['ios', 'mac'], now)
  volunteer(db, 'Herr Weiß', WEISS, ['windows', 'android'], now)
  const { students: roster } = rosterSchema.parse(JSON.parse(readFileSync(sharedFiles.roster, 'utf8')))
  const houses = new Map<string, number>()
  for (const child of roster) {
    const known = child.siblings.map((id) => houses.get(id)).find((id) => id !== undefined)
    houses.set(child.id, storeChild(db, child, known, now))
  }
}

function storeChild(db: Db, child: Child, household: number | undefined, now: Date): number {
  const householdId =
    household ?? db.insert(households).values({ createdAt: now }).returning({ id: households.id }).get().id
  const { id: studentId } = db
    .insert(students)
    .values({ firstName: child.first_name, lastName: child.last_name, className: child.class, householdId })
    .returning({ id: students.id })
    .get()
  for (const { name, mails, phones } of child.guardians) {
    const contactId = contactOf(db, { name, householdId }, now)
    for (const address of mails)
      db.insert(contactAddresses)
        .values({ contactId, address: address.toLowerCase() })
        .onConflictDoNothing()
        .run()
    for (const phone of phones.flatMap((one) => parsePhoneNumberFromString(one, 'DE')?.number ?? []))
      db.insert(contactPhones).values({ contactId, phone }).onConflictDoNothing().run()
    db.insert(guardianships).values({ contactId, studentId, relation: '' }).run()
  }
  return householdId
}

/** A parent of siblings is one person. */
function contactOf(db: Db, { name, householdId }: { name: string; householdId: number }, now: Date): number {
  const known = db.select().from(contacts).where(eq(contacts.householdId, householdId)).all()
  return (
    known.find((one) => one.name === name)?.id ??
    db
      .insert(contacts)
      .values({ kind: 'guardian', name, householdId, createdAt: now })
      .returning({ id: contacts.id })
      .get().id
  )
}

function volunteer(db: Db, displayName: string, address: string, platforms: Platform[], now: Date): void {
  const admin = db.select().from(staff).where(eq(staff.isAdmin, true)).get()
  const [, lastName = ''] = displayName.split(' ')
  const person = { displayName, firstName: 'Test', lastName, address, isAdmin: false, isVolunteer: true }
  const id = addTeamMember(db, person, { staffId: admin?.id ?? 0 }, now)
  setPlatforms(db, { staffId: id, platforms, byStaffId: id }, now)
  db.update(staff)
    .set({ hereUntil: new Date(now.getTime() + 8 * 3_600_000) })
    .where(eq(staff.id, id))
    .run()
}
