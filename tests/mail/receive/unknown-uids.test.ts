import { describe, expect, test } from 'vitest'
import { splitUnmoved, unknownUids } from '#mail/receive/unknown-uids.ts'

describe('work is what the epoch does not know', () => {
  test.each([
    ['nothing', [], [], []],
    ['an empty inbox', [], [1, 2], []],
    ['all new', [3, 1, 2], [], [1, 2, 3]],
    ['a hole below the highest known one', [1, 2, 3], [1, 3], [2]],
    ['a server that answers one twice', [4, 4], [], [4]],
    ['the last mail of n:*, known already', [9], [9], []]
  ])('%s', (_name, inInbox, known, work) => {
    expect(unknownUids(inInbox, new Set(known))).toEqual(work)
  })
})

test('what is not confirmed is moved again if it is still there, and done if it is gone', () => {
  expect(splitUnmoved([1, 2, 3], new Set([2, 7]))).toEqual({ stillThere: [2], gone: [1, 3] })
})
