import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { keepFullText, rebuildFullText } from '#db/full-text.ts'
import { calls, messages, notes, students, tickets } from '#db/schema/index.ts'
import { memoryDatabase } from '#tests/support/small-school.ts'
import { ticketDesk } from '#tests/support/ticket-desk.ts'

const now = new Date('2026-03-19T09:00:00Z')

/** Every word of both indexes with its place. */
function indexOf({ $client }: Db): unknown[] {
  return ['search_words', 'search_students'].flatMap((index) => {
    $client.exec(
      `drop table if exists temp.seen; create virtual table temp.seen using fts5vocab(main, ${index}, instance)`
    )
    return $client.prepare('select * from temp.seen').safeIntegers().all()
  })
}

const word = fc.constantFrom(
  'Müller',
  'Mueller',
  'Straße',
  'łódź',
  'ÄRGER',
  'neue',
  'iPad',
  "O'Neill",
  '„ja“',
  ''
)
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))

/** What writers of every kind do to the tables, by hand. */
const CHANGES: readonly ((db: Db, id: number, words: string) => void)[] = [
  (db, id, words) => db.$client.prepare('update tickets set subject = ? where id = ?').run(words, id),
  (db, id, words) =>
    db.$client.prepare('update messages set visible = ?, from_name = ? where id = ?').run(words, words, id),
  (db, id) =>
    db.$client
      .prepare("update messages set kind = case kind when 'ack' then 'human' else 'ack' end where id = ?")
      .run(id),
  (db, id) => db.$client.prepare('update messages set ticket_id = 3 - ticket_id where id = ?').run(id),
  (db, id) => db.$client.prepare('delete from messages where id = ? and raw_mail_id is null').run(id),
  (db, id, words) => {
    db.insert(messages)
      .values({ ticketId: id, direction: 'in', kind: 'human', visible: words, reasons: {}, at: now })
      .run()
  },
  (db, id, words) => {
    if (words !== '') db.insert(notes).values({ ticketId: id, staffId: 1, body: words, at: now }).run()
  },
  (db, id) => db.$client.prepare('delete from notes where id = ?').run(id),
  (db, id, words) => {
    db.insert(calls).values({ ticketId: id, staffId: 1, outcome: 'solved', note: words, at: now }).run()
  },
  (db, id, words) => db.$client.prepare('update calls set note = ? where id = ?').run(words, id),
  (db, id, words) =>
    db.$client
      .prepare("update students set last_name = 'x' || ?, class_name = ? where id = ?")
      .run(words, words, id),
  (db, id) => db.$client.prepare('delete from ticket_students where student_id = ?').run(id)
]

function twoTickets(): Db {
  const db = memoryDatabase()
  ticketDesk(db, now)
  db.insert(tickets).values({ subject: 'Zweites', createdAt: now }).run()
  return db
}

describe('the index of the search', () => {
  test('is what a rebuild makes of the tables, whatever was changed', () => {
    const change = fc.record({
      what: fc.nat(CHANGES.length - 1),
      id: fc.integer({ min: 1, max: 2 }),
      words: text
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const db = twoTickets()
        for (const { what, id, words } of changes) CHANGES[what]?.(db, id, words)
        const kept = indexOf(db)
        rebuildFullText(db)
        expect(kept).toEqual(indexOf(db))
        db.$client.close()
      }),
      { numRuns: 60 }
    )
  })

  test('takes part in the transaction: what is rolled back was never in it', () => {
    const db = twoTickets()
    const before = indexOf(db)
    const fail = db.$client.transaction(() => {
      db.insert(notes).values({ ticketId: 1, staffId: 1, body: 'Streng geheim', at: now }).run()
      throw new Error('power cut')
    })
    expect(fail).toThrow('power cut')
    expect(indexOf(db)).toEqual(before)
  })

  test('is filled for a database from before, and comes back when a migration made a table anew', () => {
    const db = twoTickets()
    const before = indexOf(db)
    db.$client.exec('drop trigger search_notes_in; drop table search_words')
    keepFullText(db)
    expect(indexOf(db)).toEqual(before)
    db.insert(notes).values({ ticketId: 1, staffId: 1, body: 'Nachtrag', at: now }).run()
    expect(indexOf(db).length).toBe(before.length + 1)
  })

  test('keeps nothing of a text that was deleted, not even in its pages', () => {
    const db = twoTickets()
    db.insert(notes).values({ ticketId: 1, staffId: 1, body: 'Geheimwort', at: now }).run()
    const pages = () =>
      Buffer.concat(db.$client.prepare('select block from search_words_data').pluck().all() as Buffer[])
    expect(pages().includes('geheimwort')).toBe(true)
    db.delete(notes).run()
    expect(pages().includes('geheimwort')).toBe(false)
  })

  test('leaves the ids that an insert gives back alone', () => {
    const db = twoTickets()
    const given = db
      .insert(students)
      .values({ firstName: 'Zoë', lastName: 'Ücker', className: '5a', householdId: 1 })
      .run()
    expect(db.$client.prepare('select max(id) from students').pluck().get()).toBe(given.lastInsertRowid)
  })
})
