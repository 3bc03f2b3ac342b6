/** What an attempt to send brought to light. */
export type Attempt =
  | { accepted: true; response: string }
  | {
      accepted: false
      /** nodemailer's error code, such as EAUTH or ECONNECTION. */
      code?: string
      /** SMTP reply, if the server said one. */
      responseCode?: number
      /** The server's words, or the error's own. */
      words: string
      /** The whole body has left us: without an answer nobody knows whether the mail was accepted. */
      handedOver: boolean
    }

/**
 * - `temporary`: certainly not sent, try again
 * - `fault` beside it: nothing is wrong with this mail but with the server or our access to it, so the next mail would fare no better
 */
export type Judgement =
  | { state: 'sent' | 'failed' | 'unknown'; reason: string }
  | { state: 'temporary'; reason: string; fault?: 'refused' | 'down' }

/** Errors that end the connection before or beside the mail. */
const OF_THE_LINE = [
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EPROXY',
  'ECONNREFUSED'
]
const OF_THE_LOGIN = ['EAUTH', 'ENOAUTH', 'EOAUTH2']

/** Reads the result of an attempt (mail.md, Sending). Pure: what follows from it is decided elsewhere. */
export function judgeAttempt(attempt: Attempt): Judgement {
  if (attempt.accepted) return { state: 'sent', reason: attempt.response }
  const { code = '', responseCode, words, handedOver } = attempt
  // Our password is wrong, not the mail: it waits until somebody has put that right.
  if (OF_THE_LOGIN.includes(code)) {
    const isTemporary = responseCode !== undefined && responseCode < 500
    return { state: 'temporary', reason: words, fault: isTemporary ? 'down' : 'refused' }
  }
  // The server has answered, so it is known: refused for good (5xx), or for now (4xx). 503 means that the dialogue was out of step.
  if (responseCode !== undefined) {
    const isOfTheLine = OF_THE_LINE.includes(code) || responseCode === 421
    if (isOfTheLine) return { state: 'temporary', reason: words, fault: 'down' }
    if (responseCode >= 500 && responseCode !== 503) return { state: 'failed', reason: words }
    return { state: 'temporary', reason: words }
  }
  if (handedOver)
    return {
      state: 'unknown',
      reason: `Die Verbindung brach ab, nachdem die Mail übergeben war. Ob sie ankam, ist nicht bekannt. (${words})`
    }
  if (OF_THE_LINE.includes(code)) return { state: 'temporary', reason: words, fault: 'down' }
  // Refused on our side: the address cannot be used, or the mail is larger than the server allows.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { state: 'failed', reason: words }
  return { state: 'temporary', reason: words, fault: 'down' }
}
