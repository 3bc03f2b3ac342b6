import type { Db } from '#db/client.ts'
import { type About, recordFact } from './record-fact.ts'

/** A volunteer has done something: call ended "gelöst", guide sent and confirmed, test call worked. */
export const recordHelp = (db: Db, about: About, now: Date): string =>
  recordFact(db, about, { type: 'help' }, now)
