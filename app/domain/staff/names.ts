import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { staff } from '#db/schema/index.ts'

/** Names of teachers as families read them ("Frau Keller"), by id; former ones, too. Nulls are passed over. */
export function staffNames(db: Db, ids: readonly (number | null)[]): Map<number, string> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  return new Map(
    db
      .select({ id: staff.id, name: staff.displayName })
      .from(staff)
      .where(inArray(staff.id, known))
      .all()
      .map((person) => [person.id, person.name])
  )
}
