import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { type ListedStudent, listStudents } from '../students/list-students.ts'
import { matchOf } from './match-of.ts'
import type { Query, Term } from './read-query.ts'
import type { Searcher } from './searcher.ts'

/** Volunteers reach the directory by search (people.md, Who sees what). */
const LEAST_LETTERS = 3

/** Active students to whom everything asked for belongs, by class and name. A term about a ticket belongs to none. */
export function findStudents(db: Db, { terms }: Query, searcher: Searcher): ListedStudent[] {
  if (!isEnough(terms, searcher)) return []
  const sets = terms.map((term) => setOf(db, term))
  if (sets.includes(null)) return []
  const each = sets.flatMap((set) => set ?? [])
  const ids = db.all<{ id: number }>(sql.join(each, sql` intersect `)).map((row) => row.id)
  return listStudents(db, { ids }, searcher.now)
}

function isEnough(terms: readonly Term[], { isAdmin }: Searcher): boolean {
  if (terms.length === 0) return false
  const letters = terms.flatMap((term) => (term.kind === 'text' ? term.text : [])).join('')
  return (
    isAdmin ||
    terms.some((term) => term.kind === 'klasse') ||
    letters.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_LETTERS ||
    // A whole class is a filter of the directory, too.
    /^\p{N}+\p{L}$/u.test(letters)
  )
}

function setOf(db: Db, term: Term): SQL | null {
  switch (term.kind) {
    case 'text':
      return sql`select rowid as id from search_students where search_students match ${matchOf(db, term) ?? '""'}`
    case 'klasse':
      return sql`select id from students where lower(class_name) = ${term.klasse}`
    case 'platform':
      return sql`select id from students where platform = ${term.platform}`
    default:
      return null
  }
}
