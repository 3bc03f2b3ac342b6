import { describe, expect, it } from 'vitest'
import { compareText } from '#app/domain/connection/school-time.ts'
import { told } from './told.ts'

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
