import { describe, expect, test } from 'vitest'
import { type Claim, claimLapse } from '#app/domain/routing/claim-lapse.ts'
import { type Candidate, offerTo, widenTo } from '#app/domain/routing/offer-to.ts'
import { dueTime, isCallingTime, NO_HOLIDAYS, nextCallingTime } from '#app/domain/routing/school-hours.ts'
import { fromSchoolTime } from '#app/domain/school-time.ts'

const person = (staffId: number, more: Partial<Candidate> = {}): Candidate => ({
  staffId,
  here: true,
  platforms: ['windows'],
  openTickets: 0,
  isAdmin: false,
  ...more
})
const school = (time: string) => fromSchoolTime(time)

describe('whom a ticket is offered to first', () => {
  test.each([
    ['the expert who is there', 'ios', [person(1), person(2, { platforms: ['ios'] })], [2], 'knows_platform'],
    [
      'the expert with the fewest open tickets',
      'windows',
      [person(1, { openTickets: 3 }), person(2, { openTickets: 1 })],
      [2],
      'knows_platform'
    ],
    ['both, if they have equally few', 'windows', [person(1), person(2)], [1, 2], 'knows_platform'],
    [
      'everybody who is there, if nobody knows it',
      'mac',
      [person(1), person(2, { here: false, platforms: ['mac'] })],
      [1],
      'nobody_knows'
    ],
    [
      'everybody who is there, if the device is unclear',
      'unknown',
      [person(1, { openTickets: 9 }), person(2)],
      [1, 2],
      'platform_unknown'
    ],
    [
      'the admins, if nobody is there',
      'windows',
      [person(1, { here: false }), person(9, { here: false, isAdmin: true })],
      [9],
      'nobody_here'
    ],
    ['nobody in an empty school', 'windows', [], [], 'nobody_here']
  ] as const)('%s', (_name, platform, candidates, staffIds, reason) => {
    expect(offerTo(platform, [...candidates])).toEqual({ staffIds: [...staffIds], reason })
  })

  test('then all experts, then everybody, then the admins too', () => {
    const people = [
      person(1),
      person(2, { openTickets: 5 }),
      person(3, { platforms: ['mac'] }),
      person(9, { here: false, isAdmin: true })
    ]
    expect([2, 3, 4].map((round) => widenTo('windows', round, people))).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 9]
    ])
  })
})

describe('when a claim lapses', () => {
  const claim: Claim = {
    claimedAt: school('2026-03-16T09:00:00'),
    lastActionAt: null,
    returnedAt: null,
    callingSince: null,
    nextLessonStart: null,
    waiting: false
  }
  const lesson = school('2026-03-16T10:15:00')
  test.each([
    ['not before two hours', claim, '2026-03-16T10:59:00', null],
    ['after two idle hours', claim, '2026-03-16T11:00:00', 'idle'],
    [
      'an action starts the two hours anew',
      { ...claim, lastActionAt: school('2026-03-16T10:30:00') },
      '2026-03-16T11:30:00',
      null
    ],
    [
      'not on the phone',
      { ...claim, callingSince: school('2026-03-16T10:30:00') },
      '2026-03-16T11:29:00',
      null
    ],
    [
      'a call that nobody ended is believed for an hour',
      { ...claim, callingSince: school('2026-03-16T10:30:00') },
      '2026-03-16T11:30:00',
      'idle'
    ],
    [
      'what comes back starts the two hours anew',
      { ...claim, returnedAt: school('2026-03-16T14:30:00') },
      '2026-03-16T16:29:00',
      null
    ],
    [
      'two idle hours after it came back',
      { ...claim, returnedAt: school('2026-03-16T14:30:00') },
      '2026-03-16T16:30:00',
      'idle'
    ],
    [
      'the night does not count: back at 19:00, idle at 10:00',
      { ...claim, returnedAt: school('2026-03-16T19:00:00') },
      '2026-03-17T09:59:00',
      null
    ],
    [
      'one hour before the night and one after it',
      { ...claim, claimedAt: school('2026-03-16T17:00:00') },
      '2026-03-17T09:00:00',
      'idle'
    ],
    ['not while the family has its turn', { ...claim, waiting: true }, '2026-03-16T15:00:00', null],
    [
      '20 minutes before the next lesson if nothing was done',
      { ...claim, nextLessonStart: lesson },
      '2026-03-16T09:55:00',
      'lesson_near'
    ],
    [
      'not before the lesson if something was done since the claim',
      { ...claim, lastActionAt: school('2026-03-16T09:10:00'), nextLessonStart: lesson },
      '2026-03-16T09:56:00',
      null
    ],
    [
      'before the lesson if nothing was done since it came back',
      {
        ...claim,
        lastActionAt: school('2026-03-16T09:10:00'),
        returnedAt: school('2026-03-16T09:20:00'),
        nextLessonStart: lesson
      },
      '2026-03-16T09:56:00',
      'lesson_near'
    ],
    ['not 21 minutes before', { ...claim, nextLessonStart: lesson }, '2026-03-16T09:54:00', null],
    [
      'not if it was claimed inside these 20 minutes',
      { ...claim, claimedAt: school('2026-03-16T09:58:00'), nextLessonStart: lesson },
      '2026-03-16T10:05:00',
      null
    ]
  ] as const)('%s', (_name, value, now, expected) => {
    expect(claimLapse(value, school(now), NO_HOLIDAYS)).toBe(expected)
  })

  test('not outside calling hours', () => {
    expect(claimLapse(claim, school('2026-03-16T20:00:00'), NO_HOLIDAYS)).toBeNull()
  })
})

describe('hours and due times', () => {
  test.each([
    ['2026-03-16T08:00:00', true],
    ['2026-03-16T17:59:59', true],
    ['2026-03-16T18:00:00', false],
    ['2026-03-16T07:59:59', false],
    ['2026-03-14T10:00:00', false]
  ])('%s calling time: %s', (time, expected) => {
    expect(isCallingTime(school(time), NO_HOLIDAYS)).toBe(expected)
  })

  test('a holiday is quiet', () => {
    expect(isCallingTime(school('2026-03-16T10:00:00'), new Set(['2026-03-16']))).toBe(false)
  })

  test.each([
    ['in the middle of the day: now', '2026-03-16T10:00:00', '2026-03-16T10:00:00'],
    ['early: at eight', '2026-03-16T06:30:00', '2026-03-16T08:00:00'],
    ['Friday evening: on Monday', '2026-03-13T19:00:00', '2026-03-16T08:00:00'],
    ['over the change to summer time', '2026-03-27T19:00:00', '2026-03-30T08:00:00']
  ])('next calling time, %s', (_name, now, expected) => {
    expect(nextCallingTime(school(now), NO_HOLIDAYS)).toEqual(school(expected))
  })

  test('due 15 minutes before the lesson, at once if it is nearer, else the next school day at eight', () => {
    const now = school('2026-03-13T10:00:00')
    expect(dueTime(school('2026-03-13T11:30:00'), now, NO_HOLIDAYS)).toEqual(school('2026-03-13T11:15:00'))
    expect(dueTime(school('2026-03-13T10:05:00'), now, NO_HOLIDAYS)).toEqual(now)
    expect(dueTime(null, now, NO_HOLIDAYS)).toEqual(school('2026-03-16T08:00:00'))
  })
})
