import { eq, gt, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contactPhones,
  contacts,
  groupMembers,
  groups,
  guardianships,
  rosterHeaders,
  students
} from '#db/schema/index.ts'
import { type BarredTie, barredTiesOf } from '../barred/barred.ts'
import type { ContactKind, Language } from '../words.ts'
import type { KnownIdentity } from './identify.ts'
import { foldedName } from './person-name.ts'
import { FIELDS, type Field } from './words.ts'

export type KnownStudent = KnownIdentity & {
  lastName: string
  firstName: string
  householdId: number
  groups: Set<string>
}

export type KnownContact = {
  id: number
  kind: ContactKind
  name: string
  language: Language
  mails: Set<string>
  phones: Set<string>
  children: Set<number>
}

/** Ties that an admin has ended: they are not made again. */
export type EndedTie = BarredTie

/** What the database knows of students and those who care for them; former students too. */
export type Known = { students: KnownStudent[]; contacts: KnownContact[]; ended: EndedTie[] }

/** @param today `YYYY-MM-DD`: memberships that have ended before are past */
export function loadKnown(db: Db, today: string): Known {
  const memberships = db
    .select({ studentId: groupMembers.studentId, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(or(isNull(groupMembers.untilDay), gt(groupMembers.untilDay, today)))
    .all()
  const known = new Map<number, KnownStudent>()
  for (const row of db.select().from(students).orderBy(students.id).all())
    known.set(row.id, {
      ...row,
      folded: foldedName(row),
      externalId: row.externalId ?? '',
      groups: new Set()
    })
  for (const { studentId, name } of memberships) known.get(studentId)?.groups.add(name)
  return { students: [...known.values()], contacts: loadContacts(db), ended: barredTiesOf(db) }
}

function loadContacts(db: Db): KnownContact[] {
  const known = new Map<number, KnownContact>()
  for (const { id, kind, name, language } of db.select().from(contacts).orderBy(contacts.id).all())
    known.set(id, { id, kind, name, language, mails: new Set(), phones: new Set(), children: new Set() })
  for (const row of db.select().from(contactAddresses).all()) known.get(row.contactId)?.mails.add(row.address)
  for (const row of db.select().from(contactPhones).all()) known.get(row.contactId)?.phones.add(row.phone)
  for (const row of db.select().from(guardianships).all())
    known.get(row.contactId)?.children.add(row.studentId)
  return [...known.values()]
}

/** RI-08: the mapping that an admin has confirmed for files with this header. */
export function rememberedColumns(db: Db, headerPrint: string): (Field | null)[] | undefined {
  const row = db
    .select({ columns: rosterHeaders.columns })
    .from(rosterHeaders)
    .where(eq(rosterHeaders.headerPrint, headerPrint))
    .get()
  return row?.columns.map((column) => FIELDS.find((field) => field === column) ?? null)
}
