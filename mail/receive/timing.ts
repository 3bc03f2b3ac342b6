import { type Backoff, NETWORK_BACKOFF, REFUSED_BACKOFF } from '../backoff.ts'

/** All clocks of the listener, in milliseconds, and how much it does at a time. */
export type Timing = {
  /** A pass over the inbox whatever IDLE says. An empty inbox costs one line each way, so this is the heartbeat, too. */
  passEveryMs: number
  /** While a large mail is fetched the inbox is looked at so often, even if the server announces nothing. */
  glanceEveryMs: number
  /** The pass selects INBOX anew: sees a changed UIDVALIDITY and mends a stale view. */
  reselectEveryMs: number
  /** Some providers go deaf after 10 to 15 minutes of IDLE. */
  maxIdleMs: number
  /** A hung server is noticed after two of these. */
  socketTimeoutMs: number
  /** Mails of the processed folder that are looked at before the inbox has its turn again. */
  reconcileMails: number
  network: Backoff
  refused: Backoff
}

export const TIMING: Timing = {
  passEveryMs: 20_000,
  glanceEveryMs: 2_000,
  reselectEveryMs: 2 * 60_000,
  maxIdleMs: 4 * 60_000,
  socketTimeoutMs: 90_000,
  reconcileMails: 500,
  network: NETWORK_BACKOFF,
  refused: REFUSED_BACKOFF
}
