import { describe, expect, test } from 'vitest'
import { lineBreakers } from '#mail/receive/line-breakers.ts'
import { planFetch } from '#mail/receive/plan-fetch.ts'
import { uidSet } from '#mail/receive/uid-set.ts'

const MB = 1024 * 1024
const mail = (uid: number, size: number) => ({ uid, size, receivedAt: new Date(uid * 1_000) })

test.each([
  [[], ''],
  [[7], '7'],
  [[3, 1, 2, 9, 2], '1:3,9'],
  [[1, 3, 5], '1,3,5'],
  [[4, 5, 8, 9, 10], '4:5,8:10']
])('UIDs %j are written as "%s"', (uids, written) => {
  expect(uidSet(uids)).toBe(written)
})

describe('what is fetched together', () => {
  test('small mails, 500 or 8 MB of them, in their order', () => {
    const mails = Array.from({ length: 1_200 }, (_, at) => mail(at + 1, 1_000))
    const { batches, large, tooLarge } = planFetch(mails, 60 * MB)
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 200])
    expect(batches.flat()).toEqual(mails)
    expect([large, tooLarge]).toEqual([[], []])
    expect(
      planFetch(
        [1, 2, 3].map((uid) => mail(uid, 3 * MB)),
        60 * MB
      ).batches
    ).toHaveLength(2)
  })

  test('a large mail has a turn of its own, and of one above the limit comes the header only', () => {
    const mails = [mail(1, 61 * MB), mail(2, 100), mail(3, 60 * MB), mail(4, 100)]
    const { batches, large, tooLarge } = planFetch(mails, 60 * MB)
    expect(batches.map((batch) => batch.map(({ uid }) => uid))).toEqual([[2, 4]])
    expect(large.map(({ uid }) => uid)).toEqual([3])
    expect(tooLarge.map(({ uid }) => uid)).toEqual([1])
  })
})

test('mails at which the line broke are remembered until they have come', async () => {
  const breakers = lineBreakers()
  const broken = () => Promise.reject(new Error('cut'))
  await expect(breakers.watch(['a', 'b'], () => true, broken)).rejects.toThrow('cut')
  await expect(breakers.watch(['a'], () => false, broken)).rejects.toThrow('cut')
  expect([breakers.breaks('a'), breakers.breaks('b'), breakers.breaks('c')]).toEqual([1, 1, 0])
  // That the server tells its size says nothing about its bytes.
  await breakers.watch(
    ['a'],
    () => true,
    () => Promise.resolve()
  )
  expect(breakers.breaks('a')).toBe(1)
  breakers.forget('a')
  expect(breakers.breaks('a')).toBe(0)
})
