import { type Answer, type Fact, type Lesson, type Saying, statusFrom } from './oracle.ts'

/** A child as the test knows it; the number is Lotse's, learnt from its pages. */
export type Child = {
  id: number
  firstName: string
  lastName: string
  className: string
  /** Was in another class before this day. */
  moved?: { on: string; from: string }
  household: number
  mail: string
  /** Came to the school on this day; without: was always there. */
  since?: string
}

/** @param at a day, or a time of it */
export const classOn = ({ className, moved }: Child, at: string): string =>
  moved && at < moved.on ? moved.from : className

/** The numbers of the board (connection-status.md, section 11), from the truth. */
export type Numbers = {
  all: number
  headline: number
  failing: number
  blocked: number
  unstable: number
  trial: number
  unknown: number
  stale: number
  familyOnly: number
  exempt: number
  reliable: number
  coverage: { finished: number; reported: number }
  groups: Record<string, { unresolved: number; counted: number }>
}

/** What really happened and was said in the simulated school, written down as it is done. */
export class Ledger {
  readonly children = new Map<number, Child>()
  readonly lessons = new Map<string, Lesson & { className: string }>()
  private readonly sayings = new Map<number, Saying[]>()
  private readonly facts = new Map<number, Fact[]>()
  private readonly reported = new Set<string>()

  says(childId: number, saying: Saying): void {
    this.sayings.set(childId, [...(this.sayings.get(childId) ?? []), saying])
    if (saying.source === 'host') this.reported.add(saying.lesson)
  }
  fact(childId: number, fact: Fact): void {
    this.facts.set(childId, [...(this.facts.get(childId) ?? []), fact])
  }
  lessonsOf(child: Child): (Lesson & { className: string })[] {
    return [...this.lessons.values()].filter(
      (lesson) => lesson.className === classOn(child, lesson.start) && lesson.start >= (child.since ?? '')
    )
  }
  lastSaid(childId: number, lesson: string, source: Saying['source']): Saying | undefined {
    return this.sayings.get(childId)?.findLast((one) => one.lesson === lesson && one.source === source)
  }
  statusOf(child: Child, now: string): Answer {
    const [sayings = [], facts = []] = [this.sayings.get(child.id), this.facts.get(child.id)]
    return statusFrom({ lessons: this.lessonsOf(child), sayings, facts }, now)
  }

  /** @param now school time */
  numbersAt(now: string): Numbers {
    const seen = [...this.children.values()].map((child) => ({ child, is: this.statusOf(child, now) }))
    const count = (fits: (one: Answer) => boolean) => seen.filter(({ is }) => fits(is)).length
    const isUnresolved = ({ state }: Answer) => ['failing', 'blocked', 'trial'].includes(state)
    const groups: Numbers['groups'] = {}
    for (const { child, is } of seen) {
      const group = groups[child.className] ?? { unresolved: 0, counted: 0 }
      groups[child.className] = group
      if (isUnresolved(is)) group.unresolved += 1
      if (is.state !== 'exempt') group.counted += 1
    }
    return {
      all: seen.length,
      headline: count(isUnresolved),
      failing: count((one) => one.state === 'failing'),
      blocked: count((one) => one.state === 'blocked'),
      unstable: count((one) => one.state === 'trial' && one.shaky),
      trial: count((one) => one.state === 'trial' && !one.shaky),
      unknown: count((one) => one.state === 'unknown'),
      stale: count((one) => one.quiet),
      familyOnly: count((one) => one.state === 'reliable' && one.familyOnly),
      exempt: count((one) => one.state === 'exempt'),
      reliable: count((one) => one.state === 'reliable' && !one.quiet),
      coverage: this.coverageAt(now),
      groups
    }
  }

  /** Finished lessons of the last five days that had some. */
  private coverageAt(now: string): Numbers['coverage'] {
    const finished = [...this.lessons.values()].filter((one) => one.state === 'held' && one.end <= now)
    const days = [...new Set(finished.map((one) => one.start.slice(0, 10)))].sort().slice(-5)
    const last = finished.filter((one) => days.includes(one.start.slice(0, 10)))
    return { finished: last.length, reported: last.filter((one) => this.reported.has(one.key)).length }
  }
}
