import { type Chance, createChance } from '#app/domain/sample/chance.ts'
import type { Child } from './ledger.ts'

/** How a lesson really was for a child. */
export type Lived = 'ok' | 'degraded' | 'failed' | 'away' | 'ill'

/** What keeps a child from lessons, until somebody helps. */
export type Plight = 'fine' | 'broken' | 'no_device' | 'flaky'

/** The hour of the outage: on the third day most children of its lessons are thrown out. */
export const OUTAGE = { day: 2, start: '10:15:00' }

/** The simulated truth: who has what trouble, and how every lesson was. The same seed is the same truth. */
export class Truth {
  readonly chance: Chance
  private readonly plights = new Map<number, Plight>()
  private readonly lived = new Map<string, Lived>()

  constructor(children: readonly Child[], seed: number) {
    this.chance = createChance(seed)
    const mixed = this.chance.shuffled(children)
    const deal = (count: number, plight: Plight) => {
      for (const { id } of mixed.splice(0, count)) this.plights.set(id, plight)
    }
    deal(22, 'broken')
    deal(5, 'no_device')
    deal(9, 'flaky')
  }

  plightOf = (childId: number): Plight => this.plights.get(childId) ?? 'fine'
  /** Somebody has helped, or the device has come. */
  mend = (childId: number): void => void this.plights.delete(childId)
  withPlight = (plight: Plight): number[] =>
    [...this.plights].filter(([, one]) => one === plight).map(([id]) => id)

  /** How a lesson was; it is decided when it takes place, and stays so. */
  livedIn(childId: number, lesson: string, isOutage: boolean): Lived {
    const known = this.lived.get(`${childId} ${lesson}`)
    if (known) return known
    const lived = this.live(this.plightOf(childId), isOutage)
    this.lived.set(`${childId} ${lesson}`, lived)
    return lived
  }

  private live(plight: Plight, isOutage: boolean): Lived {
    const x = this.chance.next()
    if (plight === 'no_device') return 'away'
    if (plight === 'broken' || (isOutage && x < 0.7)) return 'failed'
    if (plight === 'flaky') return x < 0.25 ? 'failed' : x < 0.45 ? 'degraded' : 'ok'
    return x < 0.004 ? 'failed' : x < 0.014 ? 'degraded' : x < 0.029 ? 'ill' : x < 0.034 ? 'away' : 'ok'
  }
}
