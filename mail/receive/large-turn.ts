/**
 * SQLite holds a row twice while it writes it, whatever of it changes. So a large mail is not read while another one is being
 * stored and moved: one of them in memory at a time is enough.
 */
export type LargeTurn = {
  /** May a large mail be read now? */
  isFree(): boolean
  /** Has the turn until `work` is done. */
  hold<T>(work: () => Promise<T>): Promise<T>
}

export function largeTurn(): LargeTurn {
  let holders = 0
  return {
    isFree: () => holders === 0,
    async hold(work) {
      holders += 1
      try {
        return await work()
      } finally {
        holders -= 1
      }
    }
  }
}
