import { eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { students, ticketStudents, tickets } from '#db/schema/index.ts'
import type { ChildPlatform } from '../words.ts'

/** What a list of the queue is narrowed to; whatever is left out is not asked for. */
export type QueueFilter = {
  platform?: ChildPlatform
  /** `7` for 7a to 7d, `K1`. */
  level?: string
  /** A person's id, or nobody's. */
  whose?: number | 'nobody'
}

/** The filter as conditions on `tickets`. */
export function filterConditions({ platform, level, whose }: QueueFilter): SQL[] {
  const all: SQL[] = []
  if (platform !== undefined) all.push(eq(tickets.platform, platform))
  if (whose !== undefined)
    all.push(whose === 'nobody' ? isNull(tickets.claimedBy) : eq(tickets.claimedBy, whose))
  if (level !== undefined)
    all.push(sql`exists (select 1 from ${ticketStudents} join ${students} on ${students.id} = ${ticketStudents.studentId}
      where ${ticketStudents.ticketId} = ${tickets.id} and not ${ticketStudents.ambiguous}
      and (${students.className} = ${level}
        or ${students.className} like ${`${level}_%`} and ${students.className} not glob ${`${level}[0-9]*`}))`)
  return all
}

/** `7c` → `7`; a course keeps its name. */
const levelOf = (className: string): string => /^\d+/.exec(className)?.[0] ?? className

/** The levels of the school, lowest first. */
export const classLevels = (db: Db): string[] =>
  [
    ...new Set(
      db
        .selectDistinct({ name: students.className })
        .from(students)
        .where(eq(students.active, true))
        .all()
        .map((row) => levelOf(row.name))
    )
  ].sort((a, b) => (Number(a) || 99) - (Number(b) || 99) || a.localeCompare(b))
