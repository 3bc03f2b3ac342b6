import { describe, expect, it } from 'vitest'
import { explainStatus, type StatusInput } from '#app/domain/connection/explain.ts'
import type { Task } from '#app/domain/connection/tasks.ts'
import { story } from '#tests/support/status-notation.ts'
import { recordsOf, WORKED_EXAMPLES } from './worked-examples.ts'

function inWords(input: StatusInput) {
  const { state, streak, needed, reasons, tasks } = explainStatus(input)
  return { state, count: `${streak}/${needed}`, reasons: reasons.join(' '), tasks: tasks.map(name).join(' ') }
}

function name(task: Task): string {
  return 'lesson' in task ? `${task.kind}:${task.lesson}` : task.kind
}

describe('the worked examples', () => {
  it('are all here', () => {
    expect(WORKED_EXAMPLES.map(([number]) => number)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1))
  })

  it.each(WORKED_EXAMPLES)('#%i %s', (_number, records, now, state, count, reasons, tasks) => {
    const input = story(recordsOf(records), now)
    const expected = { state, count, reasons, tasks }
    expect(inWords(input)).toEqual(expected)

    const reversed: StatusInput = {
      ...input,
      calendar: { lessons: [...input.calendar.lessons].reverse() },
      events: [...input.events].reverse()
    }
    expect(inWords(reversed)).toEqual(expected)
    expect(explainStatus(reversed)).toEqual(explainStatus(input))
  })
})
