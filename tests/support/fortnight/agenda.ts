type Entry = { at: Date; order: number; act: (now: Date) => Promise<void> }

/** What will happen, in the order of time; acts may add more. */
export class Agenda {
  private entries: Entry[] = []
  private count = 0

  add(at: Date, act: (now: Date) => Promise<void>): void {
    this.count += 1
    this.entries.push({ at, order: this.count, act })
  }

  /** @param tick called before each act with its moment */
  async play(tick: (now: Date) => void): Promise<void> {
    while (this.entries.length > 0) {
      const [next] = this.entries.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order)
      if (!next) return
      this.entries.shift()
      tick(next.at)
      await next.act(next.at)
    }
  }
}
