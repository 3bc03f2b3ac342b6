import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DeskRow } from '#app/components/desk-row.tsx'
import { DeviceLabel } from '#app/components/device-label.tsx'
import { FamilyQuestion } from '#app/components/family-question.tsx'
import { Field } from '#app/components/field.tsx'
import { Guesses } from '#app/components/guess.tsx'
import { HostLesson } from '#app/components/host-lesson.tsx'
import { PileChart } from '#app/components/pile-chart.tsx'
import { layPiles, type PileDay, WIDE } from '#app/components/pile-layout.ts'
import { PresenceSwitch } from '#app/components/presence-switch.tsx'
import { Slip } from '#app/components/slip.tsx'
import { TimeText } from '#app/components/time-text.tsx'
import { heard, render } from './render.tsx'

const here = new URL('../../app/components/', import.meta.url)

describe('the sprite', () => {
  it('holds every icon the type of icons names', () => {
    const sprite = readFileSync(new URL('../../public/icons.svg', import.meta.url), 'utf8')
    const type = readFileSync(new URL('icon.tsx', here), 'utf8')
    const names = [...type.matchAll(/^ {2}\| '([a-z]+)'/gm)].map((match) => match[1])
    expect(names.length).toBeGreaterThan(30)
    for (const name of names) expect(sprite).toContain(`id="i-${name}"`)
  })

  it('is used without inline style, which the content security policy forbids', () => {
    for (const file of readdirSync(here).filter((name) => name.endsWith('.tsx')))
      expect(readFileSync(new URL(file, here), 'utf8'), file).not.toMatch(/style=\{/)
  })
})

describe('a slip', () => {
  const slip = {
    to: '/anliegen/7',
    name: 'Emre Yıldız',
    klasse: '5a',
    device: { platform: 'ios' },
    problem: 'Wird nicht gehört'
  } as const
  it('opens the ticket and takes it with one real form', () => {
    const html = render(<Slip {...slip} claim={{ action: '/anliegen/7/uebernehmen' }} />)
    expect(html).toContain('<a href="/anliegen/7">Emre Yıldız</a>')
    expect(html).toContain('<form method="post" action="/anliegen/7/uebernehmen">')
    expect(heard(html)).toContain('noch niemand')
  })

  it('taken by somebody else has no button and says who, politely', () => {
    const html = render(
      <Slip {...slip} taken who="Frau Sommer hat um 9:52 Uhr übernommen" claim={{ action: '/x' }} />
    )
    expect(html).not.toContain('<button')
    expect(html).toContain('role="status"')
    expect(html).toContain('Frau Sommer hat um 9:52 Uhr übernommen')
  })
})

it('a row of the desk says the status in words before the name', () => {
  const html = render(
    <DeskRow
      to="/a"
      standing={{ face: 'failing' }}
      name="Oleksandra"
      device={{ platform: 'unknown' }}
      problem="Kommt nicht rein"
    />
  )
  expect(heard(html)).toMatch(/^kommt nicht rein: Oleksandra/)
  expect(html).toContain('class="device unclear"')
  expect(heard(html)).toContain('frei')
})

it('a borrowed device says so', () => {
  expect(heard(render(<DeviceLabel platform="ios" word="iPad" loan />))).toBe('iPad (Leihgerät)')
})

it('a suggestion is a form to confirm and a reason to open, until it is settled', () => {
  const open = render(
    <Guesses
      guesses={[
        { what: 'iPad', why: 'steht in der Mail', confirm: { action: '/stimmt', fields: { geraet: 'ios' } } }
      ]}
    />
  )
  expect(open).toContain('<input type="hidden" name="geraet" value="ios"/>')
  const reason = /href="#(grund-[^"]+)"/.exec(open)?.[1]
  expect(open).toMatch(new RegExp(`<(p|div) id="${reason}" class="why">(<p>)?steht in der Mail`))
  const settled = render(
    <Guesses guesses={[{ what: 'iPad', settled: true, confirm: { action: '/stimmt' } }]} />
  )
  expect(settled).toContain('guess sure')
  expect(settled).not.toContain('<form')
})

