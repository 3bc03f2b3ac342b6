import { parseAddressHeader } from 'mailparser'
import type { MailAddress } from '#app/domain/intake/incoming-email.ts'
import { cleanLine } from './clean-text.ts'
import { rewriteEncodedWords } from './encoded-words.ts'
import type { MailHeaders } from './mail-headers.ts'

/** Addresses of a field, lower case, groups as their members. Entries without an address are left out. */
export function addressesOf(headers: MailHeaders, key: 'from' | 'reply-to' | 'to' | 'cc'): MailAddress[] {
  // A repeated From or Reply-To counts once; recipients may be spread over several fields.
  const first = headers.first(key)
  if (first === null) return []
  const values = key === 'to' || key === 'cc' ? headers.all(key) : [first]
  const parsed = parseAddressHeader(values.map(rewriteEncodedWords), { flatten: true, decodePunycode: false })
  return parsed.value.flatMap(({ name, address }) => {
    const clean = cleanLine(address ?? '').toLowerCase()
    return /^[^\s@]+@[^\s@]+$/.test(clean) ? [{ name: cleanLine(name ?? '') || null, address: clean }] : []
  })
}

/** Return-Path without brackets: '' for the empty path of reports, null if the field is missing. */
export function envelopeFrom(headers: MailHeaders): string | null {
  const path = headers.first('return-path')
  if (path === null) return null
  return (/<\s*([^<>]*?)\s*>/.exec(path)?.[1] ?? path).trim().toLowerCase()
}

/** Message-IDs of a field in order, with angle brackets. */
export function messageIds(value: string | null): string[] {
  if (value === null) return []
  const ids = value.match(/<[^<>\s]{3,500}>/g)
  if (ids) return [...new Set(ids)]
  const bare = value.trim()
  return /^[^\s<>@]+@[^\s<>@]+$/.test(bare) ? [`<${bare}>`] : []
}
