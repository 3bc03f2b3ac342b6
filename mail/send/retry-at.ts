const MINUTE = 60_000
const DELAYS = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE]
const LATER = 4 * 60 * MINUTE
const GIVE_UP_AFTER = 2 * 24 * 60 * MINUTE

/**
 * When a mail that was refused for now is tried again: after 1, 5, 15, 60 minutes, then every four hours, for two days
 * (mail.md, Sending).
 *
 * @param attempts made so far, from 1
 * @param since when the mail was queued
 * @returns null: enough, tell the volunteer
 */
export function retryAt(attempts: number, since: Date, now: Date): Date | null {
  const next = new Date(now.getTime() + (DELAYS[attempts - 1] ?? LATER))
  return next.getTime() - since.getTime() > GIVE_UP_AFTER ? null : next
}
