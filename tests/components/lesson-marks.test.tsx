import { describe, expect, it } from 'vitest'
import { FortnightTable } from '#app/components/fortnight-table.tsx'
import { LessonMarks } from '#app/components/lesson-marks.tsx'
import { PLAIN, placeMarks, WITH_DAYS } from '#app/components/marks-layout.ts'
import type { Mark, MarkDay } from '#app/components/types.ts'
import { heard, render } from './render.tsx'

const DATES = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20'].map((day) => `2026-03-${day}`)
const PAIRS: Mark[][] = [
  ['ok', 'bad'],
  ['bad', 'ok'],
  ['bad', 'none'],
  ['ok', 'ok'],
  ['ok', 'ok'],
  ['ok', 'weak'],
  ['bad', 'bad'],
  ['ok', 'fam'],
  ['next', 'next'],
  ['next', 'next']
]
const days: MarkDay[] = DATES.map((date, i) => ({ date, marks: PAIRS[i] ?? [] }))

describe('the row of lesson marks', () => {
  it('is one picture with one spoken summary, without the lessons still to come', () => {
    const html = render(<LessonMarks days={days} />)
    expect(html.match(/role="img"/g)).toHaveLength(1)
    expect(html).toContain(
      'aria-label="Letzte zwei Wochen: 8 gut, 1 gut, sagt die Familie, 1 mit Aussetzern, 5 nicht geklappt, 1 ohne Meldung"'
    )
    expect(html.match(/<use/g)).toHaveLength(20)
  })

  it('says so when there was no lesson yet', () => {
    expect(render(<LessonMarks days={[]} />)).toContain('Letzte zwei Wochen: noch keine Stunde')
  })

  it('keeps two marks of a day together, days apart and weeks further apart', () => {
    const { marks, width } = placeMarks(days, PLAIN)
    expect(marks.map((mark) => mark.x)).toEqual([
      0, 7, 17, 24, 34, 41, 51, 58, 68, 75, 91, 98, 108, 115, 125, 132, 142, 149, 159, 166
    ])
    expect(width).toBe(173)
    expect(placeMarks(days, WITH_DAYS).width).toBe(222)
  })

  it('sees a new week also when the days around the weekend are missing', () => {
    const gap = (from: string, to: string) =>
      placeMarks(
        [
          { date: from, marks: ['ok'] },
          { date: to, marks: ['ok'] }
        ],
        PLAIN
      ).days[1]?.x
    expect(gap('2026-03-10', '2026-03-11')).toBe(10)
    expect(gap('2026-03-12', '2026-03-17')).toBe(16)
    expect(gap('2026-03-10', '2026-03-17')).toBe(16)
  })

  it('names the days and underlines today', () => {
    const html = render(<LessonMarks days={days} today="2026-03-19" variant="days" />)
    expect(heard(html)).toBe('Mo Di Mi Do Fr Mo Di Mi Do Fr')
    expect(html).toContain('<text x="192.5" y="32" class="today">Do</text>')
    expect(html).toContain('<path class="today" d="M185 36h15"')
  })
})

describe('the fortnight as a table', () => {
  const html = render(
    <FortnightTable
      caption="Ergebnis jeder Videostunde"
      days={DATES}
      today="2026-03-19"
      slots={[{ time: '8:45 Uhr', marks: [...PAIRS.map((pair) => pair[0] ?? null).slice(0, 9), null] }]}
    />
  )
  it('has headers for days and times and a word in every cell', () => {
    expect(html.match(/scope="col"/g)).toHaveLength(11)
    expect(html.match(/scope="row"/g)).toHaveLength(1)
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((cell) => heard(cell[1] ?? ''))
    expect(cells).toEqual([
      'gut',
      'nicht geklappt',
      'nicht geklappt',
      'gut',
      'gut',
      'gut',
      'nicht geklappt',
      'gut',
      'kommt noch',
      'keine Stunde'
    ])
  })
})
