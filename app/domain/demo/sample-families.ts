import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, contacts, guardianships, students } from '#db/schema/index.ts'
import type { ChildPlatform, Language } from '../words.ts'

/** A family of the sample school that a visitor can write as. */
export type SampleFamily = {
  name: string
  address: string
  language: Language
  child: string
  className: string
  platform: ChildPlatform
}

const MOST = 40

/** Families to write as: all languages and devices are among them, by name. */
export function sampleFamilies(db: Db): SampleFamily[] {
  const rows = db
    .select({
      name: contacts.name,
      address: contactAddresses.address,
      language: contacts.language,
      child: students.firstName,
      className: students.className,
      platform: students.platform
    })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, contacts.id))
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .where(and(eq(students.active, true), eq(contacts.kind, 'guardian')))
    .orderBy(asc(contacts.id))
    .all()
  const kinds = new Map<string, number>()
  const seen = new Set<string>()
  return rows
    .filter(({ address, language, platform }) => {
      const kind = `${language} ${platform}`
      const known = kinds.get(kind) ?? 0
      if (seen.has(address) || known >= 3) return false
      seen.add(address)
      kinds.set(kind, known + 1)
      return true
    })
    .slice(0, MOST)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
}
