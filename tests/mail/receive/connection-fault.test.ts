import { describe, expect, test } from 'vitest'
import { readFault } from '#mail/receive/connection-fault.ts'

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more)

describe('why there is no connection', () => {
  test.each([
    [
      'a wrong password',
      error('Command failed', {
        authenticationFailed: true,
        serverResponseCode: 'AUTHENTICATIONFAILED',
        responseText: 'Authentication failed.'
      }),
      { state: 'refused', words: 'Authentication failed.' }
    ],
    [
      'a login server that is out of order',
      error('Command failed', {
        authenticationFailed: true,
        serverResponseCode: 'UNAVAILABLE',
        responseText: 'Temporary authentication failure.'
      }),
      { state: 'down', words: 'Temporary authentication failure.' }
    ],
    [
      'nobody at the port',
      error('connect ECONNREFUSED 127.0.0.1:143', { code: 'ECONNREFUSED' }),
      { state: 'down', words: 'An dieser Adresse nimmt gerade niemand an. (ECONNREFUSED)' }
    ],
    [
      'a server that says nothing',
      error('Failed to receive greeting from server in required time. Maybe should use TLS?', {
        code: 'GREETING_TIMEOUT'
      }),
      { state: 'down', words: 'Der Server nimmt an, sagt aber nichts. (GREETING_TIMEOUT)' }
    ],
    [
      'a certificate nobody vouches for',
      error('self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      {
        state: 'down',
        words:
          'Das Zertifikat des Mailservers lässt sich nicht prüfen: es hat sich selbst ausgestellt. Bitte Servername und Zertifikat prüfen; für eine eigene Stelle gibt es IMAP_CA_FILE und SMTP_CA_FILE. (self-signed certificate)'
      }
    ],
    ['something that is no error', 'odd', { state: 'down', words: 'odd' }],
    [
      'a close without a word',
      undefined,
      { state: 'down', words: 'Der Mailserver hat die Verbindung beendet.' }
    ]
  ])('%s', (_name, thrown, fault) => {
    expect(readFault(thrown)).toEqual(fault)
  })

  test('a close with a BYE', () => {
    expect(readFault(undefined, 'Server shutting down.').words).toBe('Server shutting down.')
  })
})
