import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionEvents, groups, lessons, observations, staff } from '#db/schema/index.ts'
import { type BasisLesson, type ExplainedChange, explainChanges } from '../connection/explain-changes.ts'
import type { Observation } from '../connection/records.ts'
import { toSchoolTime } from '../school-time.ts'
import { connectionSettings } from './connection-settings.ts'
import { loadFacts } from './facts.ts'

/** A lesson behind a change, with what each source said last and who held it. */
export type LessonBehind = {
  id: number
  startsAt: string
  groupName: string
  subject: string
  hostName: string | null
  said: readonly Observation[]
  /** One side says it worked, another that it did not. */
  contradiction: boolean
}

/** A change of the state, newest ones first, explained (connection-status.md, section 9). */
export type ChangeOfStatus = Pick<
  ExplainedChange,
  'at' | 'state' | 'streak' | 'needed' | 'reasons' | 'record'
> & {
  /** The teacher who made the record. */
  byName: string | null
  lessons: LessonBehind[]
}

/** Every change of one child's state with its reasons then and the observations behind it, newest first. */
export function explainedHistory(db: Db, studentId: number, now: Date): ChangeOfStatus[] {
  const facts = loadFacts(db, [studentId], now).get(studentId)
  if (!facts) return []
  const changes = explainChanges({
    calendar: { lessons: facts.lessons },
    rules: connectionSettings(db),
    events: facts.records,
    now: toSchoolTime(now)
  })
  const known = lessonsBehind(
    db,
    changes.flatMap((change) => change.lessons)
  )
  const authors = authorsOf(
    db,
    changes.flatMap(({ record }) => (record ? [record.id] : []))
  )
  const noticed = noticedOf(db, studentId)
  return changes
    .map(({ at, state, streak, needed, reasons, record, lessons: behind }) => ({
      at,
      state,
      streak,
      needed,
      reasons,
      record,
      byName: authors.get(record?.id ?? '') ?? null,
      lessons: behind.flatMap((lesson) => {
        const about = known.get(Number(lesson.id))
        if (!about) return []
        const said = lesson.said.map((one) => ({ ...one, detail: noticed.get(one.id) }))
        return [{ ...about, said, contradiction: isContradiction(lesson) }]
      })
    }))
    .reverse()
}

/** What teachers noticed, by observation: the facts for the rules do not carry it. */
function noticedOf(db: Db, studentId: number) {
  const rows = db
    .select({ id: observations.id, detail: observations.detail })
    .from(observations)
    .where(and(eq(observations.studentId, studentId), isNotNull(observations.detail)))
    .all()
  return new Map(rows.map(({ id, detail }) => [id, detail ?? undefined]))
}

const isContradiction = ({ verdict, said }: BasisLesson): boolean =>
  verdict === 'weak' && said.some(({ result }) => result === 'ok') && said.some(isFailed)

const isFailed = ({ result }: Observation): boolean => result === 'failed'

function lessonsBehind(db: Db, behind: readonly BasisLesson[]) {
  const ids = [...new Set(behind.map(({ id }) => Number(id)))]
  const rows = db
    .select({
      id: lessons.id,
      startsAt: lessons.startsAt,
      subject: lessons.subject,
      groupName: groups.name,
      hostName: staff.displayName
    })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .leftJoin(staff, eq(staff.id, lessons.hostId))
    .where(inArray(lessons.id, ids))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

function authorsOf(db: Db, recordIds: readonly string[]): Map<string, string | null> {
  const rows = db
    .select({ id: connectionEvents.id, name: staff.displayName })
    .from(connectionEvents)
    .leftJoin(staff, eq(staff.id, connectionEvents.staffId))
    .where(inArray(connectionEvents.id, [...recordIds]))
    .all()
  return new Map(rows.map((row) => [row.id, row.name]))
}
