import { chmodSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { type Db, databaseFile, openDatabase } from './client.ts'
import { keepFullText } from './full-text.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Brings the schema and what is derived beside it up to date; harmless when it already is. */
export function migrateDatabase(db: Db): void {
  withoutForeignKeys(db, () => migrate(db, { migrationsFolder: MIGRATIONS }))
  keepFullText(db)
}

/**
 * A migration that makes a table anew has to drop the old one, which others refer to. The pragma does nothing inside the
 * transaction of the migrations, so it is set around it, and what it let through is looked for afterwards.
 *
 * @throws if a row refers to one that is not there
 */
function withoutForeignKeys(db: Db, work: () => void): void {
  const { $client } = db
  const before = schemaVersion(db)
  $client.pragma('foreign_keys = OFF')
  try {
    work()
  } finally {
    $client.pragma('foreign_keys = ON')
  }
  // It reads every row, so only where the tables have changed.
  if (schemaVersion(db) === before) return
  const lost = $client.pragma('foreign_key_check')
  if (Array.isArray(lost) && lost.length > 0)
    throw new Error(`After the migration ${lost.length} rows refer to rows that are not there`)
}

/** Changes with every change of the tables (sqlite.org/pragma.html#pragma_schema_version). */
const schemaVersion = (db: Db): unknown => db.$client.pragma('schema_version', { simple: true })

/** Opens, migrates and protects the database of a data folder (file rights 0600: people.md, DP-28). */
export function openMigrated(dataDir: string): Db {
  const file = databaseFile(dataDir)
  const db = openDatabase(file)
  migrateDatabase(db)
  chmodSync(file, 0o600)
  return db
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dataDir = process.env.DATA_DIR ?? 'data'
  openMigrated(dataDir).$client.close()
  console.log(`Datenbank ist auf dem neuesten Stand: ${databaseFile(dataDir)}`)
}
