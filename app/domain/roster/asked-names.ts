import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contacts, guardianships } from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import type { ImportPlan } from './plan-import.ts'
import type { Decisions } from './words.ts'

/** A child of the file that could be one of several, with what tells those apart: class and who cares for them. */
export type AskedName = {
  line: number
  place: string
  name: string
  klasse: string
  said: number | 'new' | null
  candidates: { id: number; klasse: string; active: boolean; contacts: string[] }[]
}

export function askedNames(db: Db, { asked }: ImportPlan, { who }: Decisions): AskedName[] {
  const ids = [...new Set(asked.flatMap(({ candidates }) => candidates.map(({ id }) => id)))]
  const carers = grouped(
    db
      .select({ studentId: guardianships.studentId, name: contacts.name })
      .from(guardianships)
      .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
      .where(inArray(guardianships.studentId, ids))
      .orderBy(asc(contacts.id))
      .all(),
    ({ studentId }) => studentId
  )
  return asked.map(({ draft, place, candidates }) => ({
    line: draft.line,
    place,
    name: `${draft.firstName} ${draft.lastName}`,
    klasse: draft.className,
    said: who?.get(place) ?? null,
    candidates: candidates.map(({ id, className, active }) => ({
      id,
      klasse: className,
      active,
      contacts: (carers.get(id) ?? []).slice(0, 2).map(({ name }) => name)
    }))
  }))
}
