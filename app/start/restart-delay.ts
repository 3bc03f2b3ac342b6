const FIRST_MS = 500
const LONGEST_MS = 30_000
/** A process that lived this long was healthy: the count starts anew. */
export const HEALTHY_MS = 60_000

/** Milliseconds to wait before the nth restart in a row (n from 1): doubles up to half a minute. */
export const restartDelay = (nth: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** (Math.max(1, nth) - 1))
