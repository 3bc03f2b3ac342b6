import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, given, prepared } from '#db/prepared.ts'
import { connectionEvents, observations } from '#db/schema/index.ts'
import type { Cause, ObservedResult, Source } from '../connection/records.ts'
import { newRecordId } from '../ids.ts'
import { toSchoolTime } from '../school-time.ts'
import type { HostDetail } from '../words.ts'

/** One statement about one child in one lesson, before it is written down. */
export type Statement = {
  studentId: number
  lessonId: number
  source: Source
  result: ObservedResult
  cause?: Cause | null
  detail?: HostDetail | null
  suspect?: boolean
  staffId?: number | null
  ticketId?: number | null
  /** When it was said, if that was earlier than `now`. */
  at?: Date
}

/** Writes observations; they are never changed afterwards. Returns their ids in the same order. */
export function observe(db: Db, statements: readonly Statement[], now: Date): string[] {
  if (statements.length === 0) return []
  const rows = statements.map(({ at, ...statement }) => ({
    ...statement,
    id: newRecordId(),
    at: toSchoolTime(at ?? now),
    recordedAt: now
  }))
  for (const row of rows) {
    const { cause = null, detail = null, suspect = false, staffId = null, ticketId = null } = row
    insertObservation(db).run({ ...row, cause, detail, suspect, staffId, ticketId })
  }
  return rows.map((row) => row.id)
}

const insertObservation = prepared((db) =>
  db
    .insert(observations)
    .values({
      id: sql.placeholder('id'),
      studentId: sql.placeholder('studentId'),
      lessonId: sql.placeholder('lessonId'),
      source: sql.placeholder('source'),
      result: sql.placeholder('result'),
      cause: sql.placeholder('cause'),
      detail: sql.placeholder('detail'),
      suspect: sql.placeholder('suspect'),
      staffId: sql.placeholder('staffId'),
      ticketId: sql.placeholder('ticketId'),
      at: sql.placeholder('at'),
      recordedAt: sql.placeholder('recordedAt')
    })
    .prepare()
)

/** What this source last said about each child in this lesson; withdrawn statements do not count. */
export function lastSaid(
  db: Db,
  lessonId: number,
  source: Source
): Map<number, typeof observations.$inferSelect> {
  const said = saidOfLesson(db).all({ lessonId, source })
  const gone = withdrawnAmong(
    db,
    said.map((observation) => observation.id)
  )
  const last = new Map<number, typeof observations.$inferSelect>()
  for (const observation of said)
    if (!gone.has(observation.id) && !last.has(observation.studentId))
      last.set(observation.studentId, observation)
  return last
}

/** Which of these records have been withdrawn. */
export function withdrawnAmong(db: Db, recordIds: readonly string[]): Set<string> {
  if (recordIds.length === 0) return new Set()
  const rows = findWithdrawn(db).all({ ids: JSON.stringify(recordIds) })
  return new Set(rows.flatMap((row) => row.id ?? []))
}

const saidOfLesson = prepared((db) =>
  db
    .select()
    .from(observations)
    .where(
      and(
        eq(observations.lessonId, given(observations.lessonId, 'lessonId')),
        eq(observations.source, given(observations.source, 'source'))
      )
    )
    .orderBy(desc(observations.at), desc(observations.id))
    .prepare()
)

const findWithdrawn = prepared((db) =>
  db
    .select({ id: connectionEvents.withdraws })
    .from(connectionEvents)
    .where(inArray(connectionEvents.withdraws, anyOf('ids')))
    .prepare()
)
