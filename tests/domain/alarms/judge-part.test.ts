import { expect, test } from 'vitest'
import { judgePart, type Look, WATCH_TIMING, type Watched } from '#app/domain/alarms/judge-part.ts'

const NOW = new Date('2026-11-23T08:00:00Z')
const MINUTE = 60_000
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE)

type Case = [
  string,
  { unwell: number; seen: number; alarmed?: number; reminded?: number } | null,
  { since: number | 'ever' | null; well?: boolean },
  { unwell: number; verdict: string }
]

/** All in minutes before now. */
const CASES: Case[] = [
  [
    'the first look after days sees nothing wrong yet',
    null,
    { since: 3_000 },
    { unwell: 0, verdict: 'quiet' }
  ],
  [
    'a pass twenty seconds ago',
    { unwell: 0.3, seen: 0.2 },
    { since: 0.3 },
    { unwell: 0.3, verdict: 'quiet' }
  ],
  ['silence adds up', { unwell: 5, seen: 0.2 }, { since: 60 }, { unwell: 5.2, verdict: 'quiet' }],
  ['nearly ten minutes', { unwell: 9, seen: 0.2 }, { since: 60 }, { unwell: 9.2, verdict: 'nearly' }],
  ['ten minutes', { unwell: 9.9, seen: 0.2 }, { since: 60 }, { unwell: 10.1, verdict: 'alarm' }],
  ['never any pass', { unwell: 9.9, seen: 0.2 }, { since: 'ever' }, { unwell: 10.1, verdict: 'alarm' }],
  [
    'a pass in between counts anew',
    { unwell: 9.9, seen: 0.2 },
    { since: 1 },
    { unwell: 1, verdict: 'quiet' }
  ],
  [
    'nothing is wrong',
    { unwell: 9.9, seen: 0.2 },
    { since: null, well: true },
    { unwell: 0, verdict: 'quiet' }
  ],
  [
    'the machine slept eight hours',
    { unwell: 9, seen: 480 },
    { since: 481 },
    { unwell: 0, verdict: 'quiet' }
  ],
  [
    'the clock was set two hours ahead',
    { unwell: 0.3, seen: 120 },
    { since: 120 },
    { unwell: 0, verdict: 'quiet' }
  ],
  ['the clock was set back', { unwell: 5, seen: -120 }, { since: -120 }, { unwell: 0, verdict: 'quiet' }],
  [
    'set back, and in trouble since before',
    { unwell: 5, seen: -1 },
    { since: 60 },
    { unwell: 5, verdict: 'quiet' }
  ],
  [
    'a watch that falls and comes back goes on',
    { unwell: 9.2, seen: 1 },
    { since: 60 },
    { unwell: 10.2, verdict: 'alarm' }
  ],
  ['told once', { unwell: 30, seen: 0.2, alarmed: 20 }, { since: 31 }, { unwell: 30.2, verdict: 'quiet' }],
  [
    'told and restarted after a night',
    { unwell: 30, seen: 600, alarmed: 620 },
    { since: 640 },
    { unwell: 0, verdict: 'quiet' }
  ],
  [
    'after four hours once more',
    { unwell: 250, seen: 0.2, alarmed: 240 },
    { since: 260 },
    { unwell: 250.2, verdict: 'reminder' }
  ],
  [
    'not before four hours after that',
    { unwell: 450, seen: 0.2, alarmed: 440, reminded: 200 },
    { since: 460 },
    { unwell: 450.2, verdict: 'quiet' }
  ],
  [
    'over',
    { unwell: 30, seen: 0.2, alarmed: 20 },
    { since: 0.3, well: true },
    { unwell: 0, verdict: 'recovered' }
  ],
  [
    'a pass, but it is down again',
    { unwell: 30, seen: 0.2, alarmed: 20 },
    { since: 0.3 },
    { unwell: 0.3, verdict: 'quiet' }
  ],
  [
    'over while nobody watched',
    { unwell: 30, seen: 600, alarmed: 620 },
    { since: 0.3, well: true },
    { unwell: 0, verdict: 'recovered' }
  ]
]

test.each(CASES)('%s', (_name, before, { since, well = false }, expected) => {
  const watched: Watched | null = before && {
    unwellMs: before.unwell * MINUTE,
    seenAt: ago(before.seen),
    alarmedAt: before.alarmed === undefined ? null : ago(before.alarmed),
    remindedAt: before.reminded === undefined ? null : ago(before.reminded)
  }
  const look: Look = { since: typeof since === 'number' ? ago(since) : since, well }
  const { unwellMs, verdict } = judgePart(watched, look, NOW, WATCH_TIMING)
  expect(verdict).toBe(expected.verdict)
  expect(unwellMs / MINUTE).toBeCloseTo(expected.unwell, 5)
})
