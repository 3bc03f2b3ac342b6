import { chmodSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { type Db, databaseFile, openDatabase } from './client.ts'
import { keepFullText } from './full-text.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Brings the schema and what is derived beside it up to date; harmless when it already is. */
export function migrateDatabase(db: Db): void {
  migrate(db, { migrationsFolder: MIGRATIONS })
  keepFullText(db)
}

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