it('presence is a switch that posts the other state', () => {
  expect(render(<PresenceSwitch action="/da" here until="13:00" />)).toMatch(
    /role="switch" aria-checked="true" name="here" value="off"/
  )
  expect(render(<PresenceSwitch action="/da" here={false} />)).toMatch(
    /aria-checked="false" name="here" value="on"/
  )
})

it('a field keeps what was typed and is described by its error and hint', () => {
  const html = render(
    <Field name="mail" label="Mail" hint="Dienstadresse" error="Hier fehlt ein @." defaultValue="keller" />
  )
  expect(html).toContain('value="keller"')
  expect(html).toContain('aria-describedby="mail-hint mail-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('id="mail-error"')
})

it('a moment is exact on hover', () => {
  expect(render(<TimeText at="2026-03-19T09:31" text="vor 5 Minuten" />)).toBe(
    '<time dateTime="2026-03-19T09:31" title="19.03.2026, 09:31">vor 5 Minuten</time>'
  )
})

it('the family question has no preselection, and its German says that it is German', () => {
  const html = render(
    <FamilyQuestion
      action="/a"
      name="antwort"
      question={{ text: 'هل نجح؟', german: 'Hat es geklappt?' }}
      send={{ text: 'إرسال' }}
      choices={[
        { value: 'ja', text: 'نعم' },
        { value: 'nein', text: 'لا' }
      ]}
      trap="web"
    />
  )
  expect(html).not.toContain('checked')
  expect(html.match(/type="radio"/g)).toHaveLength(2)
  expect(html).toContain('<span class="german" lang="de" dir="ltr">Hat es geklappt?</span>')
})

it('the host reports by exception, without a script', () => {
  const html = render(
    <HostLesson
      id="l1"
      at="2026-03-19T10:15"
      time="10:15"
      group="5a"
      info="2 Kinder"
      post={{ action: '/m' }}
      names={[
        { id: 's1', name: 'Amira' },
        { id: 's2', name: 'Ben' }
      ]}
      said={{ s1: 'degraded' }}
    />
  )
  expect(html).toContain('name="all" value="yes"')
  expect(html).toContain('class="exceptions open"')
  expect(html).toMatch(
    /name="child" checked="" value="s1"|name="child" value="s1" checked=""|value="s1"[^>]*checked/
  )
  expect(html).toMatch(
    /name="result-s1" checked="" value="degraded"|name="result-s1" value="degraded" checked=""/
  )
})

describe('the curve', () => {
  const days: PileDay[] = [
    {
      date: '2026-03-18',
      label: 'Mi 18.',
      long: 'Mi 18. März',
      failing: 2,
      blocked: 2,
      unstable: 2,
      trial: 3
    },
    {
      date: '2026-03-19',
      label: 'heute',
      long: 'Do 19. März',
      failing: 1,
      blocked: 2,
      unstable: 2,
      trial: 2,
      today: true
    }
  ]
  it('draws one slip per child and puts the same numbers into a table', () => {
    const { paths, piles } = layPiles(days, 10, WIDE)
    expect(paths.failing.match(/M/g)).toHaveLength(3)
    expect(paths.trial.match(/M/g)).toHaveLength(5)
    expect(piles.map((pile) => pile.total)).toEqual([9, 7])
    const html = render(<PileChart days={days} />)
    expect(html).toContain('Noch nicht verlässlich an 2 Schultagen: Mi 18. 9, heute 7')
    expect(html).toContain(
      '<th scope="row">Do 19. März</th><td>1</td><td>2</td><td>2</td><td>2</td><td>7</td>'
    )
  })

  it('stays on the paper with the first wave of 150, and without any day', () => {
    const wave = layPiles(
      [{ ...days[0], date: 'x', label: 'x', long: 'x', failing: 150, blocked: 0, unstable: 0, trial: 0 }],
      10,
      WIDE
    )
    expect(wave.piles[0]?.top).toBeGreaterThan(WIDE.top)
    expect(render(<PileChart days={[]} />)).toContain('0 Schultagen')
  })
})
