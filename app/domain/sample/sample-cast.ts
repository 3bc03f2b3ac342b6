import { type Letter, STORY_LETTERS, TROUBLE, TROUBLE_IN } from '#db/sample/letters.ts'
import { EXEMPT_COUNT, STORIES, type Story } from '#db/sample/stories.ts'
import type { ObservedResult } from '../connection/records.ts'
import type { ChildPlatform } from '../words.ts'
import type { Chance } from './chance.ts'
import type { SampleChild } from './sample-families.ts'

export type DaySign = '.' | 'x' | 'X' | 'y' | 'w' | 'n' | 'e'
export type DayAct = 'H' | 'B' | 'I' | 'D'

/** A child to whom one of the stories happens. */
export type CastChild = {
  child: SampleChild
  story: Story
  /** One per school day: ten past ones and today. */
  days: { sign: DaySign; act: DayAct | null }[]
  /** What the family wrote; null: it did not write. */
  letter: Letter | null
}

export type Cast = {
  byChild: Map<number, CastChild>
  exempt: Set<number>
  /** Came to the school a moment ago. */
  newcomers: Set<number>
  /** Children to whom nothing happens, in a random order. */
  others: SampleChild[]
}

/** Gives the stories to children. Their devices follow the story. */
export function castStories(children: readonly SampleChild[], chance: Chance): Cast {
  const free = chance.shuffled(children)
  const byChild = new Map<number, CastChild>()
  let turn = 0
  // Stories that need a certain class choose first.
  const inOrder = [...STORIES].sort((a, b) => Number(Boolean(b.className)) - Number(Boolean(a.className)))
  const reserved = new Set(STORIES.flatMap((story) => story.className ?? []))
  for (const story of inOrder)
    for (let count = story.count; count > 0; count -= 1) {
      const child = take(free, (one) =>
        story.className ? one.className === story.className : !reserved.has(one.className)
      )
      const letter = letterFor(story, child, turn)
      if (letter && !story.letter) turn += 1
      child.platform = deviceFor(story, letter, child)
      byChild.set(child.id, { child, story, days: readDays(story.days), letter })
    }
  const exempt = new Set(Array.from({ length: EXEMPT_COUNT }, () => take(free).id))
  const newcomers = new Set([take(free).id])
  return { byChild, exempt, newcomers, others: free }
}

function take(free: SampleChild[], fits: (child: SampleChild) => boolean = () => true): SampleChild {
  const index = free.findIndex(fits)
  const [child] = free.splice(Math.max(0, index), 1)
  if (!child) throw new RangeError('more stories than children')
  return child
}

function letterFor(story: Story, child: SampleChild, turn: number): Letter | null {
  if (story.letter === 'none') return null
  if (story.letter) return STORY_LETTERS[story.letter] ?? null
  return TROUBLE_IN[child.household.language] ?? TROUBLE[turn % TROUBLE.length] ?? null
}

function deviceFor(story: Story, letter: Letter | null, child: SampleChild): ChildPlatform {
  if (story.platform) return story.platform
  if (letter?.platform) return letter.platform
  return child.platform === 'unknown' || child.platform === 'chromeos' ? 'windows' : child.platform
}

/** `xH . .` into signs and acts. */
function readDays(days: string): CastChild['days'] {
  return days.split(' ').map((token) => ({
    sign: token[0] as DaySign,
    act: (token[1] as DayAct | undefined) ?? null
  }))
}

/** What the host sees of the child in the first or second lesson of such a day. */
export function resultOn(sign: DaySign, index: 0 | 1): ObservedResult {
  switch (sign) {
    case 'x':
      return 'failed'
    case 'X':
      return index === 0 ? 'failed' : 'ok'
    case 'y':
      return index === 1 ? 'failed' : 'ok'
    case 'w':
      return index === 0 ? 'degraded' : 'ok'
    case 'n':
      return 'not_seen'
    case 'e':
      return 'excused'
    default:
      return 'ok'
  }
}

/** A day with something for a volunteer to do. */
export const isTrouble = (sign: DaySign): boolean => 'xXyw'.includes(sign)
