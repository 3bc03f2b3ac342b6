import { describe, expect, it } from 'vitest'
import { lessonMark } from '#app/domain/connection/lesson-mark.ts'
import type { Lesson } from '#app/domain/connection/records.ts'
import { judge } from '#app/domain/connection/verdict.ts'
import { visibleRecords } from '#app/domain/connection/visible-records.ts'
import { story } from '#tests/support/status-notation.ts'

/** The verdict of D1a as it is known at the `now` of the story. */
function d1a(text: string, now?: string) {
  const { calendar, events, now: at } = story(text, now)
  const lesson = calendar.lessons.find(({ id }) => id === 'D1a') as Lesson
  const said = visibleRecords(events, at).observations.get('D1a') ?? []
  const { rule, verdict, trusted, contradiction } = judge(lesson.state, said)
  const extra = `${trusted ? ' trusted' : ''}${contradiction ? ' contradiction' : ''}`
  return { judged: `${rule} ${verdict}${extra}`, mark: lessonMark(lesson, said, at) }
}

describe('the verdict of a lesson', () => {
  it.each([
    ['D1a is cancelled; D1a host failed', 'V1 void', 'void'],
    ['D1a is incident; D1a host ok', 'V1 void', 'void'],
    ['D1a host failed; D1a parent excused', 'V2 void', 'excused'],
    ['D1a host failed cause=school; D1a parent excused', 'V2 void', 'excused'],
    ['D1a host failed cause=school', 'V3 void', 'void'],
    ['D1a host degraded cause=platform; D1a parent ok', 'V3 void', 'void'],
    ['D1a host not_seen cause=school', 'V3 void', 'void'],
    ['D1a host ok cause=school', 'V7 good trusted', 'ok'],
    ['D1a host failed cause=network', 'V5 bad', 'bad'],
    ['D1a host ok; D1a student failed', 'V4 weak contradiction', 'split'],
    ['D1a parent ok; D1a student failed; D1a host degraded', 'V4 weak contradiction', 'split'],
    ['D1a parent failed; D1a host not_seen', 'V5 bad', 'bad'],
    ['D1a parent degraded; D1a student failed', 'V5 bad', 'bad'],
    ['D1a parent degraded; D1a host ok', 'V6 weak', 'weak'],
    ['D1a volunteer ok; D1a host not_seen', 'V7 good trusted', 'ok'],
    ['D1a parent ok; D1a host not_seen', 'V8 open', 'open'],
    ['D1a parent not_seen', 'V8 open', 'open'],
    ['D1a parent ok', 'V9 good', 'fam'],
    ['D1a student ok', 'V9 good', 'fam'],
    ['D1b host ok', 'V10 none', 'none']
  ])('%s: %s', (text, judged, mark) => {
    expect(d1a(text)).toEqual({ judged, mark })
  })
})

describe('which statement of a source counts', () => {
  it.each([
    ['the latest', 'D1a host failed @D1/09:10; D1a host ok @D1/09:05', 'V5 bad'],
    ['at the same time the one with the greatest id', 'D1a host failed; D1a host ok', 'V7 good trusted'],
    ['none that looks like a machine', 'D1a parent failed suspect', 'V10 none'],
    [
      'the one before, if the last looks like a machine',
      'D1a parent ok; D1a parent failed suspect',
      'V9 good'
    ],
    [
      'the one before, if the last is withdrawn',
      'D1a host ok; D1a host failed; D1 12:00 withdraw e2',
      'V7 good trusted'
    ],
    ['one said before the lesson', 'D1a parent excused @D1/07:00', 'V2 void']
  ])('%s', (_name, text, judged) => {
    expect(d1a(text).judged).toBe(judged)
  })

  it('none that is said later than now, and no withdrawal that is', () => {
    expect(d1a('D1a host failed', 'D1 09:04').judged).toBe('V10 none')
    expect(d1a('D1a host failed; D1 12:00 withdraw e1', 'D1 11:59').judged).toBe('V5 bad')
    expect(d1a('D1a host failed; D1 12:00 withdraw e1', 'D1 12:00').judged).toBe('V10 none')
  })
})

describe('the mark of a lesson', () => {
  it('is still to come before the start, and is there with the start', () => {
    expect(d1a('(nothing)', 'D1 08:29').mark).toBe('next')
    expect(d1a('(nothing)', 'D1 08:30').mark).toBe('none')
  })

  it('says at once that a lesson is called off', () => {
    expect(d1a('D1a is cancelled', 'D1 07:00').mark).toBe('void')
  })
})
