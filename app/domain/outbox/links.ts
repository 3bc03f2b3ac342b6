import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { links } from '#db/schema/index.ts'
import { barredChildren, untiedSiblings } from '../barred/barred.ts'
import { hashToken, newToken } from '../ids.ts'
import { addDays, fromSchoolTime, type SchoolDay } from '../school-time.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'
import { mailOfLink } from './link-mail.ts'

const FAMILY_LINK_DAYS = 7

/** A link row as a page behind it needs it; `hidden`: children of whom its reader hears nothing any more. */
export type Link = typeof links.$inferSelect & { hidden?: readonly number[] }

/**
 * Makes the link of a family's mail (people.md, DP-17: random, stored hashed, bound to ticket and purpose, 7 days).
 *
 * @returns the token for the address `/a/TOKEN`; it cannot be read from the database again
 */
export function createFamilyLink(
  db: Db,
  about: { ticketId: number | null; studentId?: number | null; lessonId?: number | null },
  now: Date
): string {
  const token = newToken()
  insertFamilyLink(db).run({
    tokenHash: hashToken(token),
    ticketId: about.ticketId,
    studentId: about.studentId ?? null,
    lessonId: about.lessonId ?? null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + FAMILY_LINK_DAYS * 86_400_000)
  })
  return token
}

const insertFamilyLink = prepared((db) =>
  db
    .insert(links)
    .values({
      tokenHash: sql.placeholder('tokenHash'),
      purpose: 'family',
      ticketId: sql.placeholder('ticketId'),
      studentId: sql.placeholder('studentId'),
      lessonId: sql.placeholder('lessonId'),
      createdAt: sql.placeholder('createdAt'),
      expiresAt: sql.placeholder('expiresAt')
    })
    .prepare()
)

/** Makes a host's link for one day: valid until the end of that day, for that host's lessons. */
export function createHostLink(db: Db, host: { staffId: number; day: SchoolDay }, now: Date): string {
  const token = newToken()
  db.insert(links)
    .values({
      tokenHash: hashToken(token),
      purpose: 'host',
      staffId: host.staffId,
      day: host.day,
      createdAt: now,
      expiresAt: fromSchoolTime(`${addDays(host.day, 1)}T00:00:00`)
    })
    .run()
  return token
}

/**
 * Looks a link up. Reading it has no effect (people.md, LNK-01). One that went to an address whose tie to its child has been ended is
 * none any more, and is not renewed.
 *
 * @returns the row, 'expired' for one that was valid once, or null for one that never was
 */
export function findLink(
  db: Db,
  token: string,
  purpose: Link['purpose'],
  now: Date
): Link | 'expired' | null {
  const isThis = and(eq(links.tokenHash, hashToken(token)), eq(links.purpose, purpose))
  const valid = db
    .select()
    .from(links)
    .where(and(isThis, gt(links.expiresAt, now), isNull(links.revokedAt)))
    .get()
  const found = valid ?? db.select().from(links).where(isThis).get()
  if (!found) return null
  const reader = purpose === 'family' ? mailOfLink(db, found, token)?.toAddress : undefined
  const barred = reader === undefined ? [] : barredChildren(db, reader)
  if (reader === undefined || barred.length === 0) return valid ? { ...valid, hidden: [] } : 'expired'
  const named = childrenNamed(db, found)
  if (named.some((id) => barred.includes(id))) return null
  const siblings = untiedSiblings(db, reader).filter((id) => !named.includes(id))
  return valid ? { ...valid, hidden: [...barred, ...siblings] } : 'expired'
}

/** The children a link is about by itself; its page may show their brothers and sisters as well. */
export const childrenNamed = (db: Db, { studentId, ticketId }: Link): number[] => [
  ...(studentId === null ? [] : [studentId]),
  ...(ticketId === null ? [] : chosenStudents(db, ticketId))
]
