import { describe, expect, it } from 'vitest'
import { explainStatus } from '#app/domain/connection/explain.ts'
import { faceOf } from '#app/domain/connection/face.ts'
import { compareText } from '#app/domain/connection/school-time.ts'
import type { Settings } from '#app/domain/connection/settings.ts'
import { taskKey } from '#app/domain/connection/tasks.ts'
import { story } from '#tests/support/status-notation.ts'
import { recordsOf } from './worked-examples.ts'

/** `state count | reasons | keys of the tasks | history`, with days as D1 instead of dates. */
function told(text: string, now?: string, rules?: Partial<Settings>) {
  const result = explainStatus({ ...story(recordsOf(text), now), rules })
  return {
    status: `${result.state} ${result.streak}/${result.needed}`,
    reasons: result.reasons.join(' '),
    tasks: result.tasks.map(taskKey).join(' '),
    history: result.historyOfStates.map(({ state, by }) => `${state} ${by}`).join(', '),
    since: result.since,
    face: faceOf(result)
  }
}

describe('withdrawals', () => {
  it('cannot be withdrawn', () => {
    const once = told('D1a host failed; D1 12:00 withdraw e1; D1 13:00 withdraw e2')
    expect(once).toMatchObject({ status: 'unknown 0/2', history: '' })
  })

  it('do not exist before their time', () => {
    expect(told('D1a host failed; D1 12:00 withdraw e1', 'D1 11:00').status).toBe('failing 0/4')
  })

  it('may name what does not exist', () => {
    expect(told('D1a host failed; D1 12:00 withdraw e77').status).toBe('failing 0/4')
  })

  it('take any record back, also one that restarts', () => {
    expect(told('#4; D4 07:30 device; D4 08:00 withdraw e7').status).toBe('reliable 0/0')
  })
})

describe('what a good lesson counts for', () => {
  it('starts anew after a weak one, unknown and on trial', () => {
    expect(told('D1a host ok; D1b host degraded; D2a host ok', 'D2 10:00')).toMatchObject({
      status: 'unknown 1/2',
      reasons: 'start weak_lately'
    })
    expect(told('#3; D3a host degraded', 'D3 10:00').status).toBe('trial 0/4')
  })

  it('is never more than needed', () => {
    const text = '#2; D1 15:00 help; D2a host ok; D2b host ok; D2c host ok; D2d host ok'
    expect(told(text, undefined, { full: 3 })).toMatchObject({
      status: 'trial 3/3',
      reasons: 'after_help needs_day'
    })
  })

  it('is confirmed for good by one who saw it, until a fall or a new start', () => {
    expect(told('D1a host ok; D1b parent ok').reasons).toBe('enough_good')
    expect(told('#4; D4a host failed; D4b parent ok').reasons).toBe('works_again family_only')
    expect(told('#4; D4 07:00 device; D4a parent ok; D4b parent ok').reasons).toBe('enough_good family_only')
  })

  it('exists from the start of the lesson on, if it was said before', () => {
    expect(told('D1a parent failed @D1/07:00', 'D1 08:29').status).toBe('unknown 0/2')
    expect(told('D1a parent failed @D1/07:00', 'D1 08:30').status).toBe('failing 0/4')
  })
})

describe('reports', () => {
  it('about somebody who already cannot get in add nothing', () => {
    expect(told('#2; D1 10:00 report', 'D1 10:10')).toMatchObject({
      reasons: 'bad_lesson',
      since: '2020-03-23T08:30:00'
    })
    expect(told('#27; D4a host failed; D4 09:30 report', 'D4 10:00').tasks).toBe('help:2020-03-26T08:30:00')
  })
})

