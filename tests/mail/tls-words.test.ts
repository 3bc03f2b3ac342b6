import { expect, test } from 'vitest'
import { tlsWords } from '#mail/tls-words.ts'

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', /sich selbst ausgestellt/],
  ['ESOCKET', 'self signed certificate in certificate chain', /Stelle, die dieser Rechner nicht kennt/],
  ['CERT_HAS_EXPIRED', 'certificate has expired', /abgelaufen/],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'Hostname/IP does not match certificate’s altnames',
    /anderen Servernamen/
  ],
  ['ETLS', 'Server does not support STARTTLS', /keine Verschlüsselung/]
])('%s: %s', (code, message, words) => {
  expect(tlsWords(code, message)).toMatch(words)
  expect(tlsWords(code, message)).toContain(message)
})

test('other errors keep their own words', () => {
  expect(tlsWords('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:993')).toBeUndefined()
})
