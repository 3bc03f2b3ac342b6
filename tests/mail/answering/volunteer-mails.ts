import type { outbox } from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { rawText } from '#tests/support/raw-intake.ts'

export type Notification = Pick<typeof outbox.$inferSelect, 'messageId' | 'subject' | 'textBody'>

export const KELLER = 'Eva Keller <keller@gym-werder.example>'

let serial = 0

/** Header fields of a volunteer's answer; single ones can be changed or left out with null. */
export const answerFields = (
  to: Notification,
  more: Record<string, string | null> = {}
): Record<string, string | null> => {
  serial += 1
  return {
    'Return-Path': '<keller@gym-werder.example>',
    From: KELLER,
    Subject: `AW: ${to.subject}`,
    'Message-ID': `<volunteer.${serial}@gym-werder.example>`,
    'In-Reply-To': to.messageId,
    References: to.messageId,
    Date: 'Mon, 23 Mar 2020 09:40:00 +0100',
    ...more
  }
}

const marked = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')

/** An iPhone: own words, its signature line, the quote with an attribution. */
export const iphoneAnswer = (
  words: string,
  to: Notification,
  more: Record<string, string | null> = {}
): string =>
  rawText(
    answerFields(to, more),
    `${words}

Von meinem iPhone gesendet

> Am 23.03.2020 um 09:32 schrieb Lotse <${SCHOOL.supportAddress}>:
>${' '}
${marked(to.textBody)}
`
  )

/** Outlook at the desk: no marks, a header block, and a signature with number and address in front of it. */
export const outlookAnswer = (
  words: string,
  to: Notification,
  more: Record<string, string | null> = {}
): string =>
  rawText(
    answerFields(to, more),
    `${words}

Mit freundlichen Grüßen
Eva Keller
Gymnasium am Werder
Tel. 0351 4567890
keller@gym-werder.example

Von: Lotse <${SCHOOL.supportAddress}>
Gesendet: Montag, 23. März 2020 09:32
An: Frau Keller <keller@gym-werder.example>
Betreff: ${to.subject}

${to.textBody}`
  )

/** A web mailer that quotes without any mark and writes only one line above it. */
export const bareAnswer = (
  words: string,
  to: Notification,
  more: Record<string, string | null> = {}
): string =>
  rawText(
    answerFields(to, more),
    `${words}

Am Mo., 23. März 2020 um 09:32 Uhr schrieb Lotse <
${SCHOOL.supportAddress}>:

${to.textBody}`
  )