describe('order at the same time', () => {
  it('is that of code units, not of a language', () => {
    expect(['a', 'B', 'ä', 'z', '10', '9'].sort(compareText)).toEqual(['10', '9', 'B', 'a', 'z', 'ä'])
  })

  it('takes a record before a lesson', () => {
    expect(told('#4; D4 08:30 report; D4a host ok', 'D4 10:00')).toMatchObject({
      status: 'trial 1/4',
      history: 'failing D1a, trial e2, reliable D3b, failing e7, trial D4a'
    })
  })

  it('compares ids code unit by code unit, so e10 comes before e9', () => {
    const padding = 'D1a parent ok; '.repeat(8)
    expect(told(`${padding}D2 07:00 report; D2 07:00 help`, 'D2 08:00')).toMatchObject({
      status: 'failing 0/4',
      history: 'failing e9'
    })
  })
})

describe('blockers', () => {
  it('asked about again: the task moves on, the status does not', () => {
    const text = '#18; D2a host ok; D2 12:00 blocker no_device on'
    expect(told(text)).toMatchObject({ tasks: '', since: '2020-03-23T12:00:00' })
    expect(told(`${text}; D3a parent degraded`)).toMatchObject({
      tasks: 'ask_blocker:2020-03-24T12:00:00',
      since: '2020-03-23T12:00:00',
      history: 'failing D1a, blocked e2'
    })
  })

  it('are asked about after enough days with lessons, and never because of a bad lesson', () => {
    expect(told('#18; D2a host failed; D6a is cancelled', 'D6 08:40').tasks).toBe('')
    expect(told('#18; D6a is cancelled', 'D6 10:59').tasks).toBe('')
    expect(told('#18; D6a is cancelled', 'D6 11:00').tasks).toBe('ask_blocker:2020-03-23T12:00:00')
  })

  it('are asked about since the latest of the open ones', () => {
    expect(told('#18; D2 12:00 blocker no_internet on; D3a host ok').tasks).toBe(
      'ask_blocker:2020-03-24T12:00:00'
    )
    const gone = '#18; D2 12:00 blocker no_internet on; D3a host ok; D3 15:00 blocker no_internet off'
    expect(told(gone)).toMatchObject({ reasons: 'no_device', tasks: 'ask_blocker:2020-03-23T12:00:00' })
  })

  it('are named in one order, whatever came first', () => {
    const text =
      'D1 07:00 blocker other on; D1 07:10 blocker device_conflict on; D1 07:20 blocker no_device on'
    expect(told(text)).toMatchObject({ reasons: 'no_device device_conflict other', history: 'blocked e1' })
  })

  it('are not answered by a lesson that began when they were found', () => {
    expect(told('#2; D2 08:30 blocker no_device on; D2a host ok').tasks).toBe('')
  })

  it('that never were on cannot go away', () => {
    expect(told('#4; D4 07:00 blocker no_device off').status).toBe('reliable 0/0')
  })

  it('lie over lessons, reports, help and devices', () => {
    const text = '#18; D2a host ok; D2b host failed; D2 15:00 report; D3 07:00 help; D3 07:10 device'
    expect(told(`${text}; D3 18:00 blocker no_device off`, 'D3 18:00')).toMatchObject({
      status: 'trial 0/4',
      reasons: 'after_blocker',
      history: 'failing D1a, blocked e2, trial e8'
    })
  })
})

describe('exemptions', () => {
  it('that never were on cannot go away', () => {
    expect(told('#4; D4 07:00 exempt off')).toMatchObject({ status: 'reliable 0/0', reasons: 'enough_good' })
  })

  it('have no reason, no task and no count', () => {
    expect(told('#2; D1 12:00 exempt on')).toMatchObject({ status: 'exempt 0/0', reasons: '', tasks: '' })
  })

  it('hide a blocker that comes meanwhile, which is there when they end', () => {
    const text = '#4; D4 07:00 exempt on; D4 12:00 blocker no_internet on; D5 07:00 exempt off'
    expect(told(text, 'D5 08:00')).toMatchObject({
      status: 'blocked 0/4',
      history: 'failing D1a, trial e2, reliable D3b, exempt e7, blocked e9'
    })
    expect(told(`${text}; D5 15:00 blocker no_internet off`, 'D5 16:00')).toMatchObject({
      status: 'trial 0/4',
      reasons: 'after_blocker'
    })
  })
})

