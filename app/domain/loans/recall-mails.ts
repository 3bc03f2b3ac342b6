import { and, asc, gte, lt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

const PREFIX = 'recall:'

/** The letters that called devices back, oldest first, with the loans each of them names. */
const recallMails = (db: Db) =>
  db
    .select({ key: outbox.key, state: outbox.state })
    .from(outbox)
    // From "recall:" to the sign after the colon, by the index of the keys: the outbox is long.
    .where(and(gte(outbox.key, PREFIX), lt(outbox.key, 'recall;')))
    .orderBy(asc(outbox.id))
    .all()
    .map(({ key, state }) => ({ state, named: key.split(':')[1] ?? '' }))

/** The key of the next letter about these loans. One that came back has had its key: the next needs another. */
export function recallKey(db: Db, loanIds: readonly number[]): string {
  const named = loanIds.join(',')
  const before = recallMails(db).filter((mail) => mail.named === named).length
  return `${PREFIX}${named}${before > 0 ? `:${before + 1}` : ''}`
}

/** Loans whose last letter did not arrive: nobody has called them back. */
export function lostRecalls(db: Db): Set<number> {
  const last = new Map<number, string>()
  for (const { named, state } of recallMails(db))
    for (const loanId of named.split(',')) last.set(Number(loanId), state)
  return new Set([...last].flatMap(([loanId, state]) => (state === 'failed' ? [loanId] : [])))
}
