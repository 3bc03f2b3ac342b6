import type { ImapFlow } from 'imapflow'
import type { MailSurvey } from './survey-mails.ts'
import { uidSet } from './uid-set.ts'

/** A whole mail, byte for byte. */
export type FetchedMail = MailSurvey & { bytes: Buffer }

/**
 * Fetches many small mails in one command, without marking them as seen. A mail that the server left out, or gave shorter than
 * announced, is asked for again alone, so that one bad mail spoils no other.
 *
 * @returns whole mails in the order of `mails`, and a word for each that is there but cannot be had; one that is gone is in neither
 * @throws if the connection is lost
 */
export async function fetchMails(
  client: ImapFlow,
  mails: MailSurvey[]
): Promise<{ fetched: FetchedMail[]; refused: string[] }> {
  const sources = await bulk(client, mails)
  const fetched: FetchedMail[] = []
  const refused: string[] = []
  for (const mail of mails) {
    let bytes: Buffer | undefined | Error = sources.get(mail.uid)
    if (!bytes || bytes.length < mail.size) bytes = await alone(client, mail)
    if (bytes instanceof Error) refused.push(bytes.message)
    else if (bytes) fetched.push({ ...mail, bytes })
  }
  return { fetched, refused }
}

async function bulk(client: ImapFlow, mails: MailSurvey[]): Promise<Map<number, Buffer>> {
  const sources = new Map<number, Buffer>()
  const range = uidSet(mails.map((mail) => mail.uid))
  try {
    for await (const { uid, source } of client.fetch(range, { uid: true, source: true }, { uid: true }))
      if (source) sources.set(uid, source)
  } catch (error) {
    // NO or BAD to one of many: what has come is good, the rest is asked for one by one.
    if (!client.usable) throw error
  }
  assertUsable(client)
  return sources
}

/** @returns undefined if the mail is gone, an error with words if the server keeps it back */
async function alone(client: ImapFlow, { uid, size }: MailSurvey): Promise<Buffer | undefined | Error> {
  try {
    const found = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })
    assertUsable(client)
    const bytes = found ? (found.source ?? Buffer.alloc(0)) : undefined
    if (bytes && bytes.length >= size) return bytes
    if (bytes && bytes.length > 0 && !(await hasMore(client, uid, bytes.length))) return bytes
    return (await isThere(client, [uid])) ? new Error(NOT_WHOLE) : undefined
  } catch (error) {
    if (!client.usable) throw error
    return error instanceof Error ? error : new Error(String(error))
  }
}

export const NOT_WHOLE = 'Der Mailserver hat sie nicht ganz geliefert.'

/** Some servers announce a wrong size: only what still follows after the last byte proves that something is missing. */
export async function hasMore(client: ImapFlow, uid: number, length: number): Promise<boolean> {
  const rest = await client.fetchOne(
    String(uid),
    { uid: true, source: { start: length, maxLength: 1 } },
    { uid: true }
  )
  assertUsable(client)
  return rest !== false && (rest?.source?.length ?? 0) > 0
}

/** Is any of these mails still there? One that is listed but not delivered must not pass for one that somebody has deleted. */
export async function isThere(client: ImapFlow, uids: number[]): Promise<boolean> {
  await client.noop()
  const found = await client.search({ uid: uidSet(uids) }, { uid: true })
  assertUsable(client)
  return !Array.isArray(found) || uids.some((uid) => found.includes(uid))
}

/** On a lost connection many commands of imapflow only return nothing. */
export function assertUsable(client: ImapFlow): void {
  if (!client.usable) throw new Error('Die Verbindung zum Mailserver ist abgebrochen.')
}
