/**
 * A large mail in memory is enough: no other one is read, and no file looked at, while one is being fetched and stored.
 */
export type LargeTurn = {
  /** May a large mail be read now, or a file be opened? */
  isFree(): boolean
  /** Has the turn until `work` is done. */
  hold<T>(work: () => Promise<T>): Promise<T>
}

/** @param onTaken whoever holds memory for later may give it back */
export function largeTurn(onTaken: () => void = () => undefined): LargeTurn {
  let holders = 0
  return {
    isFree: () => holders === 0,
    async hold(work) {
      holders += 1
      onTaken()
      try {
        return await work()
      } finally {
        holders -= 1
      }
    }
  }
}
