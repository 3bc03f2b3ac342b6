import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import { takeInMail } from '#app/domain/intake/take-in.ts'
import { outbox } from '#db/schema/index.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { type HelpSchool, SCHOOL } from '#tests/support/help-school.ts'
import { rawMail } from './raw-mail.ts'

const OPTIONS = { ownAddresses: [SCHOOL.supportAddress], ownMessageIdDomain: 'gym-werder.example' }

let counter = 0

/** A mail as bytes; without fields of its own a person has written it. */
export const letter = (from: string, text: string, headers: Record<string, string> = {}): Buffer => {
  counter += 1
  return rawMail(
    {
      'Return-Path': `<${from}>`,
      From: from,
      To: SCHOOL.supportAddress,
      Subject: 'Kein Ton',
      'Message-ID': `<storm.${counter}@${from.split('@')[1]}>`,
      ...headers,
      'Content-Type': headers['Content-Type'] ?? 'text/plain; charset=utf-8'
    },
    text
  )
}

/** The real door: bytes into the table of raw mails, read from there, taken in. */
export async function arrives(school: HelpSchool, bytes: Buffer, now: Date): Promise<void> {
  counter += 1
  const mail = { epochId: 1, uid: 100_000 + counter, bytes, receivedAt: now }
  const { id } = storeRawMail(school.db, mail, now)
  takeInMail(school.db, { rawMailId: id, email: await readMail(bytes, OPTIONS), school: SCHOOL }, now)
}

/** Outgoing mails by kind. */
export function outgoing({ db }: HelpSchool): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { kind } of db.select({ kind: outbox.kind }).from(outbox).all()) sum[kind] = (sum[kind] ?? 0) + 1
  return sum
}
