import { statSync } from 'node:fs'
import type { MailAddress } from '#app/domain/intake/incoming-email.ts'
import { addressesOf, messageIds } from '../read/mail-addresses.ts'
import { mailDate } from '../read/mail-date.ts'
import { type MailHeaders, mailHeaders } from '../read/mail-headers.ts'
import { bytesOf } from './find-mails.ts'

/** So much of a file is looked at before the mail itself is read. */
const HEAD_BYTES = 64 * 1024

/** What the header of a mail says at a glance, before the mail is read. */
export type MailHead = { messageId: string | null; date: Date | null; to: MailAddress[] }

/** The head of a file; null if it cannot be read. A pipe can be read only once, so it has no head. */
export function headOfFile(path: string): MailHead | null {
  try {
    if (!statSync(path).isFile()) return null
    const headers = headersOf(bytesOf(path, HEAD_BYTES).bytes)
    return {
      messageId: messageIds(headers.first('message-id'))[0] ?? null,
      date: mailDate(headers),
      to: [...addressesOf(headers, 'to'), ...addressesOf(headers, 'cc')].slice(0, 20)
    }
  } catch {
    return null
  }
}

function headersOf(bytes: Buffer): MailHeaders {
  const head = bytes.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  return mailHeaders(
    head.split(/\r?\n(?![ \t])/).flatMap((line) => {
      const key = /^([!-9;-~]{1,80}):/.exec(line)?.[1]
      return key === undefined ? [] : [{ key, line }]
    })
  )
}

/** An address as its sender wrote it: Lotse compares in lower case, a person wants to see it as it came. */
export function asWritten(address: string, bytes: Buffer): string {
  const from = headersOf(bytes.subarray(0, HEAD_BYTES)).first('from') ?? ''
  const at = from.toLowerCase().indexOf(address)
  return at < 0 ? address : from.slice(at, at + address.length)
}