describe('phases', () => {
  it('start the core anew under a blocker, and the blocker stays', () => {
    const text = '#18; D2 07:00 phase'
    expect(told(text, 'D2 08:00')).toMatchObject({
      status: 'blocked 0/4',
      history: 'failing D1a, blocked e2'
    })
  })

  it('change the reason but not the history of somebody unknown', () => {
    expect(told('D1a host ok; D2 07:00 phase', 'D2 08:00')).toMatchObject({
      status: 'unknown 0/2',
      reasons: 'new_phase',
      history: '',
      since: null
    })
  })
})

describe('setbacks and slips', () => {
  const longRun =
    'D1a host ok; D1b host ok; D2a host ok; D2b host ok; D3a host ok; D3b host ok; D4a host ok; D4b host ok'

  it('a report after a long run is a slip too', () => {
    expect(told(`${longRun}; D5 07:00 report`, 'D5 08:00')).toMatchObject({
      status: 'failing 0/2',
      reasons: 'family_report',
      tasks: 'help:2020-03-27T07:00:00'
    })
  })

  it('is no slip after a bumpy lesson, after a new start or on trial', () => {
    expect(told(`${longRun}; D5a host degraded; D5b host failed`).status).toBe('failing 0/4')
    expect(told(`${longRun}; D5 07:00 device; D5a host ok; D5b host ok; D6a host failed`).status).toBe(
      'failing 0/4'
    )
    const onTrial = '#2; D2a host ok; D2b host ok; D2c host ok; D2d host ok; D3a host failed'
    expect(told(onTrial, 'D3 10:00', { longRun: 4 }).status).toBe('failing 0/4')
  })

  it('a second bad lesson before anything good takes the light way back', () => {
    expect(told(`${longRun}; D5a host failed; D5b host failed; D6a host ok`).status).toBe('trial 1/4')
  })

  it('a long run makes old setbacks forgotten, also the lesson that leads into reliable', () => {
    const shaky = 'D1a host failed; D1b host ok; D2a host failed; D2b host ok; D3a host failed; D3b host ok'
    const good = [
      'D4a host ok',
      'D4b host ok',
      'D5a host ok',
      'D5b host ok',
      'D6a host ok',
      'D6b host ok',
      'D7a host ok'
    ]
    expect(told(`${shaky}; ${good.slice(0, 6).join('; ')}`)).toMatchObject({
      reasons: 'enough_good shaky',
      tasks: '',
      face: 'reliable'
    })
    expect(told(`${shaky}; ${good.join('; ')}`).reasons).toBe('enough_good')
    expect(told(`${shaky}; ${good.slice(0, 3).join('; ')}`, undefined, { longRun: 4 }).reasons).toBe(
      'enough_good'
    )
  })

  it('a weak lesson on trial is a setback, and only help after it answers it', () => {
    const text = 'D1a host failed; D1b host degraded; D2a host degraded; D2b host degraded'
    expect(told(text)).toMatchObject({
      reasons: 'works_again weak_lately shaky',
      tasks: 'find_cause:2020-03-24T10:30:00',
      face: 'unstable'
    })
    expect(told(`${text}; D2 15:00 help`)).toMatchObject({ status: 'trial 0/4', tasks: '' })
    expect(told(`${text}; D2 15:00 help; D3a host degraded`, 'D3 10:00').tasks).toBe(
      'find_cause:2020-03-25T08:30:00'
    )
  })

  it('two weak lessons make an unknown student a trial on the full way', () => {
    expect(told('D1a host degraded; D1b host ok; D2a host degraded', 'D2 10:00')).toMatchObject({
      status: 'trial 0/4',
      reasons: 'two_weak weak_lately'
    })
  })

  it('a bumpy lesson is not mentioned beside a worse one', () => {
    expect(told('#4; D4a host degraded; D4b host failed').reasons).toBe('bad_lesson')
  })

  it('a weak lesson is forgotten after four good ones', () => {
    const text = '#4; D4a host degraded; D4b host ok; D5a host ok; D5b host ok; D6a host ok'
    expect(told(text, 'D6 10:00').reasons).toBe('enough_good')
    expect(told(`${text}; D6b host degraded`).status).toBe('reliable 0/0')
  })
})

