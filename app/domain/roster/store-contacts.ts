import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { contactAddresses, contactPhones, contacts, guardianships } from '#db/schema/index.ts'
import type { ContactKind, Language } from '../words.ts'
import { type ContactPlan, isKeptOut } from './match-contacts.ts'
import type { ImportPlan, StudentPlan } from './plan-import.ts'

/** Writes contacts with their addresses, numbers and children. Adds only: what a volunteer has learned on the phone stays. */
export function storeContacts(
  db: Db,
  plan: ImportPlan,
  ids: readonly number[],
  homes: readonly number[],
  now: Date
): void {
  const written: Written = { db, ids, homes, now }
  for (const contact of plan.contacts) storeGuardian(written, contact)
  plan.students.forEach((student, index) => {
    if (student.mails.length > 0) storeOwnAddresses(written, student, index)
  })
}

type Written = { db: Db; ids: readonly number[]; homes: readonly number[]; now: Date }

function storeGuardian({ db, ids, homes, now }: Written, plan: ContactPlan): void {
  const { known, name, language, mails, phones, children } = plan
  if (isKeptOut(plan)) return
  // Whoever hears nothing of a child is no contact of the child's whole household.
  const home = plan.ended.length > 0 ? undefined : homes[plan.contact.children[0] ?? 0]
  const id = known?.id ?? newContact(db, 'guardian', name ?? '', language, home, now)
  if (known && (name !== null || language !== null))
    db.update(contacts)
      .set({ ...(name === null ? {} : { name }), ...(language === null ? {} : { language }) })
      .where(eq(contacts.id, id))
      .run()
  for (const address of mails) insertAddress(db).run({ contactId: id, address })
  for (const phone of phones) insertPhone(db).run({ contactId: id, phone })
  for (const child of children) {
    const studentId = ids[child]
    if (studentId !== undefined) insertLink(db).run({ contactId: id, studentId, relation: '' })
  }
}

/** A student's own addresses belong to a contact of the student's own. */
function storeOwnAddresses(
  { db, ids, homes, now }: Written,
  { draft, mails }: StudentPlan,
  index: number
): void {
  const studentId = ids[index]
  if (studentId === undefined) return
  const own = ownContact(db).get({ studentId })
  const name = `${draft.firstName} ${draft.lastName}`
  const id = own?.id ?? newContact(db, 'student', name, null, homes[index], now)
  for (const address of mails) insertAddress(db).run({ contactId: id, address })
  insertLink(db).run({ contactId: id, studentId, relation: 'selbst' })
}

function newContact(
  db: Db,
  kind: ContactKind,
  name: string,
  language: Language | null,
  householdId: number | undefined,
  now: Date
): number {
  const row = { kind, name, language: language ?? 'de', householdId: householdId ?? null, createdAt: now }
  return insertContact(db).get(row).id
}

const insertContact = prepared((db) =>
  db
    .insert(contacts)
    .values({
      kind: sql.placeholder('kind'),
      name: sql.placeholder('name'),
      language: sql.placeholder('language'),
      householdId: sql.placeholder('householdId'),
      createdAt: sql.placeholder('createdAt')
    })
    .returning({ id: contacts.id })
    .prepare()
)

const insertAddress = prepared((db) =>
  db
    .insert(contactAddresses)
    .values({ contactId: sql.placeholder('contactId'), address: sql.placeholder('address') })
    .onConflictDoNothing()
    .prepare()
)

const insertPhone = prepared((db) =>
  db
    .insert(contactPhones)
    .values({ contactId: sql.placeholder('contactId'), phone: sql.placeholder('phone') })
    .onConflictDoNothing()
    .prepare()
)

const insertLink = prepared((db) =>
  db
    .insert(guardianships)
    .values({
      contactId: sql.placeholder('contactId'),
      studentId: sql.placeholder('studentId'),
      relation: sql.placeholder('relation')
    })
    .onConflictDoNothing()
    .prepare()
)

const ownContact = prepared((db) =>
  db
    .select({ id: contacts.id })
    .from(contacts)
    .innerJoin(guardianships, eq(guardianships.contactId, contacts.id))
    .where(sql`${guardianships.studentId} = ${sql.placeholder('studentId')} and ${contacts.kind} = 'student'`)
    .prepare()
)
