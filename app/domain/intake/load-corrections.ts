import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { correctedInWords } from '#app/locales/corrected.ts'
import type { Db } from '#db/client.ts'
import { anyOf, given, prepared } from '#db/prepared.ts'
import { events, staff, ticketParticipants } from '#db/schema/index.ts'
import { schoolDay } from '../school-time.ts'
import { CHILD_PLATFORMS } from '../words.ts'
import type { Correction } from './intake-knowledge.ts'

/** A person who writes that often is told by name; what was corrected in the newest ones is what counts. */
const MOST = 20

/**
 * What people have said about these children, and about whom this address writes: the newest of each. From the event log, which
 * knows who it was and when.
 */
export function loadCorrections(db: Db, studentIds: readonly number[], sender: string): Correction[] {
  const devices =
    studentIds.length > 0 ? platformEvents(db).all({ children: JSON.stringify(studentIds), most: MOST }) : []
  const children = sender ? studentEvents(db).all({ sender, most: MOST }) : []
  const platforms = newestOfEach(devices).flatMap(({ studentId, said, data }): Correction[] => {
    const platform = CHILD_PLATFORMS.find((one) => one === data.platform)
    return platform ? [{ what: 'platform', studentId, platform, said }] : []
  })
  return [
    ...platforms,
    ...newestOfEach(children)
      .slice(0, 1)
      .map(({ studentId, said }): Correction => ({ what: 'student', studentId, said }))
  ]
}

type Row = {
  at: Date
  actor: string
  studentId: number | null
  data: Record<string, unknown>
  by: string | null
}

function newestOfEach(rows: readonly Row[]) {
  const seen = new Set<number>()
  return rows.flatMap(({ studentId, at, actor, by, data }) => {
    if (studentId === null || seen.has(studentId)) return []
    seen.add(studentId)
    return [{ studentId, data, said: correctedInWords(schoolDay(at), actor === 'family' ? null : by) }]
  })
}

const columns = {
  at: events.at,
  actor: events.actor,
  studentId: events.studentId,
  data: events.data,
  by: staff.displayName
}

// The "+" takes the index by type out of question: a child and a ticket have few events, a school year thousands of a type.
const isOf = (type: string) => sql`+${events.type} = ${type}`

const platformEvents = prepared((db) =>
  db
    .select(columns)
    .from(events)
    .leftJoin(staff, eq(staff.id, events.staffId))
    .where(and(inArray(events.studentId, anyOf('children')), isOf('ticket.platform')))
    .orderBy(desc(events.id))
    .limit(sql.placeholder('most'))
    .prepare()
)

const studentEvents = prepared((db) =>
  db
    .select(columns)
    .from(ticketParticipants)
    .innerJoin(events, and(eq(events.ticketId, ticketParticipants.ticketId), isOf('ticket.student')))
    .innerJoin(staff, eq(staff.id, events.staffId))
    .where(
      and(
        eq(ticketParticipants.address, given(ticketParticipants.address, 'sender')),
        eq(ticketParticipants.stranger, false)
      )
    )
    .orderBy(desc(events.id))
    .limit(sql.placeholder('most'))
    .prepare()
)
