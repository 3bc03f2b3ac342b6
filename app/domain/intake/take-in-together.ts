import { atomically, type Db } from '#db/client.ts'
import { holdingRoster } from './load-roster.ts'

/** What became of one mail of a batch: taken in, or rolled back because of this error. */
export type TakenIn = { done: true } | { done: false; error: unknown }

/**
 * Takes several mails in, in their order, in one immediate transaction: one sync of the disk for all of them instead of one
 * each. Each has a savepoint of its own, so that one that fails takes back only what it has written itself; ticket,
 * acknowledgement and state of a mail still are there together or not at all.
 *
 * @param jobs each takes in one mail
 * @param isEnough asked after each mail: others want to write, too. What is left out is not in the answer
 * @throws if the transaction itself fails: then nothing of any of them is there
 */
export function takeInTogether(
  db: Db,
  jobs: readonly (() => void)[],
  isEnough: () => boolean = () => false
): TakenIn[] {
  return atomically(db, () =>
    holdingRoster(db, () => {
      const taken: TakenIn[] = []
      for (const job of jobs) {
        taken.push(inSavepoint(db, job))
        if (isEnough()) break
      }
      return taken
    })
  )
}

function inSavepoint(db: Db, job: () => void): TakenIn {
  try {
    // Inside a transaction this is a savepoint.
    db.$client.transaction(job)()
    return { done: true }
  } catch (error) {
    // A full disk ends the whole transaction: what the mails before this one have written is gone as well.
    if (!db.$client.inTransaction) throw error
    return { done: false, error }
  }
}
