import type { Db } from '#db/client.ts'

/** Every row of every table: what must be the same after something that changes nothing. The index of the search is made of them. */
export function dumpOf(db: Db): Record<string, unknown[]> {
  const tables = db.$client
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like 'search\\_%' escape '\\' order by name"
    )
    .all() as { name: string }[]
  return Object.fromEntries(
    tables.map(({ name }) => [name, db.$client.prepare(`select * from "${name}"`).all()])
  )
}

/** Takes every row out of every table, so that tests can share one web edge. */
export function emptyDatabase(db: Db): void {
  db.$client.pragma('foreign_keys = OFF')
  for (const name of Object.keys(dumpOf(db)))
    if (!name.startsWith('__')) db.$client.exec(`delete from "${name}"`)
  db.$client.pragma('foreign_keys = ON')
}
