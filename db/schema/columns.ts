import { type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core'

/** A moment, stored as milliseconds since 1970 (UTC), read as a Date. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** School time without a zone, `YYYY-MM-DDTHH:MM:SS` (connection-status.md, section 3): compared as a string. */
export const schoolTime = (name: string) => text(name)

/** 0 or 1, read as a boolean. */
export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** A `CHECK` that a column holds one of a closed list (NULL passes, as SQL has it). */
export const oneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`

/** A `CHECK` for the shape of school time. */
export const isSchoolTime = (column: AnySQLiteColumn): SQL =>
  sql`${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]'`
