import type { ImapFlow } from 'imapflow'
import { uidSet } from './uid-set.ts'

/** What the server tells of a mail before its bytes are fetched. */
export type MailSurvey = {
  uid: number
  /** Bytes, as announced; some servers are wrong by a little. */
  size: number
  /** The server's internal date. */
  receivedAt: Date
}

/** Longer lines are refused by some servers. */
const AT_ONCE = 2_000

/**
 * Asks for size and date of many mails in one command, before the first byte of one of them is fetched (mail.md, Receiving 3).
 * A mail that is no longer there is missing in the answer.
 *
 * @returns oldest first by the server's date: in the order in which the mails came
 * @throws if the connection is lost or the server refuses
 */
export async function surveyMails(client: ImapFlow, uids: number[], now: Date): Promise<MailSurvey[]> {
  const found = new Map<number, MailSurvey>()
  for (let start = 0; start < uids.length; start += AT_ONCE) {
    const some = new Set(uids.slice(start, start + AT_ONCE))
    const query = { uid: true, size: true, internalDate: true }
    // A server may tell of changes to other mails in between.
    for await (const { uid, size, internalDate } of client.fetch(uidSet(some), query, { uid: true }))
      if (some.has(uid) && size !== undefined)
        found.set(uid, { uid, size, receivedAt: validDate(internalDate, now) })
  }
  return [...found.values()].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || a.uid - b.uid)
}

function validDate(internalDate: Date | string | undefined, now: Date): Date {
  const date = new Date(internalDate ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? now : date
}