describe('devices', () => {
  it('make old setbacks and bumpy lessons forgotten', () => {
    expect(told('#27; D3 15:00 device').reasons).toBe('after_device')
    expect(told('D1a host degraded; D1 15:00 device').reasons).toBe('new_device')
  })

  it('after trouble are a trial, and what was counted is gone', () => {
    expect(told('#3; D2 15:00 device')).toMatchObject({
      status: 'trial 0/4',
      reasons: 'after_device',
      history: 'failing D1a, trial e2'
    })
    expect(told('#2; D1 15:00 device')).toMatchObject({
      status: 'trial 0/4',
      history: 'failing D1a, trial e2'
    })
  })
})

describe('tasks about the last lesson', () => {
  it('are not asked while something newer has happened', () => {
    expect(told('#2; D1 15:00 help', 'D1 18:00').tasks).toBe('')
    expect(told('#2; D1 15:00 help', 'D2 09:00').tasks).toBe('ask_family:D2a')
  })

  it('are asked about a lesson that began at that very time', () => {
    expect(told('#2; D2 08:30 help', 'D2 10:00').tasks).toBe('ask_family:D2a')
    expect(told('#4; D4a host degraded; D5a host ok; D5a parent failed', 'D5 10:00')).toMatchObject({
      status: 'trial 0/4',
      tasks: 'ask_host:D5a'
    })
  })

  it('a lesson that still runs is not asked about', () => {
    expect(told('#2; D1 15:00 help', 'D2 08:59').tasks).toBe('')
  })

  it('an incident is not asked about, and the lesson before it is the last one', () => {
    expect(told('#2; D1 15:00 help; D2b is incident').tasks).toBe('ask_family:D2a')
  })

  it('ask the host of somebody reliable only when two in a row are open', () => {
    expect(told('#4; D4a host not_seen', 'D4 10:00').tasks).toBe('')
    expect(told('#4; D4a host not_seen; D4b host ok; D5a host not_seen', 'D5 10:00').tasks).toBe('')
  })

  it('idle days begin after the last sign of movement; bumpy lessons are none', () => {
    expect(told('#3; D2 15:00 device', 'D4 18:00').tasks).toBe('check:2020-03-24T15:00:00 ask_family:D4b')
    expect(told('D1a host ok; D2 07:00 phase', 'D3 18:00').tasks).toBe(
      'check:2020-03-24T07:00:00 ask_family:D3b'
    )
    expect(told('#3; D3a host degraded', 'D4 18:00').tasks).toBe('check:2020-03-24T10:30:00 ask_family:D4b')
  })

  it('excused days are no idle days', () => {
    expect(told('D1a parent excused; D1b parent excused; D2a parent excused; D2b parent excused').tasks).toBe(
      ''
    )
  })
})

describe('a student nobody sees any more', () => {
  it('is quiet after five days with lessons, and a cancelled day is none', () => {
    expect(told('D1a host ok; D1b host ok', 'D5 18:00').face).toBe('reliable')
    expect(told('D1a host ok; D1b host ok; D3a is cancelled; D3b is cancelled', 'D6 18:00').face).toBe(
      'reliable'
    )
    expect(told('D1a host ok; D1b host ok', 'D6 18:00').face).toBe('stale')
  })
})
