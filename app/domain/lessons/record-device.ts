import type { Db } from '#db/client.ts'
import { type About, recordFact } from './record-fact.ts'

/** The child uses another device from now on: loan handed out or returned, new or exchanged device. */
export const recordDevice = (db: Db, about: About, now: Date): string =>
  recordFact(db, about, { type: 'device' }, now)
