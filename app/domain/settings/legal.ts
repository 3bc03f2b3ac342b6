import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { settings } from '#db/schema/index.ts'

const line = z.string().trim().max(2_000).default('')

/** What only the school can say on its public pages; stands in `settings` under the key `legal`. Empty: not filled in yet. */
export const legalSchema = z.object({
  /** Controller: name, street, town. */
  controller: line,
  /** Who is responsible for the pages, as the imprint names them. */
  responsible: line,
  /** A phone number that families may call, as it is written, and when. */
  phone: line,
  phoneHours: line,
  mail: line,
  /** Data protection officer. */
  officer: line,
  /** Supervisory authority. */
  authority: line,
  /** How long what is kept, in the school's own words. */
  retention: line,
  /** Feedback on accessibility, and the enforcement body. */
  accessibilityContact: line,
  enforcement: line
})

export type Legal = z.infer<typeof legalSchema>

/** What the school has filled in. A row that does not fit counts as nothing filled in. */
export function legalOf(db: Db): Legal {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'legal')).get()
  const read = legalSchema.safeParse(row?.value ?? {})
  return read.success ? read.data : legalSchema.parse({})
}

/** Keeps what the administration filled in. */
export function saveLegal(db: Db, legal: Legal, now: Date): void {
  db.insert(settings)
    .values({ key: 'legal', value: legal, changedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value: legal, changedAt: now } })
    .run()
}
