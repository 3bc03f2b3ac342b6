import type { ImapFlow } from 'imapflow'
import { assertUsable, type FetchedMail, hasMore, isThere, NOT_WHOLE } from './fetch-mails.ts'
import type { MailSurvey } from './survey-mails.ts'

/** Bytes of one command: even at 100 kB a second the line is free again after five seconds. */
const PIECE = 512 * 1024

/**
 * Fetches one large mail piece by piece into one buffer: its bytes exist once, and other mails can be fetched between two pieces.
 *
 * @param between runs between two pieces, on the same connection
 * @returns null if the mail is no longer there
 * @throws if the connection is lost or the server does not give the whole mail
 */
export async function fetchLarge(
  client: ImapFlow,
  mail: MailSurvey,
  between: () => Promise<void>
): Promise<FetchedMail | null> {
  const { uid, size } = mail
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const piece = await fetchPiece(client, uid, length)
    if (!piece) {
      if (length > 0 && !(await hasMore(client, uid, length)) && (await isThere(client, [uid]))) break
      if (await isThere(client, [uid])) throw new Error(NOT_WHOLE)
      return null
    }
    length += piece.copy(bytes, length)
    await between()
  }
  const whole = await withRest(client, uid, bytes.subarray(0, length))
  return { ...mail, bytes: whole }
}

async function fetchPiece(client: ImapFlow, uid: number, start: number): Promise<Buffer | undefined> {
  const source = { start, maxLength: PIECE }
  const found = await client.fetchOne(String(uid), { uid: true, source }, { uid: true })
  assertUsable(client)
  const piece = found ? found.source : undefined
  return piece?.length ? piece : undefined
}

/** A server that announces too small a size has more to give. */
async function withRest(client: ImapFlow, uid: number, bytes: Buffer): Promise<Buffer> {
  let whole = bytes
  for (let rest: Buffer | undefined; ; whole = Buffer.concat([whole, rest])) {
    rest = await fetchPiece(client, uid, whole.length)
    if (!rest) return whole
  }
}

/**
 * The header of a mail that is too large: it tells people who wrote and about what. The mail itself stays in the mailbox.
 *
 * @returns null if the mail is no longer there
 */
export async function fetchHeader(client: ImapFlow, mail: MailSurvey): Promise<FetchedMail | null> {
  const found = await client.fetchOne(String(mail.uid), { uid: true, headers: true }, { uid: true })
  assertUsable(client)
  const bytes = found ? found.headers : undefined
  if (bytes) return { ...mail, bytes }
  if (await isThere(client, [mail.uid])) throw new Error(NOT_WHOLE)
  return null
}
