import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { originalOf } from '#app/domain/intake/original-bytes.ts'
import { type Db, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'

let folder: string
let db: Db
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-migrate-'))
  db = openDatabase(join(folder, 'lotse.sqlite'))
})
afterEach(() => {
  db.$client.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The database as it was when the last migration was this one. */
function migrateUpTo(last: string): void {
  const older = join(folder, 'migrations')
  cpSync('db/migrations', older, { recursive: true })
  const file = join(older, 'meta', '_journal.json')
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(file, 'utf8'))
  const at = journal.entries.findIndex(({ tag }) => tag === last)
  expect(at).toBeGreaterThan(0)
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at + 1) }))
  migrate(db, { migrationsFolder: older })
}

test('the bytes of mails move to a table of their own, and what refers to the mails still does', () => {
  migrateUpTo('0011_mentions')
  const mail = Buffer.from('Subject: Kein Ton\r\n\r\nHilfe')
  const large = Buffer.alloc(3_000_000, 'x')
  db.$client.exec(`
    insert into mailbox_epochs (id, mailbox, uid_validity, first_seen_at) values (1, 'm/INBOX', '7', 1);
    insert into raw_mails (id, epoch_id, uid, sha256, size, received_at, stored_at, state, duplicate_of) values
      (5, 1, 5, 'a', ${mail.length}, 1, 1, 'new', null),
      (6, 1, 6, 'a', ${mail.length}, 1, 1, 'duplicate', 5),
      (9, 1, 9, 'b', ${large.length}, 1, 1, 'new', null);`)
  const set = db.$client.prepare('update raw_mails set bytes = ? where id = ?')
  set.run(mail, 5)
  set.run(large, 9)

  migrateDatabase(db)

  expect([5, 6, 9].map((id) => originalOf(db, id)?.toString())).toEqual([
    mail.toString(),
    undefined,
    large.toString()
  ])
  expect(db.$client.pragma('foreign_key_check')).toEqual([])
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(() => db.$client.exec('delete from raw_mails where id = 5')).toThrow(/FOREIGN KEY/)
  const next = db.$client
    .prepare(
      "insert into raw_mails (epoch_id, uid, sha256, size, received_at, stored_at) values (1, 10, 'c', 0, 1, 1) returning id"
    )
    .get()
  expect(next, 'numbers go on').toEqual({ id: 10 })
})

test('a row that refers to nothing is said aloud after a migration', () => {
  migrateUpTo('0011_mentions')
  db.$client.pragma('foreign_keys = OFF')
  db.$client.exec(
    "insert into raw_mails (epoch_id, uid, sha256, size, received_at, stored_at) values (77, 1, 'a', 0, 1, 1)"
  )
  expect(() => migrateDatabase(db)).toThrow('1 rows refer to rows that are not there')
})
