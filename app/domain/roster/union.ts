/** Things that turn out to be one: numbers from 0, joined in pairs. */
export class Union {
  private readonly parents: number[]

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index)
  }

  /** The lowest number of those that are one with this. */
  find(index: number): number {
    let root = index
    while (this.parents[root] !== root) root = this.parents[root] ?? root
    for (let at = index; at !== root; ) {
      const next = this.parents[at] ?? root
      this.parents[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number]
    this.parents[high] = low
  }

  /** Joins all things that have a key in common. */
  joinByKeys<T>(things: readonly T[], keysOf: (thing: T) => Iterable<string>): void {
    const seen = new Map<string, number>()
    things.forEach((thing, index) => {
      for (const key of keysOf(thing)) {
        const first = seen.get(key)
        if (first === undefined) seen.set(key, index)
        else this.join(first, index)
      }
    })
  }
}
