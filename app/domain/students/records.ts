import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionEvents, groups, lessons, observations, staff } from '#db/schema/index.ts'
import type { BlockerReason, Cause, ObservedResult, Source } from '../connection/records.ts'
import type { HostDetail } from '../words.ts'

/** One record about a child with who said it; nothing is hidden, withdrawn ones are marked. */
export type StudentRecord = {
  id: string
  /** School time. */
  at: string
  /** The teacher who said it; null for the family and for Lotse itself. */
  byName: string | null
  ticketId: number | null
  withdrawn: boolean
} & (
  | {
      type: 'observation'
      source: Source
      result: ObservedResult
      cause: Cause | null
      /** What the teacher noticed. */
      detail: HostDetail | null
      suspect: boolean
      lesson: { id: number; startsAt: string; groupName: string }
    }
  | { type: 'report' | 'help' | 'device' | 'phase' }
  | { type: 'blocker'; reason: BlockerReason; on: boolean }
  | { type: 'exempt'; on: boolean }
)

const MOST = 120

/** What has been recorded about one child, newest first; the statements of the whole group's reports are among it. */
export function recordsOf(db: Db, studentId: number): StudentRecord[] {
  const facts = db
    .select({ record: connectionEvents, byName: staff.displayName })
    .from(connectionEvents)
    .leftJoin(staff, eq(staff.id, connectionEvents.staffId))
    .where(eq(connectionEvents.studentId, studentId))
    .all()
  const withdrawn = new Set(facts.flatMap(({ record }) => record.withdraws ?? []))
  const said = db
    .select({
      record: observations,
      byName: staff.displayName,
      lessonId: lessons.id,
      startsAt: lessons.startsAt,
      groupName: groups.name
    })
    .from(observations)
    .innerJoin(lessons, eq(lessons.id, observations.lessonId))
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .leftJoin(staff, eq(staff.id, observations.staffId))
    .where(eq(observations.studentId, studentId))
    .orderBy(desc(observations.at), desc(observations.id))
    .limit(MOST)
    .all()
  const all = [
    ...said.map(({ record, byName, lessonId, startsAt, groupName }): StudentRecord => {
      const { id, at, ticketId, source, result, cause, detail, suspect } = record
      const lesson = { id: lessonId, startsAt, groupName }
      const base = { id, at, byName, ticketId, withdrawn: withdrawn.has(id) }
      return { ...base, type: 'observation', source, result, cause, detail, suspect, lesson }
    }),
    ...facts.flatMap(({ record, byName }) => factRecord(record, byName, withdrawn.has(record.id)))
  ]
  return all.sort((a, b) => (a.at === b.at ? compare(b.id, a.id) : compare(b.at, a.at))).slice(0, MOST)
}

function factRecord(
  { id, at, ticketId, type, reason, on }: typeof connectionEvents.$inferSelect,
  byName: string | null,
  isWithdrawn: boolean
): StudentRecord[] {
  const base = { id, at, byName, ticketId, withdrawn: isWithdrawn }
  if (type === 'withdraw') return []
  if (type === 'blocker') return reason ? [{ ...base, type, reason, on: on === true }] : []
  if (type === 'exempt') return [{ ...base, type, on: on === true }]
  return [{ ...base, type }]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
