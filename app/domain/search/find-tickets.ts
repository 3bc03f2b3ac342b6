import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { TICKET_BITS } from '#db/full-text.ts'
import { staff } from '#db/schema/index.ts'
import { foldText } from '../intake/fold-text.ts'
import { foldTag } from '../tickets/matters/tags.ts'
import { matchOf } from './match-of.ts'
import type { Query, Term } from './read-query.ts'
import { type Searcher, textsHiddenBefore } from './searcher.ts'

const TICKET_OF_ENTRY = sql.raw(`rowid >> ${TICKET_BITS}`)

/**
 * Numbers of the tickets in which everything asked for stands, best first: the number itself, then where it stands in names, subject and facts,
 * then where it stands anywhere; each newest first.
 */
export function findTickets(db: Db, { terms }: Query, searcher: Searcher): number[] {
  if (terms.length === 0) return []
  const facts = terms.map((term) => factsOf(db, term, searcher))
  const inHead = terms.map((term, i) => [...(facts[i] ?? []), ...wordsOf(db, term, 'names subject')])
  const anywhere = terms.map((term, i) => [...(facts[i] ?? []), ...wordsOf(db, term)])
  const hiddenBefore = textsHiddenBefore(searcher)
  const byFacts = hiddenBefore ? new Set(idsIn(db, facts)) : null
  const mayShow = (ids: number[]) => {
    if (!hiddenBefore || !byFacts) return ids
    const hidden = new Set([...endedBefore(db, hiddenBefore), ...setAside(db)])
    return ids.filter((id) => byFacts.has(id) || !hidden.has(id))
  }
  const all = mayShow(idsIn(db, anywhere))
  const mayBe = new Set(all)
  const numbers = terms.flatMap((term) => (term.kind === 'number' ? term.id : []))
  const head = all.length > 0 ? idsIn(db, inHead) : []
  return [...new Set([...[...numbers, ...head].filter((id) => mayBe.has(id)), ...all])]
}

/** Tickets that stand in one of the sets of every term, newest first. A term without a set stands nowhere. */
function idsIn(db: Db, terms: SQL[][]): number[] {
  if (terms.some((sets) => sets.length === 0)) return []
  const each = terms.map((sets) => sql`select id from (${sql.join(sets, sql` union `)})`)
  return db
    .all<{ id: number }>(sql`select id from (${sql.join(each, sql` intersect `)}) order by id desc`)
    .map((row) => row.id)
}

/** Where a term stands in texts. */
function wordsOf(db: Db, term: Term, columns?: string): SQL[] {
  const match = matchOf(db, term, columns)
  return match === null
    ? []
    : [sql`select ${TICKET_OF_ENTRY} as id from search_words where search_words match ${match}`]
}

/** What a term says without any text: the child, who has it, number, device, state, problem. */
function factsOf(db: Db, term: Term, searcher: Searcher): SQL[] {
  switch (term.kind) {
    case 'number':
      return [sql`select id from tickets where id = ${term.id}`]
    case 'state':
      return [sql`select id from tickets where state = ${term.state}`]
    case 'platform':
      return [sql`select id from tickets where platform = ${term.platform}`]
    case 'problem':
      return [sql`select id from tickets where problem = ${term.code}`]
    case 'person':
      return [withPerson(db, term.name, searcher)]
    case 'klasse':
      return [ofChildren(sql`select id from students where lower(class_name) = ${term.klasse}`)]
    case 'text': {
      const match = matchOf(db, term)
      const children = ofChildren(
        sql`select rowid from search_students where search_students match ${match ?? '""'}`
      )
      return term.phrase ? [children] : [children, withPerson(db, term.text, searcher), withTag(term.text)]
    }
  }
}

const ofChildren = (children: SQL): SQL =>
  sql`select ticket_id as id from ticket_students where ambiguous = 0 and student_id in (${children})`

/** Tags are the team's own words: their beginning finds them, as with names. */
const withTag = (typed: string): SQL =>
  sql`select tt.ticket_id as id from ticket_tags tt join tags t on t.id = tt.tag_id
    where substr(t.folded, 1, ${foldTag(typed).length}) = ${foldTag(typed)}`

const MYSELF = ['mir', 'mich', 'me']
const NOBODY = ['niemand', 'nobody']

/** Whose a matter is. Closed ones only one's own: nobody counts what others have done (people.md, Figures per volunteer). */
function withPerson(db: Db, name: string, { staffId }: Searcher): SQL {
  const asked = foldText(name).trim()
  if (NOBODY.includes(asked)) return sql`select id from tickets where claimed_by is null and state = 'open'`
  const ids = MYSELF.includes(asked)
    ? [staffId]
    : db
        .select({ id: staff.id, name: staff.displayName })
        .from(staff)
        .all()
        .filter((one) => ` ${foldText(one.name)}`.includes(` ${asked}`))
        .map((one) => one.id)
  return sql`select id from tickets where claimed_by in (select value from json_each(${JSON.stringify(ids)}))
    and (state <> 'done' or claimed_by = ${staffId})`
}

const endedBefore = (db: Db, moment: Date): number[] =>
  db
    .all<{ id: number }>(sql`select id from tickets where state = 'done' and closed_at < ${moment.getTime()}`)
    .map((row) => row.id)

/** Their words are for the admins (matters/set-aside.ts). */
const setAside = (db: Db): number[] =>
  db.all<{ id: number }>(sql`select ticket_id as id from ticket_asides`).map((row) => row.id)
