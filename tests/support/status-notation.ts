/**
 * Reads the notation of the worked examples (connection-status.md, section 12), so that a test can quote a story instead of
 * building records: `D1a host ok; D1 15:00 help; D4a is incident`. Records get the ids e1, e2, … in the order written.
 */
import type { StatusInput } from '#app/domain/connection/explain.ts'
import type { ConnectionRecord, Lesson } from '#app/domain/connection/records.ts'

/** D1 to D11 of section 12: two school weeks and the Monday after the holidays. */
export const DAYS = [
  '2020-03-23',
  '2020-03-24',
  '2020-03-25',
  '2020-03-26',
  '2020-03-27',
  '2020-03-30',
  '2020-03-31',
  '2020-04-01',
  '2020-04-02',
  '2020-04-03',
  '2020-04-20'
] as const

const SLOTS = {
  a: ['08:30:00', '09:00:00', '09:05:00'],
  b: ['10:30:00', '11:00:00', '11:05:00'],
  c: ['12:00:00', '12:30:00', '12:35:00'],
  d: ['13:00:00', '13:30:00', '13:35:00']
} as const
type Slot = keyof typeof SLOTS

/** `D2 08:40` or `D2/08:40` as a school time. */
export function timeOf(text: string): string {
  const match = /^D(\d+)[ /](\d\d:\d\d)$/.exec(text)
  const day = DAYS[Number(match?.[1]) - 1]
  if (!match || !day) throw new Error(`not a time of a story: ${text}`)
  return `${day}T${match[2]}:00`
}

/** @param now such as `D3 10:00`; without it 18:00 on the last day mentioned */
export function story(text: string, now = ''): StatusInput {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '(nothing)')
  const lessons = calendarFor(text)
  const events: ConnectionRecord[] = []
  for (const part of parts) {
    const state = /^(D\d+[a-d]) is (cancelled|incident|held)$/.exec(part)
    if (state) setState(lessons, state[1], state[2])
    else events.push(recordOf(part, `e${events.length + 1}`))
  }
  return { calendar: { lessons }, events, now: timeOf(now || `D${lastDayIn(text)} 18:00`) }
}

function lastDayIn(text: string): number {
  return Math.max(1, ...[...text.matchAll(/D(\d+)/g)].map((match) => Number(match[1])))
}

/** Every day has a and b; c and d exist only where the story names them. */
function calendarFor(text: string): Lesson[] {
  return DAYS.flatMap((day, index) =>
    (Object.keys(SLOTS) as Slot[])
      .map((slot) => ({ id: `D${index + 1}${slot}`, slot }))
      .filter(({ id, slot }) => slot === 'a' || slot === 'b' || new RegExp(`\\b${id}\\b`).test(text))
      .map(({ id, slot }) => ({
        id,
        start: `${day}T${SLOTS[slot][0]}`,
        end: `${day}T${SLOTS[slot][1]}`,
        state: 'held' as const
      }))
  )
}

function setState(lessons: Lesson[], id: string | undefined, state: string | undefined): void {
  const lesson = lessons.find((one) => one.id === id)
  if (!lesson) throw new Error(`no such lesson in the story: ${id}`)
  lesson.state = state as Lesson['state']
}

function recordOf(part: string, id: string): ConnectionRecord {
  const observation = /^D(\d+)([a-d]) (\S+) (\S+)(.*)$/.exec(part)
  if (observation) {
    const [, day = '', slot = '', source, result, rest = ''] = observation
    const said = /@(\S+)/.exec(rest)?.[1]
    const cause = /cause=(\S+)/.exec(rest)?.[1]
    return {
      id,
      type: 'observation',
      at: said ? timeOf(said) : `${DAYS[Number(day) - 1]}T${SLOTS[slot as Slot][2]}`,
      lesson: `D${day}${slot}`,
      source,
      result,
      ...(cause ? { cause } : {}),
      ...(/\bsuspect\b/.test(rest) ? { suspect: true } : {})
    } as ConnectionRecord
  }
  const other = /^(D\d+ \d\d:\d\d) (\S+) ?(.*)$/.exec(part)
  if (!other) throw new Error(`not a record of a story: ${part}`)
  const [, at = '', type, rest = ''] = other
  return { id, type, at: timeOf(at), ...fieldsOf(type, rest.split(' ')) } as ConnectionRecord
}

function fieldsOf(type: string | undefined, words: string[]): Record<string, unknown> {
  if (type === 'blocker') return { reason: words[0], on: words[1] === 'on' }
  if (type === 'exempt') return { on: words[0] === 'on' }
  return type === 'withdraw' ? { event: words[0] } : {}
}
