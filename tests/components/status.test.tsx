import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BesideMarks } from '#app/components/beside-marks.tsx'
import { Chip } from '#app/components/chip.tsx'
import { Face, trialPie } from '#app/components/face.tsx'
import { LessonMark } from '#app/components/lesson-mark.tsx'
import { StatusLabel } from '#app/components/status-label.tsx'
import { Streak } from '#app/components/streak.tsx'
import { BESIDE, FACES, MARKS } from '#app/components/types.ts'
import * as connection from '#app/domain/connection/face.ts'
import { LESSON_MARKS } from '#app/domain/connection/lesson-mark.ts'
import { heard, render } from './render.tsx'

const sprite = readFileSync(new URL('../../public/icons.svg', import.meta.url), 'utf8')
/** The drawing of one id of the sprite, without its id and without colour. */
const drawing = (id: string) =>
  new RegExp(`<(symbol|g) id="${id}"[^>]*>(.*?)</\\1>`).exec(sprite)?.[2]?.replace(/currentColor/g, '')

describe('status faces', () => {
  it('are the eight faces of the connection status, in words a person reads', () => {
    expect(FACES).toEqual(connection.FACES)
    expect(FACES.map((face) => heard(render(<StatusLabel face={face} />)))).toEqual([
      'unbekannt',
      'kommt nicht rein',
      'wartet auf Gerät oder Internet',
      'wackelig',
      'auf Probe',
      'verlässlich',
      'länger nicht gesehen',
      'nimmt nicht teil'
    ])
  })

  it('differ in outline, so that they hold without colour', () => {
    const shapes = FACES.map((face) =>
      face === 'trial' ? render(<Face face={face} good={2} needed={4} />) : drawing(`f-${face}`)
    )
    expect(shapes).not.toContain(undefined)
    expect(new Set(shapes).size).toBe(FACES.length)
  })

  it('always stand beside their word', () => {
    for (const face of FACES) {
      for (const piece of [<StatusLabel key="l" face={face} />, <Chip key="c" face={face} />]) {
        const html = render(piece)
        expect(html).toContain(`is-${face}`)
        expect(html).toContain('aria-hidden="true"')
        expect(heard(html).length).toBeGreaterThan(4)
      }
    }
  })

  it('say what a blocked child waits for', () => {
    expect(heard(render(<StatusLabel face="blocked" blocker="no_device" />))).toBe('wartet auf Gerät')
    expect(heard(render(<StatusLabel face="blocked" blocker="device_conflict" />))).toBe(
      'zwei Kinder, ein Gerät'
    )
  })

  it('speak English with the same keys', () => {
    expect(heard(render(<StatusLabel face="trial" good={1} needed={2} />, 'en'))).toBe('on trial 1 of 2')
  })
})

describe('streak', () => {
  it.each([
    [0, 4],
    [2, 4],
    [4, 6],
    [10, 10]
  ])('shows %i of %i as dots and in words', (good, needed) => {
    const html = render(<Streak good={good} needed={needed} />)
    expect(html.match(/<i class="full">/g)?.length ?? 0).toBe(good)
    expect(html.match(/<i[ >]/g)?.length).toBe(needed)
    expect(heard(html)).toBe(`${good} von ${needed}`)
  })

  it('is left out where nothing is counted', () => {
    expect(render(<StatusLabel face="reliable" good={0} needed={0} />)).not.toContain('dots')
  })

  it('fills a pie that is different for every step up to ten', () => {
    const pies = Array.from({ length: 11 }, (_, good) => trialPie(good, 10))
    expect(new Set(pies).size).toBe(11)
    expect(pies[0]).toBe('')
    expect(trialPie(1, 4)).toBe('M8 8V3.8A4.2 4.2 0 0 1 12.20 8.00z')
    expect(trialPie(3, 4)).toBe('M8 8V3.8A4.2 4.2 0 1 1 3.80 8.00z')
  })
})

describe('marks', () => {
  it('are the ten of the connection status, all drawn and all different', () => {
    expect(MARKS).toEqual(LESSON_MARKS)
    const shapes = MARKS.map((mark) => drawing(`m-${mark}`))
    expect(shapes).not.toContain(undefined)
    expect(new Set(shapes).size).toBe(MARKS.length)
    for (const mark of MARKS) expect(render(<LessonMark mark={mark} />)).toContain(`#m-${mark}`)
  })

  it('beside a state carry symbol and word', () => {
    const html = render(<BesideMarks marks={[...BESIDE]} />)
    expect(html.match(/<svg/g)?.length).toBe(BESIDE.length)
    for (const word of ['zuletzt holprig', 'nur von der Familie bestätigt', 'wackelig'])
      expect(html).toContain(word)
  })
})
