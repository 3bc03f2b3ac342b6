import type { Db } from '#db/client.ts'
import { type About, recordFact } from './record-fact.ts'

/** Does not take part, or takes part again. Without a reason, on purpose (people.md, DP-32). */
export const recordExempt = (db: Db, { on, ...about }: About & { on: boolean }, now: Date): string =>
  recordFact(db, about, { type: 'exempt', on }, now)
