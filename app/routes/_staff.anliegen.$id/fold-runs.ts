/** A run of mails longer than this is shortened. */
const LONG = 12
/** So many of it are shown at its beginning and at its end. */
const EDGE = 4

/** Stands for mails that are not shown at first. */
export type Run = { kind: 'run'; id: number; at: Date; count: number }

/**
 * Keeps a conversation readable in a storm: of many mails that came in one after the other, the first and the last are
 * shown, and a line with the number of the others. Nothing is dropped: `all` shows every one.
 */
export function foldRuns<Item extends { kind: string; id: number; at: Date }>(
  timeline: readonly Item[],
  all: boolean
): (Item | Run)[] {
  if (all) return [...timeline]
  const folded: (Item | Run)[] = []
  let run: Item[] = []
  const close = () => {
    const [first] = run.slice(EDGE)
    if (run.length <= LONG || !first) folded.push(...run)
    else {
      const hidden: Run = { kind: 'run', id: first.id, at: first.at, count: run.length - 2 * EDGE }
      folded.push(...run.slice(0, EDGE), hidden, ...run.slice(-EDGE))
    }
    run = []
  }
  for (const item of timeline) {
    if (item.kind === 'in') run.push(item)
    else {
      close()
      folded.push(item)
    }
  }
  close()
  return folded
}
