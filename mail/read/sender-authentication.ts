import type { MailHeaders } from './mail-headers.ts'

/**
 * Whether the server that took the mail in says that its sender is forged: DMARC failed, or SPF failed and no signature holds
 * (RFC 8601). Only the topmost field is looked at, the one our own server writes; an earlier one may be the sender's. A hint:
 * without the field nothing is known, and a "pass" proves nothing here.
 */
export function isSenderDisproved(headers: MailHeaders): boolean {
  const results = (headers.first('authentication-results') ?? '').replace(/\([^()]*\)/g, ' ').toLowerCase()
  const said = (method: string): string =>
    new RegExp(`(?:^|[;\\s])${method}\\s*=\\s*([a-z]+)`).exec(results)?.[1] ?? ''
  const dmarc = said('dmarc')
  if (dmarc !== '') return dmarc === 'fail'
  return said('spf') === 'fail' && said('dkim') !== 'pass'
}
