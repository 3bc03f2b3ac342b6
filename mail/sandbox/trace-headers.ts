import type { ReceivedMail } from './smtp-server.ts'

/**
 * Puts in front of a mail what the last server on its way adds (RFC 5321, 4.4): the envelope sender as Return-Path, the
 * recipient it is for, and a Received line. Reading depends on them: an empty Return-Path marks a bounce.
 */
export function withTraceHeaders(mail: ReceivedMail, recipient: string, now: Date): Buffer {
  const lines = [
    `Return-Path: <${mail.sender}>`,
    `Delivered-To: ${recipient}`,
    `Received: from ${mail.client}`,
    ` by sandbox.example with ESMTP; ${now.toUTCString().replace('GMT', '+0000')}`
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n`), mail.raw])
}

/** Is the address the support address, with or without a "+token" in its local part? Case does not matter. */
export function isSupportAddress(address: string, supportAddress: string): boolean {
  return withoutToken(address) === withoutToken(supportAddress)
}

function withoutToken(address: string): string {
  const clean = address.trim().toLowerCase()
  const at = clean.lastIndexOf('@')
  const local = clean.slice(0, at).split('+')[0]
  return `${local}${clean.slice(at)}`
}
