import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { type Needle, type Piece, snippetOf } from './snippet.ts'

/** Where in a ticket it stands: what was written to us, by us, an internal note or a call, the subject. */
export type Found = {
  where: 'in' | 'out' | 'note' | 'call' | 'subject'
  who: string
  at: Date
  pieces: Piece[]
}

/** A storm of replies or a note of 200,000 letters must not make a list slow. */
const NEWEST = 40
const LETTERS = 30_000

type Text = { where: Found['where']; who: string; at: number; text: string }

/** The newest text of a ticket that holds most of what was looked for; null: it was found by a fact. */
export function foundIn(db: Db, ticketId: number, needles: readonly Needle[]): Found | null {
  if (needles.length === 0) return null
  let best: { found: Found; terms: number } | null = null
  for (const { where, who, at, text } of db.all<Text>(textsOf(ticketId))) {
    const snippet = snippetOf(text, needles)
    if (snippet && snippet.terms > (best?.terms ?? 0))
      best = { found: { where, who, at: new Date(at), pieces: snippet.pieces }, terms: snippet.terms }
  }
  return best?.found ?? null
}

const textsOf = (id: number): SQL => sql`
  select * from (
    select m.direction as "where", coalesce(s.display_name, m.from_name) as who, m.at as at,
        substr(m.visible, 1, ${LETTERS}) as text
      from messages m left join staff s on s.id = m.staff_id
      where m.ticket_id = ${id} and m.kind in ('human', 'link')
    union all
    select 'note', s.display_name, n.at, substr(n.body, 1, ${LETTERS})
      from notes n join staff s on s.id = n.staff_id where n.ticket_id = ${id}
    union all
    select 'call', s.display_name, c.at, substr(c.note, 1, ${LETTERS})
      from calls c join staff s on s.id = c.staff_id where c.ticket_id = ${id} and c.note <> ''
    order by at desc limit ${NEWEST})
  union all
  select 'subject', '', created_at, subject from tickets where id = ${id}`
