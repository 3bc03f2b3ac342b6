import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Db } from './client.ts'

/**
 * A statement that is built once for each database instead of anew for every call: for those that run with every mail,
 * because building SQL takes longer than running it.
 *
 * @param build makes the statement, with `given` (in `values`: `sql.placeholder`) where values belong, and ends in `.prepare()`
 */
export function prepared<T>(build: (db: Db) => T): (db: Db) => T {
  const built = new WeakMap<Db, T>()
  return (db) => {
    const known = built.get(db)
    if (known !== undefined) return known
    const statement = build(db)
    built.set(db, statement)
    return statement
  }
}

/**
 * Place for a value to compare a column with: `eq(tickets.id, given(tickets.id, 'id'))`. Unlike a bare placeholder it stores the
 * value as the column does, a Date as milliseconds.
 */
export const given = (column: Column, name: string): SQL => sql`${sql.param(sql.placeholder(name), column)}`

/**
 * Place for a list of any length: `inArray(tickets.id, anyOf('ids'))`. Run it with `{ ids: JSON.stringify(ids) }`; of columns that
 * store numbers and texts as they are.
 */
export const anyOf = (name: string): SQL => sql`(select value from json_each(${sql.placeholder(name)}))`
