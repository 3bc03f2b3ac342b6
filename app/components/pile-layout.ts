import type { Face } from './types.ts'

/** The four parts of the headline (connection-status.md, section 11), from the ground up. */
export const PARTS = ['failing', 'blocked', 'unstable', 'trial'] as const satisfies readonly Face[]
export type Part = (typeof PARTS)[number]

/** One school day. `label` stands below the pile in one or two words ("Fr 6."), `long` in the table ("Fr 6. März"). */
export type PileDay = { date: string; label: string; long: string; today?: boolean } & Record<Part, number>

export const total = (day: PileDay): number => PARTS.reduce((sum, part) => sum + day[part], 0)

/** Where the squared paper lies inside the drawing, in drawing units. */
export type Paper = { left: number; right: number; top: number; bottom: number; slip: number; inset: number }

/** The wide drawing leaves room for the words beside the first pile and beside the band; the narrow one has neither. */
export const WIDE: Paper & { width: number; height: number } = {
  width: 1180,
  height: 352,
  left: 154,
  right: 1062,
  top: 6,
  bottom: 312,
  slip: 58,
  inset: 10
}
export const NARROW: typeof WIDE = {
  width: 358,
  height: 290,
  left: 0,
  right: 358,
  top: -2,
  bottom: 250,
  slip: 25,
  inset: 10
}

const round = (n: number) => Math.round(n * 10) / 10

/**
 * Piles one slip per child and day on squared paper. The tallest pile (or the band) leaves two squares of room;
 * very tall piles lose the gaps between their slips, so that one slip never becomes thinner than its gap.
 */
export function layPiles(days: PileDay[], bandTop: number, paper: Paper) {
  const most = Math.max(bandTop, 8, ...days.map(total))
  const unit = Math.min((paper.bottom - paper.top) / (most + 4), 14)
  const gap = unit >= 5 ? 2 : unit >= 3 ? 1 : 0
  const room = paper.right - paper.left - 2 * paper.inset
  const width = Math.min(paper.slip, (room / Math.max(days.length, 1)) * 0.7)
  const step = days.length > 1 ? (room - width) / (days.length - 1) : 0
  const y = (count: number) => paper.bottom - count * unit
  const paths: Record<Part, string> = { failing: '', blocked: '', unstable: '', trial: '' }
  const piles = days.map((day, i) => {
    const x = round(paper.left + paper.inset + i * step)
    let below = 0
    for (const part of PARTS) {
      for (let n = 0; n < day[part]; n += 1) {
        const top = y(below + n + 1) + gap / 2
        paths[part] += `M${x} ${top.toFixed(2)}h${round(width)}v${(unit - gap).toFixed(2)}h-${round(width)}z`
      }
      below += day[part]
    }
    return { day, middle: round(x + width / 2), top: round(y(below)), total: below }
  })
  return { piles, paths, unit, y }
}

/** The squares: two slips high, as wide as they are high, fitted to the sheet. */
export function squares(paper: Paper, unit: number): string {
  const size = Math.max(unit * 2, 12)
  const rows = Math.floor((paper.bottom - paper.top) / size)
  const columns = Math.max(Math.round((paper.right - paper.left) / size), 1)
  const lines: string[] = []
  for (let i = 0; i <= rows; i += 1)
    lines.push(`M${paper.left} ${round(paper.bottom - i * size)}H${paper.right}`)
  for (let i = 0; i <= columns; i += 1) {
    const x = round(paper.left + (i * (paper.right - paper.left)) / columns)
    lines.push(`M${x} ${paper.top}V${paper.bottom}`)
  }
  return lines.join('')
}

/**
 * Heights for the words beside the first pile: each at the middle of its part, pushed up where two would touch.
 * `needs` is the height of each word; *wartet auf Gerät oder Internet* has two lines.
 */
export function placeWords(
  first: PileDay,
  unit: number,
  bottom: number,
  needs: Record<Part, number>
): Record<Part, number> {
  const at: Record<Part, number> = { failing: 0, blocked: 0, unstable: 0, trial: 0 }
  let below = 0
  let free = bottom
  for (const part of PARTS) {
    const middle = bottom - (below + first[part] / 2) * unit
    const center = Math.min(middle, free - needs[part] / 2)
    at[part] = round(center)
    free = center - needs[part] / 2
    below += first[part]
  }
  return at
}
