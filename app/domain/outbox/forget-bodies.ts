import { and, eq, gt, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

/** So long a sent mail can still be looked at, or be sent once more after a bounce. */
const KEPT_MS = 14 * 86_400_000
/** A sign-in code is good for ten minutes. */
const CODE_KEPT_MS = 10 * 60_000

/**
 * Empties mails that have done their work: they hold links and codes in plain, which the tables keep as hashes only
 * (people.md, DP-17). The row stays: when, to whom, with what result. What was not delivered stays until somebody has seen
 * to it, except codes, which nobody needs any more.
 *
 * @returns how many were emptied
 */
export function forgetBodies(db: Db, now: Date): number {
  const isCode = eq(outbox.kind, 'code')
  const codeIsDone = or(
    eq(outbox.state, 'sent'),
    and(
      inArray(outbox.state, ['failed', 'unknown']),
      lt(outbox.createdAt, new Date(now.getTime() - CODE_KEPT_MS))
    )
  )
  const long = new Date(now.getTime() - KEPT_MS)
  const isOld = or(and(eq(outbox.state, 'sent'), lt(outbox.sentAt, long)), lt(outbox.settledAt, long))
  const holdsSomething = or(gt(sql`length(${outbox.textBody})`, 0), isNotNull(outbox.bytes))
  return db
    .update(outbox)
    .set({
      textBody: '',
      htmlBody: '',
      bytes: null,
      about: null,
      // The subject of a code names the code.
      subject: sql`case when ${isCode} then '' else ${outbox.subject} end`
    })
    .where(and(holdsSomething, or(and(isCode, codeIsDone), and(ne(outbox.kind, 'code'), isOld))))
    .run().changes
}
