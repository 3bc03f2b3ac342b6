import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Certificate = { key: string; cert: string; keyFile: string; certFile: string }

/**
 * Makes a certificate for `localhost` and 127.0.0.1 in `folder`, valid for two days, signed by itself: give `cert` as `ca` to a
 * client that verifies. Uses the openssl program, which comes with Dovecot's packages.
 */
export function makeCertificate(folder: string): Certificate {
  const keyFile = join(folder, 'tls.key')
  const certFile = join(folder, 'tls.crt')
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1'
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    names
  ]
  execFileSync('openssl', [...request, '-keyout', keyFile, '-out', certFile], { stdio: 'pipe' })
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), keyFile, certFile }
}
