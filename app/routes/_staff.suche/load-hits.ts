import type { FoundStudent, FoundTicket } from '../../components/found.ts'
import { standingOf } from '../../components/standing.ts'
import { problemShort } from '../../domain/guides/problem-types.ts'
import type { Query } from '../../domain/search/read-query.ts'
import { type Hits, type Page, search } from '../../domain/search/search.ts'
import { statusesOf } from '../../domain/students/status-view.ts'
import type { StaffRequest } from '../../http/require-staff.ts'

export type Loaded = {
  ticketTotal: number
  studentTotal: number
  tickets: FoundTicket[]
  students: FoundStudent[]
}

/** What was found, worded for one reader. No address and no number of a family is in it. */
export function loadHits({ db, staff, now, language }: StaffRequest, query: Query, page: Page): Loaded {
  const hits = search(db, query, page, { staffId: staff.id, isAdmin: staff.isAdmin, now })
  const children = hits.tickets.shown.flatMap(({ entry }) => childOf(entry)?.id ?? [])
  const statuses = statusesOf(db, [...new Set(children)])
  return {
    ticketTotal: hits.tickets.total,
    studentTotal: hits.students.total,
    tickets: hits.tickets.shown.map(({ entry, found }) => {
      const child = childOf(entry)
      const status = child && statuses.get(child.id)
      return {
        id: entry.id,
        name: child ? `${child.firstName} ${child.lastName}` : entry.from,
        klasse: child?.className,
        standing: status && standingOf(status),
        platform: entry.platform,
        problem: problemShort(entry.problem, language),
        subject: entry.subject,
        state: entry.state,
        // Who ended a matter is nobody else's figure (people.md, Figures per volunteer).
        who: entry.state === 'done' ? null : (entry.claimedBy?.name ?? null),
        mine: entry.claimedBy?.id === staff.id,
        found
      }
    }),
    students: hits.students.shown.map(({ id, firstName, lastName, className, status }) => ({
      id,
      name: `${firstName} ${lastName}`,
      klasse: className,
      standing: standingOf(status)
    }))
  }
}

/** A mere possibility is no name on a card. */
const childOf = (entry: Hits['tickets']['shown'][number]['entry']) =>
  entry.children.find((child) => !child.ambiguous)
