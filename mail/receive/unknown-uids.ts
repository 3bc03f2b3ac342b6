/**
 * Work is a set difference: the UIDs in the inbox that this epoch does not know yet, ascending (mail.md, Receiving). No date
 * window, no flags, no high-water mark: a UID below the highest known one is work like any other.
 */
export function unknownUids(inInbox: Iterable<number>, known: ReadonlySet<number>): number[] {
  return [...new Set(inInbox)].filter((uid) => !known.has(uid)).sort((a, b) => a - b)
}

/** What is stored but not confirmed as moved: still in the inbox (move again), or gone from it (moved after all). */
export function splitUnmoved(
  unmoved: Iterable<number>,
  inInbox: ReadonlySet<number>
): { stillThere: number[]; gone: number[] } {
  const all = [...unmoved]
  return { stillThere: all.filter((uid) => inInbox.has(uid)), gone: all.filter((uid) => !inInbox.has(uid)) }
}
