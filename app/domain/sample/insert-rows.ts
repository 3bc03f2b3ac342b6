import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.ts'

// SQLite takes 32,766 values in one statement; long statements cost more to build than they save.
const VALUES_PER_STATEMENT = 3_000

/** Inserts many rows with few statements. Call it inside a transaction. */
export function insertRows<T extends SQLiteTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][]
): void {
  const size = Math.max(1, Math.floor(VALUES_PER_STATEMENT / Object.keys(getTableColumns(table)).length))
  for (let start = 0; start < rows.length; start += size)
    db.insert(table)
      .values(rows.slice(start, start + size))
      .run()
}
