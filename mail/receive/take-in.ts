import type { Logger } from 'pino'
import { type HeaderOnly, isHeaderOnly } from '#app/domain/intake/header-only.ts'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import {
  beginAttempt,
  MAX_ATTEMPTS,
  nextPendingMail,
  type PendingMail,
  recordFailure
} from '#app/domain/intake/pending-mail.ts'
import type { School } from '#app/domain/settings/school.ts'
import type { Db } from '#db/client.ts'
import { singleFlight } from '../single-flight.ts'

export type TakeInOptions = {
  db: Db
  school: School
  readMail(raw: Buffer): Promise<IncomingEmail>
  /** Makes or extends the ticket, in one transaction with the state of the raw mail. */
  takeInMail(db: Db, mail: { rawMailId: number; email: IncomingEmail; school: School }, now: Date): unknown
  /** Would reading the same bytes again fail again? Then there are no further attempts. */
  isHopeless?(error: unknown): boolean
  /** Makes the ticket "nicht lesbar". */
  takeInUnreadable(
    db: Db,
    mail: { rawMailId: number; reason: string; school: School; header?: HeaderOnly | null },
    now: Date
  ): unknown
  now(): Date
  log: Logger
  /** Milliseconds after a failed attempt, by the number of attempts so far. */
  retryAfterMs?(attempts: number): number
}

export type TakeIn = {
  /** Something has been stored. */
  wake(): void
  stop(): Promise<void>
}

/** 2 seconds, 20 seconds, then every minute. */
export const retryAfter = (attempts: number): number => [2_000, 20_000][attempts - 1] ?? 60_000

/**
 * The second step of receiving: reads stored bytes and hands them to the domain, oldest first, one at a time. May be
 * interrupted anywhere: a mail stays "new" until the domain's transaction has made a ticket of it (mail.md, Receiving 5).
 */
export function startTakeIn(options: TakeInOptions): TakeIn {
  const { db, log, now, retryAfterMs = retryAfter } = options
  /** When a failed mail may be tried again, by id. Forgotten by a restart, which is a reason to try again. */
  const notBefore = new Map<number, number>()
  let stopped = false
  let alarm: NodeJS.Timeout | undefined

  const waiting = () => [...notBefore].filter(([, at]) => at > now().getTime()).map(([id]) => id)

  const work = singleFlight(async () => {
    clearTimeout(alarm)
    while (!stopped) {
      const mail = nextPendingMail(db, waiting())
      if (!mail) break
      try {
        await takeInOne(options, mail)
        notBefore.delete(mail.id)
      } catch (error) {
        const kind = error instanceof Error ? error.name : 'unknown'
        log.error({ rawMailId: mail.id, attempts: mail.attempts + 1, error: kind }, 'mail not taken in')
        recordFailure(db, mail.id, wordsFor(error))
        notBefore.set(mail.id, now().getTime() + retryAfterMs(mail.attempts + 1))
      }
    }
    const next = Math.min(...notBefore.values())
    if (!stopped && Number.isFinite(next)) alarm = setTimeout(wake, Math.max(0, next - now().getTime()))
  })

  let running: Promise<void> = Promise.resolve()
  function wake(): void {
    if (stopped) return
    running = work().catch((error: unknown) => {
      // The database itself failed (full disk, locked for long): the next wake-up or the alarm tries again.
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'intake interrupted')
      alarm = setTimeout(wake, 5_000)
    })
  }

  wake()
  return {
    wake,
    async stop() {
      stopped = true
      clearTimeout(alarm)
      await running
      clearTimeout(alarm)
    }
  }
}

async function takeInOne(options: TakeInOptions, mail: PendingMail): Promise<void> {
  const { db, school, now, log } = options
  const rawMailId = mail.id
  const headerOnly = isHeaderOnly(db, rawMailId)
  if (headerOnly || mail.attempts >= MAX_ATTEMPTS || mail.bytes === null) {
    const header = headerOnly && mail.bytes ? await options.readMail(mail.bytes).catch(() => null) : null
    options.takeInUnreadable(
      db,
      { rawMailId, reason: mail.error ?? 'Lotse kann sie nicht lesen.', school, header },
      now()
    )
    log.warn({ rawMailId }, 'mail taken in as unreadable')
    return
  }
  beginAttempt(db, rawMailId)
  const email = await readOrGiveUp(options, mail.bytes)
  if (email instanceof Error) {
    options.takeInUnreadable(db, { rawMailId, reason: wordsFor(email), school }, now())
    log.warn({ rawMailId }, 'mail taken in as unreadable')
    return
  }
  options.takeInMail(db, { rawMailId, email, school }, now())
  log.info({ rawMailId }, 'mail taken in')
}

async function readOrGiveUp(options: TakeInOptions, bytes: Buffer): Promise<IncomingEmail | Error> {
  try {
    return await options.readMail(bytes)
  } catch (error) {
    if (error instanceof Error && options.isHopeless?.(error)) return error
    throw error
  }
}

function wordsFor(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300)
}
