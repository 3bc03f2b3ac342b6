import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, databaseFile, openDatabase } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'

export type TempDatabase = {
  db: Db
  /** Where the file lies: the data folder of a process. */
  folder: string
  /** Another connection to the same file, as another process has it. */
  connect(options?: { powerCutSafe?: boolean }): Db
  close(): void
}

/** A migrated, empty database file of its own; `close` ends all connections and removes it. */
export function tempDatabase(): TempDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-db-'))
  const db = openMigrated(folder)
  const open = [db]
  return {
    db,
    folder,
    connect(options) {
      const other = openDatabase(databaseFile(folder), options)
      open.push(other)
      return other
    },
    close() {
      for (const connection of open) connection.$client.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
