import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { holdLease, readLease, releaseLease } from '#app/domain/leases/hold-lease.ts'
import { type Db, guardWrites } from '#db/client.ts'

const LEASE_MS = 30_000
const RENEW_MS = 10_000

/** `host:process:random`; the process tells another one on the same host whether it still lives. */
export const holderName = (): string => `${hostname()}:${process.pid}:${randomBytes(6).toString('hex')}`

/** Is this holder a process of this host that has ended? */
export function isDeadHere(holder: string): boolean {
  const [host, pid] = holder.split(':')
  if (host !== hostname() || !pid) return false
  // A container starts again with the same process number: what bears ours and is not us is from an earlier life.
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

export type WorkerLease = { release(): void }

export type LeaseTiming = { leaseMs: number; renewMs: number; lookMs: number }
const TIMING: LeaseTiming = { leaseMs: LEASE_MS, renewMs: RENEW_MS, lookMs: 2_000 }

type LeaseOptions = {
  db: Db
  now(): Date
  log: Logger
  stop: AbortSignal
  onLost(): void
  timing?: LeaseTiming
}

/**
 * Waits until this process may work, and keeps that right until it is released: one mail process at a time (mail.md,
 * Receiving 9). While it holds the lease every transaction of `db` checks that it still does.
 *
 * @param onLost somebody else works now, because this process slept for longer than its lease
 * @returns null if `stop` came first
 */
export async function waitForLease(options: LeaseOptions): Promise<WorkerLease | null> {
  const { db, now, log, stop, timing = TIMING } = options
  const lease = { name: 'mail', holder: holderName(), forMs: timing.leaseMs }
  const isStill = standstill(db, timing.leaseMs)
  const isGone = (holder: string) => isDeadHere(holder) || isStill()
  for (let isFirst = true; !holdLease(db, { ...lease, isGone }, now()); isFirst = false) {
    if (isFirst) log.warn('another mail process is at work: waiting')
    await sleep(timing.lookMs, undefined, { signal: stop }).catch(() => undefined)
    if (stop.aborted) return null
  }
  const lost = () => {
    clearInterval(renewal)
    options.onLost()
  }
  const renewal = setInterval(() => renew(() => holdLease(db, lease, now()), lost, log), timing.renewMs)
  guardWrites(db, () => {
    if (readLease(db, lease.name)?.holder === lease.holder) return
    lost()
    throw new LeaseLostError('another mail process is at work')
  })
  return {
    release() {
      clearInterval(renewal)
      try {
        releaseLease(db, lease)
      } catch (error) {
        // Whose it is now keeps it.
        if (!(error instanceof LeaseLostError)) throw error
      }
    }
  }
}

/** Somebody else works under the lease by now: whatever this process was about to write is not written. */
class LeaseLostError extends Error {
  override name = 'LeaseLostError'
}

/**
 * Has nobody renewed the lease for as long as it lasts? Counted on a clock that nobody sets: if the machine's clock was put back, the
 * end written in the row may be hours away.
 */
function standstill(db: Db, leaseMs: number): () => boolean {
  let seen = ''
  let since = performance.now()
  return () => {
    const row = JSON.stringify(readLease(db, 'mail'))
    if (row !== seen) {
      seen = row
      since = performance.now()
    }
    return performance.now() - since > leaseMs + 1_000
  }
}

/** A database that is locked for once is no reason to stop: there are two more tries before the lease ends. */
function renew(hold: () => boolean, lost: () => void, log: Logger): void {
  try {
    if (!hold()) lost()
  } catch (error) {
    if (!(error instanceof LeaseLostError)) log.warn('lease not renewed')
  }
}
