import type { ImapFlow } from 'imapflow'
import { assertUsable } from './fetch-mails.ts'
import { uidSet } from './uid-set.ts'

/** What the server tells of a mail before its bytes are fetched. */
export type MailSurvey = {
  uid: number
  /** Bytes, as announced; some servers are wrong by a little. */
  size: number
  /** The server's internal date. */
  receivedAt: Date
}

/**
 * Asks for size and date of many mails in one command, before the first byte of one of them is fetched (mail.md, Receiving 3).
 * A mail that is no longer there is missing in the answer.
 *
 * @throws if the connection is lost or the server refuses
 */
export async function surveyMails(client: ImapFlow, uids: number[], now: Date): Promise<MailSurvey[]> {
  const found = new Map<number, MailSurvey>()
  const asked = new Set(uids)
  const query = { uid: true, size: true, internalDate: true }
  // A server may tell of changes to other mails in between.
  for await (const { uid, size, internalDate } of client.fetch(uidSet(asked), query, { uid: true }))
    if (asked.has(uid) && size !== undefined)
      found.set(uid, { uid, size, receivedAt: validDate(internalDate, now) })
  // On a lost connection the answer only ends: that must not look like mails that are gone.
  assertUsable(client)
  return [...found.values()]
}

/** In the order in which the mails came. */
export const byArrival = (a: MailSurvey, b: MailSurvey): number =>
  a.receivedAt.getTime() - b.receivedAt.getTime() || a.uid - b.uid

function validDate(internalDate: Date | string | undefined, now: Date): Date {
  const date = new Date(internalDate ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? now : date
}
