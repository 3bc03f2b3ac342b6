import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, outbox, students } from '#db/schema/index.ts'
import { askedAgainKey, childOfKey } from './ask-key.ts'
import type { TaskOf } from './known-task.ts'

type Mail = Pick<typeof outbox.$inferSelect, 'state' | 'attempts' | 'sentAt' | 'settledAt'>

/**
 * Was it taken out of the post before anybody tried to send it? What may have left counts as asked: no family is asked
 * twice.
 */
const isWithdrawnUnsent = ({ state, attempts, sentAt, settledAt }: Mail): boolean =>
  state === 'failed' && settledAt !== null && attempts === 0 && sentAt === null

/** Whether the family has been asked this; a question that was withdrawn before it left was none. */
export function isAsked(db: Db, { studentId, key }: TaskOf): boolean {
  const noted = db
    .select({ at: events.at, householdId: students.householdId })
    .from(events)
    .innerJoin(students, eq(students.id, events.studentId))
    .where(
      and(
        eq(events.studentId, studentId),
        eq(events.type, 'student.task'),
        sql`json_extract(${events.data}, '$.key') = ${key}`
      )
    )
    .orderBy(desc(events.id))
    .get()
  if (!noted) return false
  // Task and mail are made at the same moment.
  const mails = questionsOf(db, noted.householdId, noted.at)
  const mail =
    mails.find((one) => childOfKey(one.key) === studentId) ??
    mails.find((one) => childOfKey(one.key) === null)
  return !mail || !isWithdrawnUnsent(mail)
}

/** Our questions to a household that were made at this moment. */
export const questionsOf = (db: Db, householdId: number, at: Date) =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.kind, 'ask'),
        eq(outbox.createdAt, at),
        sql`substr(${outbox.key}, 1, length(${`ask:${householdId}:`})) = ${`ask:${householdId}:`}`
      )
    )
    .orderBy(desc(outbox.id))
    .all()

/** The key under which this question can be asked today; null: it has been. */
export function freeAskKey(db: Db, key: string): string | null {
  for (let round = 1; ; round += 1) {
    const name = askedAgainKey(key, round)
    const there = db.select().from(outbox).where(eq(outbox.key, name)).get()
    if (!there) return name
    if (!isWithdrawnUnsent(there)) return null
  }
}
