import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { students } from '#db/schema/index.ts'

/** One of the roster, also a former one; null if there is no such student. */
export const findStudent = (db: Db, id: number): typeof students.$inferSelect | null =>
  db.select().from(students).where(eq(students.id, id)).get() ?? null
