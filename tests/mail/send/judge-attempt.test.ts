import { describe, expect, test } from 'vitest'
import { judgeAttempt } from '#mail/send/judge-attempt.ts'

const refused = (code: string, responseCode: number | undefined, handedOver = false) =>
  ({ accepted: false, code, responseCode, words: 'Worte', handedOver }) as const

describe('what an attempt to send means', () => {
  test('accepted: sent, with the server’s words', () => {
    expect(judgeAttempt({ accepted: true, response: '250 2.0.0 queued as 4Xy' })).toEqual({
      state: 'sent',
      reason: '250 2.0.0 queued as 4Xy'
    })
  })

  test.each([
    ['unknown recipient', refused('EENVELOPE', 550), { state: 'failed' }],
    ['too large', refused('EENVELOPE', 552), { state: 'failed' }],
    ['refused after the dot', refused('EMESSAGE', 554, true), { state: 'failed' }],
    ['an address that cannot be used', refused('EENVELOPE', undefined), { state: 'failed' }],
    ['larger than the server announced', refused('EMESSAGE', undefined), { state: 'failed' }],
    ['greylisting', refused('EENVELOPE', 450), { state: 'temporary' }],
    ['mailbox full for now, after the dot', refused('EMESSAGE', 452, true), { state: 'temporary' }],
    ['out of step', refused('EENVELOPE', 503), { state: 'temporary' }],
    ['shutting down', refused('EMESSAGE', 421, true), { state: 'temporary', fault: 'down' }],
    ['refused at the greeting', refused('EPROTOCOL', 554), { state: 'temporary', fault: 'down' }],
    ['wrong password', refused('EAUTH', 535), { state: 'temporary', fault: 'refused' }],
    ['login out of order', refused('EAUTH', 454), { state: 'temporary', fault: 'down' }],
    ['no STARTTLS although required', refused('ETLS', undefined), { state: 'temporary', fault: 'down' }],
    ['nobody at the port', refused('ESOCKET', undefined), { state: 'temporary', fault: 'down' }],
    ['cut before the mail', refused('ECONNECTION', undefined), { state: 'temporary', fault: 'down' }],
    ['cut within the mail', refused('ETIMEDOUT', undefined), { state: 'temporary', fault: 'down' }],
    ['broken off by us', refused('EABORT', undefined), { state: 'temporary', fault: 'down' }],
    ['cut after the whole mail', refused('ECONNECTION', undefined, true), { state: 'unknown' }],
    ['no answer after the whole mail', refused('ETIMEDOUT', undefined, true), { state: 'unknown' }],
    ['broken off by us after the whole mail', refused('EABORT', undefined, true), { state: 'unknown' }]
  ])('%s', (_name, attempt, judgement) => {
    const { reason, ...rest } = judgeAttempt(attempt)
    expect(rest).toEqual(judgement)
    expect(reason).toContain('Worte')
  })
})
