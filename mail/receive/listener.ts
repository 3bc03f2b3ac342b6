import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { recordHealth } from '#app/domain/health/record-health.ts'
import type { Db } from '#db/client.ts'
import { delayAfter, failuresAfter } from '../backoff.ts'
import { TokenError } from '../oauth/token-error.ts'
import { wordsOf } from './connection-fault.ts'
import type { PassResult } from './inbox-pass.ts'
import type { LargeTurn } from './large-turn.ts'
import { lineBreakers } from './line-breakers.ts'
import { type MailboxSettings, mailboxName } from './mailbox-settings.ts'
import { newClient } from './new-client.ts'
import { neverReconciled } from './reconcile.ts'
import { runSession, type SessionEnd, type SessionWork } from './session.ts'
import { TIMING, type Timing } from './timing.ts'

export type ListenerOptions = {
  /** Opened `powerCutSafe`. */
  db: Db
  mailbox: MailboxSettings
  /** Called after each commit that brought something to take in. */
  onStored(): void
  /** Shared with whoever reads the stored mails. */
  largeTurn?: LargeTurn
  now(): Date
  /** From 0 to 1. */
  random(): number
  log: Logger
  timing?: Partial<Timing>
  maxMailBytes?: number
}

export type Listener = { stop(): Promise<void> }

/**
 * Listens to the mailbox for as long as the process lives: one connection after the other, with growing pauses in between, whatever
 * the mailbox does (mail.md, Receiving). How it is doing is written to the health row `mailbox`.
 */
export function startListener(options: ListenerOptions): Listener {
  const stopping = new AbortController()
  const done = keepListening(options, { ...TIMING, ...options.timing }, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return done
    }
  }
}

async function keepListening(options: ListenerOptions, timing: Timing, stop: AbortSignal): Promise<void> {
  const { db, mailbox, log, now } = options
  recordHealth(db, { part: 'mailbox', state: 'connecting', words: '' }, now())
  const sessions = sessionWork(options, timing)
  let failures = 0
  while (!stop.aborted) {
    const end = await oneSession(mailbox, timing, sessions, stop)
    if (stop.aborted) return
    failures = failuresAfter(failures, end.livedMs)
    const { state } = end.fault
    const delay = delayAfter(failures, state === 'refused' ? timing.refused : timing.network, options.random)
    noteEnd(options, end, failures)
    log.warn({ state, failures, delay }, 'mailbox connection ended')
    await sleep(delay, undefined, { signal: stop }).catch(() => undefined)
  }
}

/**
 * One connection, from the login on. With OAuth2 a token that the server refuses may only be too old: then once more, at once, with a
 * new one, before anybody is told that the mailbox is refused.
 */
async function oneSession(
  mailbox: MailboxSettings,
  timing: Timing,
  work: SessionWork,
  stop: AbortSignal
): Promise<SessionEnd> {
  const { tokens } = mailbox
  if (!tokens) return await runSession(newClient(mailbox, timing), work, stop)
  try {
    for (let isFirst = true; ; isFirst = false) {
      const token = await tokens.get()
      const end = await runSession(newClient(mailbox, timing, token), work, stop)
      if (end.fault.state !== 'refused') return end
      tokens.distrust(token)
      if (isFirst && !stop.aborted) continue
      const words = `Der Mailserver nimmt den Zugang über OAuth2 nicht an: ${end.fault.words}`
      return { ...end, fault: { ...end.fault, words } }
    }
  } catch (error) {
    const state = error instanceof TokenError ? error.state : 'down'
    return { livedMs: 0, fault: { state, words: wordsOf(error) } }
  }
}

function sessionWork(
  { db, mailbox, onStored, now, log, maxMailBytes, largeTurn }: ListenerOptions,
  timing: Timing
) {
  return {
    db,
    nameOf: (path: string) => mailboxName(mailbox, path),
    breakers: lineBreakers(),
    reconciliation: neverReconciled(),
    processedFolder: mailbox.processedFolder,
    timing,
    onStored,
    largeTurn,
    now,
    maxMailBytes,
    onPass({ stored, moved, complete, words }: PassResult) {
      recordHealth(db, { part: 'mailbox', state: complete ? 'ok' : 'down', words }, now())
      if (stored > 0 || moved > 0 || !complete) log.info({ stored, moved, complete }, 'inbox read')
    }
  }
}

/** The first loss of a good connection is everyday life and mended in a second: it alarms nobody yet. */
function noteEnd({ db, now }: ListenerOptions, { fault, livedMs }: SessionEnd, failures: number): void {
  const isHiccup = fault.state === 'down' && livedMs > 0 && failures === 1
  recordHealth(
    db,
    { part: 'mailbox', state: isHiccup ? 'connecting' : fault.state, words: fault.words },
    now()
  )
}
