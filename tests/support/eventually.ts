import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks `look` until it gives something other than undefined, null or false, and returns that. Throws after `timeout` milliseconds
 * naming `what` was awaited. For things that happen in another process; a value of our own is awaited directly.
 */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  timeout = 120_000
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeout
  for (;;) {
    const value = await look()
    if (isThere(value)) return value
    if (performance.now() > deadline) throw new Error(`Waited ${timeout} ms in vain for ${what}`)
    await sleep(25)
  }
}

function isThere<T>(value: T): value is Exclude<T, undefined | null | false> {
  return value !== undefined && value !== null && value !== false
}
