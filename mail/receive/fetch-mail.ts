import type { ImapFlow } from 'imapflow'

/** Larger mails are not taken into the database; providers allow 20 to 50 MB. */
export const MAX_MAIL_BYTES = 60 * 1024 * 1024

/** A mail read from the selected mailbox. */
export type FetchedMail = {
  bytes: Buffer
  /** The server's internal date. */
  receivedAt: Date
  /** Set if `bytes` are the header only, because the mail is too large: why, for people. */
  tooLarge?: string
}

/**
 * Reads the bytes of one mail without marking it as seen: size first, then the content in chunks, one command at a time
 * (mail.md, Receiving 3).
 *
 * @param limit largest mail in bytes
 * @returns null if the mail is no longer there
 * @throws if the connection is lost or the server delivers less than the whole mail
 */
export async function fetchMail(
  client: ImapFlow,
  uid: number,
  limit = MAX_MAIL_BYTES
): Promise<FetchedMail | null> {
  const about = await client.fetchOne(
    String(uid),
    { uid: true, size: true, internalDate: true },
    { uid: true }
  )
  if (!about) return lostOrGone(client)
  const receivedAt = validDate(about.internalDate)
  const size = about.size ?? 0
  if (size > limit) return await headerOnly(client, uid, receivedAt, size)

  const download = await client.download(String(uid), undefined, {
    uid: true,
    maxBytes: limit + 1,
    chunkSize: 1024 * 1024
  })
  if (!download.content) return lostOrGone(client)
  const chunks: Buffer[] = []
  for await (const chunk of download.content) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (bytes.length > limit) return await headerOnly(client, uid, receivedAt, bytes.length)
  if (bytes.length < size || bytes.length === 0) await refuseHalfAMail(client, uid, bytes.length)
  return { bytes, receivedAt }
}

/** What is too large stays in the mailbox; its header tells people who wrote and about what. */
async function headerOnly(
  client: ImapFlow,
  uid: number,
  receivedAt: Date,
  size: number
): Promise<FetchedMail | null> {
  const header = (await client.fetchOne(String(uid), { headers: true }, { uid: true })) || undefined
  if (!header?.headers?.length) return lostOrGone(client)
  const megabytes = Math.round(size / 1024 / 1024)
  return {
    bytes: header.headers,
    receivedAt,
    tooLarge: `Die Mail ist mit ${megabytes} MB zu groß. Das Original liegt im Postfach.`
  }
}

/** Some servers announce a wrong size: only what still follows after the last byte proves that something is missing. */
async function refuseHalfAMail(client: ImapFlow, uid: number, length: number): Promise<void> {
  const rest = await client.fetchOne(String(uid), { source: { start: length, maxLength: 1 } }, { uid: true })
  if (!client.usable || length === 0 || (rest && (rest.source?.length ?? 0) > 0))
    throw new Error('Der Mailserver hat eine Mail nicht ganz geliefert.')
}

function lostOrGone(client: ImapFlow): null {
  if (!client.usable) throw new Error('Die Verbindung zum Mailserver ist abgebrochen.')
  return null
}

function validDate(internalDate: Date | string | undefined): Date {
  const date = new Date(internalDate ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? new Date() : date
}
