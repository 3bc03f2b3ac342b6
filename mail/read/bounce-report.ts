import type { BounceReport } from '#app/domain/intake/incoming-email.ts'
import { messageIds } from './mail-addresses.ts'
import { type MimePart, partText } from './mime-parts.ts'

export type BounceInput = {
  /** All leaves of the mail. */
  parts: MimePart[]
  /** The body's plain text, or the words of its HTML. */
  text: string
  subject: string
  failedRecipients: string | null
  ownAddresses: string[]
  ownMessageIdDomain: string | null
}

/**
 * Reads a delivery report: the machine-readable part first, then the text (in 606 real bounces only 56 % had such a
 * part: mail.md, Reading).
 */
export function bounceReport(input: BounceInput): BounceReport {
  const status = fieldsOf(input.parts.find((part) => part.type === 'message/delivery-status'))
  const original = input.parts.find(
    (part) =>
      part.type === 'message/rfc822' ||
      part.type === 'text/rfc822-headers' ||
      part.type === 'message/rfc822-headers'
  )
  const head = original ? headOf(partText(original).text) : ''
  const code = statusCode(status, input.text)
  return {
    messageId: idIn(head, input.ownMessageIdDomain) ?? idIn(input.text, input.ownMessageIdDomain),
    recipient: recipientOf(status, input, head),
    status: code,
    permanent: isPermanent(status.get('action') ?? null, code, input)
  }
}

/** Fields of a delivery-status part; the first recipient's count. */
function fieldsOf(part: MimePart | undefined): Map<string, string> {
  const fields = new Map<string, string>()
  if (!part) return fields
  const unfolded = partText(part)
    .text.replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
  for (const line of unfolded.split('\n')) {
    const [, key = '', value = ''] = /^([A-Za-z-]{2,40}):\s*(.*)$/.exec(line) ?? []
    if (key !== '' && !fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), value.trim())
  }
  return fields
}

function headOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').split('\n\n', 1)[0] ?? ''
}

/** A Message-ID line, ours before any other. */
function idIn(text: string, domain: string | null): string | null {
  const ids = [...text.matchAll(/^[ \t>]*message-id:\s*(<[^<>\s]{3,500}>)/gim)].flatMap((match) =>
    messageIds(match[1] ?? null)
  )
  const anywhere =
    domain === null
      ? []
      : (text.match(/<[A-Za-z0-9._-]{16,200}@[^<>\s]{1,200}>/g) ?? []).filter((id) => isOurs(id, domain))
  return ids.find((id) => domain !== null && isOurs(id, domain)) ?? anywhere[0] ?? ids[0] ?? null
}

function isOurs(id: string, domain: string): boolean {
  return id.toLowerCase().endsWith(`@${domain.toLowerCase()}>`)
}

function recipientOf(status: Map<string, string>, input: BounceInput, head: string): string | null {
  const fields = [
    status.get('original-recipient'),
    status.get('final-recipient'),
    input.failedRecipients ?? undefined
  ]
  const inText = [
    ...input.text.matchAll(/[^\s<>"'():;,[\]@]{1,64}@[^\s<>"'():;,[\]@]{1,200}\.[a-z]{2,20}/gi)
  ].map((match) => match[0])
  const to = /^to:.*?([^\s<>",;:]+@[^\s<>",;:]+)/im.exec(head)?.[1]
  for (const candidate of [...fields, ...inText, to]) {
    const address = /[^\s<>"';:,]+@[^\s<>"';:,]+/
      .exec(candidate?.replace(/^[\w-]+;\s*/, '') ?? '')?.[0]
      ?.toLowerCase()
    if (
      address &&
      !input.ownAddresses.includes(address) &&
      !/^(?:mailer-daemon|postmaster)@/.test(address) &&
      !isMessageId(address, input)
    )
      return address
  }
  return null
}

function isMessageId(address: string, { ownMessageIdDomain, text }: BounceInput): boolean {
  // Volunteers have mailboxes on the same domain: only what looks like an id we give is none of them.
  const isOwn =
    ownMessageIdDomain !== null &&
    address.endsWith(`@${ownMessageIdDomain.toLowerCase()}`) &&
    /^[\w-]{20,}\.[a-z]+@/.test(address)
  return isOwn || text.toLowerCase().includes(`message-id: <${address}>`)
}

/** The enhanced status (RFC 3463); one in the server's words is better than a general x.0.0. */
function statusCode(status: Map<string, string>, text: string): string | null {
  const find = (source: string) => /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(source)?.[1] ?? null
  const declared = find(status.get('status') ?? '')
  const worded = find(status.get('diagnostic-code') ?? '')
  if (declared !== null && !declared.endsWith('.0.0')) return declared
  return worded ?? (status.size > 0 ? declared : null) ?? find(text) ?? declared
}

function isPermanent(action: string | null, code: string | null, { text, subject }: BounceInput): boolean {
  if (action !== null && /^delayed/i.test(action)) return false
  if (action !== null && /^failed/i.test(action))
    return !code?.startsWith('4') || !/delay|verzöger/i.test(subject)
  if (code !== null) return code.startsWith('5')
  if (/permanent|dauerhaft|endgültig|\b55\d\b/i.test(text)) return true
  return !/delay|verzöger|temporar|vorübergehend|still trying|\b4[25]\d\b/i.test(`${subject} ${text}`)
}
