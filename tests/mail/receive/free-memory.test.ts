import { constants, PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freeMemoryOf } from '#mail/receive/free-memory.ts'

const MB = 1024 * 1024

/** How often V8 collected because it was told to, while `work` ran. */
async function collectionsDuring(work: () => void): Promise<number> {
  let told = 0
  const watch = new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries() as (PerformanceEntry & { detail: { flags: number } })[])
      if (detail.flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) told += 1
  })
  watch.observe({ entryTypes: ['gc'] })
  work()
  await sleep(50)
  watch.disconnect()
  return told
}

test('a heap that is large for good is collected once, not after every mail', async () => {
  const kept = Array.from({ length: 120 }, () => new Array<number>(MB / 8).fill(0.5))
  const first = await collectionsDuring(() => freeMemoryOf(2_000))
  const others = await collectionsDuring(() => {
    for (let mail = 0; mail < 20; mail += 1) freeMemoryOf(2_000)
  })
  expect(kept).toHaveLength(120)
  expect({ first, others }).toEqual({ first: 1, others: 0 })
})

test('what a large mail leaves behind goes at once', async () => {
  expect(await collectionsDuring(() => freeMemoryOf(8 * MB))).toBe(1)
})
