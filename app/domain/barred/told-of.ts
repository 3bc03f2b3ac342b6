import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, prepared } from '#db/prepared.ts'
import { links, loans, type outbox, students } from '#db/schema/index.ts'
import { hashToken } from '../ids.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'

type Mail = Pick<typeof outbox.$inferSelect, 'ticketId' | 'key' | 'textBody' | 'about'>

/**
 * The children a mail to a family tells of: those noted with it when it was written, and those of its matter, of its link, of the
 * devices it calls back, and those it asks about. A matter may be about another child by now: then the mail tells of both.
 */
export function childrenToldOf(db: Db, mail: Mail): number[] {
  const { ticketId, key, textBody, about } = mail
  return [
    ...new Set([
      ...(about ?? []),
      ...(ticketId === null ? [] : chosenStudents(db, ticketId)),
      ...ofLinks(db, textBody),
      ...ofRecall(db, key),
      // A name in a text may be part of another one: only for want of better knowledge.
      ...(about ? [] : askedIn(db, key, textBody))
    ])
  ]
}

function ofLinks(db: Db, text: string): number[] {
  const hashes = [...text.matchAll(/\/a\/([\w-]{16,})/g)].map((match) => hashToken(match[1] ?? ''))
  if (hashes.length === 0) return []
  return childrenOfLinks(db)
    .all({ hashes: JSON.stringify(hashes) })
    .flatMap(({ id }) => id ?? [])
}

const childrenOfLinks = prepared((db) =>
  db
    .select({ id: links.studentId })
    .from(links)
    .where(inArray(links.tokenHash, anyOf('hashes')))
    .prepare()
)

/** `recall:3,4`: the letter of these loans; `recall:3,4:2` is the second one. */
function ofRecall(db: Db, key: string): number[] {
  const ids = /^recall:([\d,]+)(?::\d+)?$/.exec(key)?.[1]?.split(',').map(Number) ?? []
  if (ids.length === 0) return []
  return db
    .select({ id: loans.studentId })
    .from(loans)
    .where(inArray(loans.id, ids))
    .all()
    .map(({ id }) => id)
}

/** `ask:7:2026-11-26`: one question for several children of a household, who are named in it. */
function askedIn(db: Db, key: string, text: string): number[] {
  const householdId = Number(/^ask:(\d+):/.exec(key)?.[1] ?? 0)
  if (householdId === 0) return []
  return db
    .select({ id: students.id, firstName: students.firstName })
    .from(students)
    .where(and(eq(students.householdId, householdId), eq(students.active, true)))
    .all()
    .filter(({ firstName }) => text.includes(firstName))
    .map(({ id }) => id)
}
