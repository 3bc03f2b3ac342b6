import type { Db } from '#db/client.ts'
import type { BlockerReason } from '../connection/records.ts'
import { type About, recordFact } from './record-fact.ts'

/** What no volunteer can give is found (`on`), asked about and still there (`on` once more), or gone. */
export const recordBlocker = (
  db: Db,
  { reason, on, ...about }: About & { reason: BlockerReason; on: boolean },
  now: Date
): string => recordFact(db, about, { type: 'blocker', reason, on }, now)
