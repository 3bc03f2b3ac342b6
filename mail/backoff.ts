/** How long to wait between attempts: from `baseMs`, doubled each time, never above `capMs`. */
export type Backoff = { baseMs: number; capMs: number }

export const NETWORK_BACKOFF: Backoff = { baseMs: 1_000, capMs: 60_000 }
/** Wrong credentials do not mend themselves, and many providers lock out who keeps trying. */
export const REFUSED_BACKOFF: Backoff = { baseMs: 30_000, capMs: 600_000 }

/** A connection that has lived so long was a good one: the next fault starts counting anew (mail.md, Receiving 1). */
export const STEADY_AFTER_MS = 5 * 60_000

/**
 * Milliseconds to wait after the nth failure in a row (n from 1): half of the doubled delay is certain, half is chance, so that
 * many clients of a restarted server do not come back in step.
 */
export function delayAfter(failures: number, backoff: Backoff, random: () => number): number {
  const ceiling = Math.min(backoff.capMs, backoff.baseMs * 2 ** Math.max(0, failures - 1))
  return Math.round(ceiling / 2 + (random() * ceiling) / 2)
}

/** Failures in a row once a connection that lived `livedMs` has ended. */
export function failuresAfter(before: number, livedMs: number): number {
  return livedMs >= STEADY_AFTER_MS ? 1 : before + 1
}
