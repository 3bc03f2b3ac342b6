import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

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
