import { expect, test } from 'vitest'
import { singleFlight } from '#mail/single-flight.ts'

test('work never runs twice at once, and any number of wake-ups meanwhile make one more run', async () => {
  let runs = 0
  let atOnce = 0
  let most = 0
  const wake = singleFlight(async () => {
    runs += 1
    atOnce += 1
    most = Math.max(most, atOnce)
    await new Promise((resolve) => setImmediate(resolve))
    atOnce -= 1
  })
  const first = wake()
  await Promise.resolve()
  await Promise.resolve()
  for (let i = 0; i < 5; i++) wake()
  await first
  expect({ runs, most }).toEqual({ runs: 2, most: 1 })
  await wake()
  expect(runs).toBe(3)
})

test('work that throws tells who woke it, and can be woken again', async () => {
  let runs = 0
  const wake = singleFlight(async () => {
    runs += 1
    if (runs === 1) throw new Error('line cut')
  })
  await expect(wake()).rejects.toThrow('line cut')
  await wake()
  expect(runs).toBe(2)
})
