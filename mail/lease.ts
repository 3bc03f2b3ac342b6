import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { Logger } from 'pino'
import { holdLease, releaseLease } from '#app/domain/leases/hold-lease.ts'
import type { Db } from '#db/client.ts'

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

/**
 * Waits until this process may work, and keeps that right until it is released: one mail process at a time (mail.md,
 * Receiving 9).
 *
 * @param onLost somebody else works now, because this process slept for longer than its lease
 * @returns null if `stop` came first
 */
export async function waitForLease(options: {
  db: Db
  now(): Date
  log: Logger
  stop: AbortSignal
  onLost(): void
}): Promise<WorkerLease | null> {
  const { db, now, log, stop } = options
  const lease = { name: 'mail', holder: holderName(), forMs: LEASE_MS, isGone: isDeadHere }
  for (let isFirst = true; !holdLease(db, lease, now()); isFirst = false) {
    if (isFirst) log.warn('another mail process is at work: waiting')
    await pause(2_000, stop)
    if (stop.aborted) return null
  }
  const renewal = setInterval(() => {
    if (renewed(() => holdLease(db, lease, now()))) return
    clearInterval(renewal)
    options.onLost()
  }, RENEW_MS)
  // A database that is locked for once is no reason to stop: there are two more tries before the lease ends.
  const renewed = (renew: () => boolean) => {
    try {
      return renew()
    } catch {
      log.warn('lease not renewed')
      return true
    }
  }
  return {
    release() {
      clearInterval(renewal)
      releaseLease(db, lease)
    }
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
