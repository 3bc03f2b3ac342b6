import { describe, expect, it } from 'vitest'
import { queueGroups } from '#app/domain/tickets/queue-groups.ts'

const TODAY = '2026-03-19'
const lesson = (startsAt: string, running = false) => ({
  lessonId: 1,
  groupId: 1,
  groupName: '5a',
  subject: '',
  hostId: null,
  startsAt: `${startsAt}:00`,
  endsAt: `${startsAt.slice(0, 11)}23:59:00`,
  running
})
const entry = (name: string, start: string | null, more: { urgent?: boolean; running?: boolean } = {}) => ({
  name,
  urgent: more.urgent ?? false,
  nextLesson: start === null ? null : lesson(start, more.running)
})
const grouped = (entries: ReturnType<typeof entry>[]) =>
  queueGroups(entries, TODAY).map((group) => [
    group.kind,
    group.at,
    group.entries.map((one) => one.name).join(' ')
  ])

describe('groups of the queue', () => {
  it('stand in the order of the clock, each with its earliest lesson', () => {
    const entries = [
      entry('ohne', null),
      entry('freitag', '2026-03-20T08:45'),
      entry('mittag', '2026-03-19T11:30'),
      entry('bald', '2026-03-19T10:15'),
      entry('bald2', '2026-03-19T10:15'),
      entry('nachmittag', '2026-03-19T14:00'),
      entry('läuft', '2026-03-19T09:45', { running: true })
    ]
    expect(grouped(entries)).toEqual([
      ['now', '2026-03-19T09:45:00', 'läuft'],
      ['next', '2026-03-19T10:15:00', 'bald bald2'],
      ['today', '2026-03-19T11:30:00', 'mittag nachmittag'],
      ['tomorrow', '2026-03-20T08:45:00', 'freitag'],
      ['none', null, 'ohne']
    ])
  })

  it('put JETZT in the subject before everything, with or without a lesson', () => {
    const entries = [
      entry('bald', '2026-03-19T10:15'),
      entry('jetzt', null, { urgent: true }),
      entry('jetzt2', '2026-03-19T10:15', { urgent: true })
    ]
    expect(grouped(entries)).toEqual([
      ['now', '2026-03-19T10:15:00', 'jetzt jetzt2'],
      ['next', '2026-03-19T10:15:00', 'bald']
    ])
  })

  it('give every later day a group of its own and have none for nothing', () => {
    const entries = [
      entry('dienstag', '2026-03-24T08:45'),
      entry('montag', '2026-03-23T08:45'),
      entry('montag2', '2026-03-23T10:15')
    ]
    expect(grouped(entries)).toEqual([
      ['later', '2026-03-23T08:45:00', 'montag montag2'],
      ['later', '2026-03-24T08:45:00', 'dienstag']
    ])
    expect(grouped([])).toEqual([])
  })
})
