import type { AutomaticKind } from '../words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** At most `most` mails of a kind to one recipient, about one ticket, or in all, within this time. */
export type Limit = { of: 'recipient' | 'ticket' | 'all'; most: number; withinMs: number }

/**
 * How many automatic mails may leave (mail.md, promise 6; people.md, LNG-04). A storm stays below them; a bad morning of
 * the school does not reach them: 200 parents in ten minutes are all told that their mail arrived.
 */
export const AUTOMATIC_LIMITS: Record<AutomaticKind, readonly Limit[]> = {
  ack: [
    { of: 'recipient', most: 1, withinMs: HOUR },
    { of: 'recipient', most: 5, withinMs: DAY },
    { of: 'ticket', most: 1, withinMs: DAY },
    { of: 'all', most: 300, withinMs: HOUR },
    { of: 'all', most: 1_500, withinMs: DAY }
  ],
  // Each ticket has a row per volunteer; rows that are due together leave as one mail (routing/bundle-notifications.ts).
  notify: [
    { of: 'recipient', most: 240, withinMs: HOUR },
    { of: 'ticket', most: 20, withinMs: HOUR },
    { of: 'ticket', most: 60, withinMs: DAY },
    { of: 'all', most: 3_000, withinMs: HOUR }
  ],
  // One a day and household, and fresh links for old ones.
  ask: [
    { of: 'recipient', most: 6, withinMs: DAY },
    { of: 'ticket', most: 6, withinMs: DAY },
    { of: 'all', most: 500, withinMs: HOUR }
  ],
  // The link of the day and a reminder; yesterday's may be less than 24 hours ago.
  host: [
    { of: 'recipient', most: 4, withinMs: DAY },
    { of: 'all', most: 200, withinMs: HOUR }
  ],
  // Above what the sign-in allows: a stranger's requests must not lock out a browser that is known.
  code: [
    { of: 'recipient', most: 30, withinMs: HOUR },
    { of: 'all', most: 300, withinMs: HOUR }
  ],
  returned: [
    { of: 'recipient', most: 20, withinMs: HOUR },
    { of: 'recipient', most: 60, withinMs: DAY },
    { of: 'all', most: 100, withinMs: HOUR }
  ],
  alarm: [
    { of: 'recipient', most: 6, withinMs: HOUR },
    { of: 'recipient', most: 24, withinMs: DAY },
    { of: 'all', most: 60, withinMs: HOUR }
  ]
}

/**
 * The first limit that is used up.
 *
 * @param used how many have been sent or queued within a limit
 * @returns null: one more may go
 */
export const reachedLimit = (kind: AutomaticKind, used: (limit: Limit) => number): Limit['of'] | null =>
  AUTOMATIC_LIMITS[kind].find((limit) => used(limit) >= limit.most)?.of ?? null
