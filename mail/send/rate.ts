const MINUTE = 60_000

/**
 * How long the next mail has to wait so that no minute sees more than `perMinute` of them: providers allow few to a new mailbox and
 * answer 450 above (mail.md, Sending).
 *
 * @param sentAt moments of earlier mails in milliseconds, ascending
 * @returns milliseconds, 0: now
 */
export function waitBeforeNext(sentAt: readonly number[], perMinute: number, now: number): number {
  const nthBefore = sentAt.at(-perMinute)
  return nthBefore === undefined ? 0 : Math.max(0, nthBefore + MINUTE - now)
}
