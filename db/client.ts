import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from './schema/index.ts'

/** The one database of a school, with the schema's types. */
export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database }

/** Name of the database file inside the data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'lotse.sqlite')

/**
 * Opens the SQLite file (created if there is none) with the pragmas every process of Lotse needs.
 *
 * @param file path, or `:memory:`
 * @param options.powerCutSafe `synchronous = FULL`: a commit survives a power cut. For the mail process, because a mail
 *   leaves the inbox after the commit (mail.md, Receiving 4).
 */
export function openDatabase(file: string, options: { powerCutSafe?: boolean } = {}): Db {
  if (file !== ':memory:' && !existsSync(dirname(file)))
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const client = new Database(file)
  client.pragma('journal_mode = WAL')
  client.pragma('foreign_keys = ON')
  client.pragma('busy_timeout = 5000')
  client.pragma(`synchronous = ${options.powerCutSafe ? 'FULL' : 'NORMAL'}`)
  return Object.assign(drizzle(keepingStatements(client), { schema }), { $client: client })
}

/** Far more different statements than Lotse has; lists of varying length could make more. */
const MOST_STATEMENTS = 1_000

/**
 * The same client, which compiles each statement once: drizzle writes the same SQL anew for every call, and compiling it
 * takes longer than most of these statements run. Whoever prepares on `$client` gets a statement of their own.
 */
function keepingStatements(client: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>()
  const prepare = (source: string): Database.Statement => {
    const known = kept.get(source)
    if (known) return known.reader ? known.raw(false) : known
    if (kept.size >= MOST_STATEMENTS) kept.clear()
    const statement = client.prepare(source)
    kept.set(source, statement)
    return statement
  }
  return Object.create(client, { prepare: { value: prepare } })
}

const guards = new WeakMap<Db, () => void>()

/**
 * From now on every transaction of this connection begins with `check`; if it throws, nothing is written. For a process that works
 * under a lease: paused and woken again, it must not write what another one is doing by then.
 */
export function guardWrites(db: Db, check: () => void): void {
  guards.set(db, check)
}

/**
 * Runs `work` in one immediate transaction. A deferred read-then-write beside a second writer fails at once with
 * SQLITE_BUSY_SNAPSHOT; an immediate one waits its turn.
 * Inside another `atomically` it simply joins, so that domain verbs compose.
 */
export function atomically<T>(db: Db, work: () => T): T {
  if (db.$client.inTransaction) return work()
  const check = guards.get(db)
  if (!check) return db.$client.transaction(work).immediate()
  return db.$client
    .transaction(() => {
      check()
      return work()
    })
    .immediate()
}
