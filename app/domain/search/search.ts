import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import type { ListedStudent } from '../students/list-students.ts'
import { mayReadWords } from '../tickets/matters/may-read-words.ts'
import { describe, type QueueEntry } from '../tickets/queue.ts'
import { findStudents } from './find-students.ts'
import { findTickets } from './find-tickets.ts'
import type { Query } from './read-query.ts'
import { type Searcher, textsHiddenBefore } from './searcher.ts'
import { needlesOf } from './snippet.ts'
import { type Found, foundIn } from './ticket-texts.ts'

export type Hits = {
  tickets: { total: number; shown: { entry: QueueEntry; found: Found | null }[] }
  students: { total: number; shown: ListedStudent[] }
}

/** How many are shown at once. */
export type Page = { from: number; tickets: number; students: number }

/** Tickets and students in which everything asked for stands. */
export function search(db: Db, query: Query, page: Page, searcher: Searcher): Hits {
  const ids = findTickets(db, query, searcher)
  const onPage = ids.slice(page.from, page.from + page.tickets)
  const rows = db.select().from(tickets).where(inArray(tickets.id, onPage)).all()
  const inOrder = onPage.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const needles = needlesOf(query.terms)
  const hiddenBefore = textsHiddenBefore(searcher)
  const isHidden = ({ closedAt }: QueueEntry) =>
    hiddenBefore !== null && closedAt !== null && closedAt < hiddenBefore
  const students = findStudents(db, query, searcher)
  return {
    tickets: {
      total: ids.length,
      shown: describe(db, inOrder, searcher.now).map((entry) => ({
        entry,
        found:
          isHidden(entry) || !mayReadWords(db, entry.id, searcher.staffId)
            ? null
            : foundIn(db, entry.id, needles)
      }))
    },
    students: { total: students.length, shown: students.slice(0, page.students) }
  }
}
