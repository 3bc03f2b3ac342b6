/** Milliseconds; tests pass shorter ones. */
export type WatchTiming = {
  /** In trouble for so long: the admin is told (mail.md, promise 7). */
  alarmAfterMs: number
  /** What is nearly as long in trouble is told together. */
  joinMs: number
  remindAfterMs: number
  /** Nobody looked for so long: the machine slept, was off, or its clock was set. */
  awayMs: number
}

const MINUTE = 60_000

export const WATCH_TIMING: WatchTiming = {
  alarmAfterMs: 10 * MINUTE,
  joinMs: 1 * MINUTE,
  remindAfterMs: 4 * 60 * MINUTE,
  awayMs: 90_000
}

/** What was known of a part at the last look. */
export type Watched = {
  unwellMs: number
  seenAt: Date
  alarmedAt: Date | null
  remindedAt: Date | null
}

/** A part as it is now. */
export type Look = {
  /** Since when it is in trouble, as its rows say; null: it is not; `ever`: nobody knows. */
  since: Date | 'ever' | null
  /** Certainly in order again: an alarm may end. */
  well: boolean
}

export type Judgement = {
  unwellMs: number
  verdict: 'quiet' | 'nearly' | 'alarm' | 'reminder' | 'recovered'
}

/**
 * How long a part has been in trouble and what follows. Only time that somebody was awake to see counts, and never more
 * than its rows say: neither a night in which the machine slept nor a clock that was set makes an alarm, and a start after
 * days gives the part its ten minutes. A restart in between takes nothing away, or a watch that falls again and again
 * would never speak.
 */
export function judgePart(before: Watched | null, look: Look, now: Date, timing: WatchTiming): Judgement {
  const unwellMs = before ? unwellFor(before, look, now, timing) : 0
  if (before?.alarmedAt) {
    if (look.well) return { unwellMs: 0, verdict: 'recovered' }
    const told = before.remindedAt ?? before.alarmedAt
    const isDue = now.getTime() - told.getTime() >= timing.remindAfterMs && unwellMs >= timing.alarmAfterMs
    return { unwellMs, verdict: isDue ? 'reminder' : 'quiet' }
  }
  if (unwellMs >= timing.alarmAfterMs) return { unwellMs, verdict: 'alarm' }
  return { unwellMs, verdict: unwellMs >= timing.alarmAfterMs - timing.joinMs ? 'nearly' : 'quiet' }
}

function unwellFor(before: Watched, { since }: Look, now: Date, timing: WatchTiming): number {
  if (since === null) return 0
  const gap = now.getTime() - before.seenAt.getTime()
  if (gap > timing.awayMs) return 0
  const watched = before.unwellMs + Math.max(0, gap)
  const age = since === 'ever' ? Number.POSITIVE_INFINITY : Math.max(0, now.getTime() - since.getTime())
  return Math.min(watched, age)
}
