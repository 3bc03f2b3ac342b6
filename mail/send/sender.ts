import type { Logger } from 'pino'
import { recordHealth } from '#app/domain/health/record-health.ts'
import { settleDeadSends } from '#app/domain/outbox/settle-dead-sends.ts'
import { nextOutboxMoment, takeDueMail } from '#app/domain/outbox/take-due-mail.ts'
import type { School } from '#app/domain/settings/school.ts'
import type { Db } from '#db/client.ts'
import { delayAfter, NETWORK_BACKOFF, REFUSED_BACKOFF } from '../backoff.ts'
import { singleFlight } from '../single-flight.ts'
import { deliverMail } from './deliver-mail.ts'
import { type Judgement, judgeAttempt } from './judge-attempt.ts'
import { waitBeforeNext } from './rate.ts'
import { ATTEMPT_LIMIT_MS, type Transport } from './transport.ts'
import { watchChanges } from './watch-changes.ts'

export type SenderOptions = {
  db: Db
  /** A connection that writes nothing, to see what others commit. */
  watchDb: Db
  school: School
  transport: Transport
  mailsPerMinute: number
  now(): Date
  /** From 0 to 1. */
  random(): number
  log: Logger
  /** How often the database is looked at, and how often the health row is renewed, in milliseconds. */
  pollMs?: number
  heartbeatMs?: number
}

export type Sender = { stop(): Promise<void> }

/** Longer than any attempt can last: a mail still "sending" after it is nobody's. */
const LEASE_MS = ATTEMPT_LIMIT_MS + 30_000

/**
 * Sends what is due in the outbox, one mail after the other (mail.md, Sending). Woken by every commit of another process, by the
 * moment the next mail is due, and by a clock. How it is doing is written to the health row `outbox`.
 *
 * To be started by the process that holds the lease, one at a time: what it finds in "sending" is a dead process's and is settled at once.
 */
export function startSender(options: SenderOptions): Sender {
  const { db, transport, now, log, pollMs = 300, heartbeatMs = 20_000 } = options
  const sentAt: number[] = []
  let stopped = false
  let alarm: NodeJS.Timeout | undefined
  /** After a fault of the server every mail rests until then. */
  let pausedUntil = 0
  let failures = 0
  /** Has the server accepted our login since the last fault? */
  let isProven = false
  let isFirst = true

  const note = (state: 'ok' | 'refused' | 'down' | 'connecting', words: string) =>
    recordHealth(db, { part: 'outbox', state, words }, now())

  const work = singleFlight(async () => {
    clearTimeout(alarm)
    const settled = settleDeadSends(db, isFirst ? 'all' : 'lapsed', options.school, now())
    isFirst = false
    if (settled > 0) log.warn({ settled }, 'mails of a dead process settled')
    if (!isProven && now().getTime() >= pausedUntil) judge(judgeAttempt(await transport.check()))
    while (!stopped && now().getTime() >= pausedUntil) {
      if (waitBeforeNext(sentAt, options.mailsPerMinute, now().getTime()) > 0) break
      const mail = takeDueMail(db, LEASE_MS, options.school, now())
      if (!mail) break
      sentAt.push(now().getTime())
      sentAt.splice(0, Math.max(0, sentAt.length - options.mailsPerMinute))
      const judgement = await deliverMail({ ...options, db }, mail)
      log.info({ outboxId: mail.id, attempt: mail.attempts, state: judgement.state }, 'mail attempted')
      judge(judgement)
    }
    setAlarm()
  })

  function judge(judgement: Judgement): void {
    const fault = judgement.state === 'temporary' ? judgement.fault : undefined
    if (fault === undefined && judgement.state !== 'unknown') {
      if (judgement.state === 'sent') failures = 0
      isProven = true
      note('ok', '')
      return
    }
    // "Unknown" is a lost line, too: without a pause a server that cuts would make every mail of the queue unknown.
    failures += 1
    isProven = false
    const backoff = fault === 'refused' ? REFUSED_BACKOFF : NETWORK_BACKOFF
    pausedUntil = now().getTime() + delayAfter(failures, backoff, options.random)
    if (fault) note(fault, judgement.reason)
    log.warn({ state: fault ?? judgement.state, failures }, 'outgoing server')
  }

  function setAlarm(): void {
    if (stopped) return
    const due = nextOutboxMoment(db)?.getTime() ?? Number.POSITIVE_INFINITY
    const current = now().getTime()
    const free = current + waitBeforeNext(sentAt, options.mailsPerMinute, current)
    const at = isProven ? Math.max(due, free) : pausedUntil
    clearTimeout(alarm)
    // Far moments are looked at again by the heartbeat.
    if (at - current < heartbeatMs) alarm = setTimeout(wake, Math.max(10, at - current))
  }

  let running: Promise<void> = Promise.resolve()
  function wake(): void {
    if (stopped) return
    running = work().catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'outbox interrupted')
      alarm = setTimeout(wake, 5_000)
    })
  }

  note('connecting', '')
  const endWatch = watchChanges(options.watchDb, pollMs, wake)
  const heartbeat = setInterval(() => {
    if (isProven) note('ok', '')
    wake()
  }, heartbeatMs)
  wake()

  return {
    async stop() {
      stopped = true
      endWatch()
      clearInterval(heartbeat)
      await running
      clearTimeout(alarm)
      transport.close()
    }
  }
}
