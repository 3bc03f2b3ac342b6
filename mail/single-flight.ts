/**
 * Makes work that never runs twice at once. Waking it while it runs makes it run once more afterwards, however often it was woken:
 * a wake-up says "something has changed", never how much (mail.md, Receiving 7).
 *
 * @returns `wake`, which resolves when nothing is left to do and rejects with what the work threw
 */
export function singleFlight(work: () => Promise<void>): () => Promise<void> {
  let dirty = false
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    try {
      while (dirty) {
        dirty = false
        await work()
      }
    } finally {
      running = undefined
    }
  }

  return () => {
    dirty = true
    // A tick later, so that `running` is set before the work can wake itself.
    running ??= Promise.resolve().then(run)
    return running
  }
}
