import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { HeaderOnly } from '#app/domain/intake/header-only.ts'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { recordFailure } from '#app/domain/intake/pending-mail.ts'
import { type TakenIn, takeInTogether } from '#app/domain/intake/take-in-together.ts'
import type { School } from '#app/domain/settings/school.ts'
import type { Db } from '#db/client.ts'
import { singleFlight } from '../single-flight.ts'
import { freeMemoryOf } from './free-memory.ts'
import { type MailInHand, readAhead, wordsFor } from './read-ahead.ts'

export type TakeInOptions = {
  db: Db
  school: School
  /** May be asked for several at once. */
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
  /** After so many milliseconds the others no longer wait for a mail that is being read. */
  patienceMs?: number
  /** So long, in milliseconds, one transaction goes on to take in what has been read. */
  batchMs?: number
  /** Is there room for a large mail now? */
  mayReadLarge?(): boolean
}

export type TakeIn = {
  /** Something has been stored. */
  wake(): void
  stop(): Promise<void>
}

/** Mails come in their order, but nobody waits longer than this for a large or hostile one before them. */
const PATIENCE_MS = 2_000
/** For so long the web server's writers may have to wait. */
const BATCH_MS = 50
/** They look again after up to 100 ms, so between full batches the file is left alone for a moment. */
const PAUSE_MS = 5
/** With more than a few on their way it waits for several of them to share a sync of the disk; a single one is taken in at once. */
const FEW = 8
const GATHER_MS = 10

/** 2 seconds, 20 seconds, then every minute. */
export const retryAfter = (attempts: number): number => [2_000, 20_000][attempts - 1] ?? 60_000

/**
 * The second step of receiving: reads stored bytes and hands them to the domain, oldest first; what has been read
 * meanwhile goes into one short transaction, a savepoint for each mail. May be interrupted anywhere: a mail stays "new"
 * until the transaction that has made a ticket of it (mail.md, Receiving 5).
 */
export function startTakeIn(options: TakeInOptions): TakeIn {
  const { db, log, now, retryAfterMs = retryAfter, patienceMs = PATIENCE_MS } = options
  const batchMs = options.batchMs ?? BATCH_MS
  /** When a failed mail may be tried again, by id. Forgotten by a restart, which is a reason to try again. */
  const notBefore = new Map<number, number>()
  const ahead = readAhead({ ...options, patienceMs })
  let stopped = false
  let alarm: NodeJS.Timeout | undefined

  const mustWait = (id: number) => (notBefore.get(id) ?? 0) > now().getTime()

  const work = singleFlight(async () => {
    clearTimeout(alarm)
    while (!stopped) {
      ahead.fill(mustWait)
      if (ahead.size() === 0) break
      const ready = ahead.ready()
      if (ready.length === 0) await ahead.change()
      else await sleep(takeIn(ready) >= batchMs ? PAUSE_MS : ahead.size() > FEW ? GATHER_MS : 0)
    }
    const next = Math.min(...notBefore.values())
    if (!stopped && Number.isFinite(next)) alarm = setTimeout(wake, Math.max(0, next - now().getTime()))
  })

  /** @returns how long it took, in milliseconds */
  function takeIn(items: MailInHand[]): number {
    const started = performance.now()
    const isEnough = () => performance.now() - started >= batchMs
    const unread = items.filter(({ outcome }) => outcome && 'failed' in outcome)
    for (const item of unread) if (item.outcome && 'failed' in item.outcome) fail(item, item.outcome.failed)
    const read = items.filter((item) => !unread.includes(item))
    if (read.length === 0) return 0
    const taken = together(read, isEnough)
    taken.forEach((result, at) => {
      const item = read[at]
      if (item && result.done) succeed(item)
      else if (item && !result.done) fail(item, result.error)
    })
    return performance.now() - started
  }

  /** If the transaction as a whole fails, each mail gets its own: the cause may be a single one of them. */
  function together(items: MailInHand[], isEnough: () => boolean): TakenIn[] {
    const jobs = items.map((item) => () => takeInOne(options, item))
    try {
      return takeInTogether(db, jobs, isEnough)
    } catch (error) {
      if (isBusy(error)) throw error
      if (items.length === 1) return [{ done: false, error }]
      return items.flatMap((item) => together([item], isEnough))
    }
  }

  function succeed(item: MailInHand): void {
    const isUnreadable = item.outcome && 'unreadable' in item.outcome
    done(item)
    notBefore.delete(item.mail.id)
    if (isUnreadable) log.warn({ rawMailId: item.mail.id }, 'mail taken in as unreadable')
    else log.info({ rawMailId: item.mail.id }, 'mail taken in')
  }

  function fail(item: MailInHand, error: unknown): void {
    const { id, attempts } = item.mail
    const kind = error instanceof Error ? error.name : 'unknown'
    log.error({ rawMailId: id, attempts: attempts + 1, error: kind }, 'mail not taken in')
    recordFailure(db, id, wordsFor(error))
    done(item)
    notBefore.set(id, now().getTime() + retryAfterMs(attempts + 1))
  }

  function done(item: MailInHand): void {
    ahead.drop(item)
    // Whoever still holds the item does not hold its files.
    delete item.outcome
    freeMemoryOf(item.mail.size)
  }

  let running: Promise<void> = Promise.resolve()
  function wake(): void {
    if (stopped) return
    ahead.poke()
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
      ahead.poke()
      await running
      clearTimeout(alarm)
      ahead.giveUp()
    }
  }
}

/** Somebody else writes, for longer than anybody should: none of these mails has to do with it. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && /^SQLITE_(?:BUSY|LOCKED)/.test(String(Reflect.get(error, 'code')))

function takeInOne({ db, school, now, ...verbs }: TakeInOptions, { mail, outcome }: MailInHand): void {
  const rawMailId = mail.id
  if (!outcome || 'failed' in outcome) return
  if ('email' in outcome) verbs.takeInMail(db, { rawMailId, email: outcome.email, school }, now())
  else
    verbs.takeInUnreadable(
      db,
      { rawMailId, reason: outcome.unreadable, school, header: outcome.header },
      now()
    )
}
