import type { Db } from './client.ts'

/**
 * A statement that is built once for each database instead of anew for every call: for the few that run many times with
 * every mail, because building SQL takes longer than running it.
 *
 * @param build makes the statement, with `sql.placeholder` where values belong, and ends in `.prepare()`
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
