import type { ImapFlow } from 'imapflow'
import { knownUids, recordMoved, unmovedUids } from '#app/domain/intake/inbox-work.ts'
import { enterEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import type { Db } from '#db/client.ts'
import { wordsOf } from './connection-fault.ts'
import { fetchMail } from './fetch-mail.ts'
import { moveMails } from './move-mails.ts'
import type { ProcessedFolder } from './processed-folder.ts'
import { splitUnmoved, unknownUids } from './unknown-uids.ts'

export type InboxWork = {
  /** Opened `powerCutSafe`: a mail leaves the inbox after the commit. */
  db: Db
  /** As in the epochs. */
  mailbox: string
  folder: ProcessedFolder
  /** Called after each commit that brought something to take in. */
  onStored(): void
  now(): Date
  /** Largest mail in bytes. */
  maxMailBytes?: number
}

/** What a pass did. `complete` means: every mail of the inbox has a row now. */
export type PassResult = { stored: number; moved: number; complete: boolean; words: string }

/** How many mails are stored before the first of them are moved: a crash in a large catch-up leaves little to repeat. */
const CHUNK = 25

/**
 * One pass over the selected INBOX: stores what has no row yet, then moves what is stored (mail.md, Receiving 2 to 6). Can be
 * broken off anywhere and repeated.
 *
 * @throws if the connection is lost
 */
export async function passInbox(client: ImapFlow, work: InboxWork): Promise<PassResult> {
  if (!client.mailbox) throw new Error('Der Posteingang ist nicht geöffnet.')
  const uidValidity = String(client.mailbox.uidValidity)
  const epochId = enterEpoch(work.db, { name: work.mailbox, uidValidity }, work.now())
  // SEARCH answers from what the server has told so far; NOOP makes it look (Dovecot: up to five seconds apart).
  await client.noop()
  const inInbox = await client.search({ all: true }, { uid: true })
  // On a closed connection the answer is undefined, which must not look like "no mail".
  if (!Array.isArray(inInbox)) throw new Error('Der Mailserver hat den Posteingang nicht aufgelistet.')

  const { stillThere, gone } = splitUnmoved(unmovedUids(work.db, epochId), new Set(inInbox))
  recordMoved(work.db, epochId, gone, work.now())

  const result: PassResult = { stored: 0, moved: 0, complete: true, words: '' }
  await move(client, work, epochId, stillThere, result)
  const unknown = unknownUids(inInbox, knownUids(work.db, epochId))
  for (let start = 0; start < unknown.length; start += CHUNK) {
    const stored: number[] = []
    for (const uid of unknown.slice(start, start + CHUNK))
      if (await store(client, work, epochId, uid, result)) stored.push(uid)
    await move(client, work, epochId, stored, result)
  }
  return result
}

/** Stores one mail. One that the server will not deliver stops none of the others, but the pass is not complete. */
async function store(
  client: ImapFlow,
  work: InboxWork,
  epochId: number,
  uid: number,
  result: PassResult
): Promise<boolean> {
  try {
    const mail = await fetchMail(client, uid, work.maxMailBytes)
    if (!mail) return false
    const { bytes, receivedAt, tooLarge } = mail
    const { fresh } = storeRawMail(
      work.db,
      { epochId, uid, bytes, receivedAt, unreadable: tooLarge },
      work.now()
    )
    result.stored += 1
    if (fresh) work.onStored()
    return true
  } catch (error) {
    if (!client.usable) throw error
    result.complete = false
    result.words = `Eine Mail lässt sich nicht abholen: ${wordsOf(error)}`
    return false
  }
}

/** Moves what is stored. If that fails nothing is lost: the mail has its row, and the next pass repeats the move. */
async function move(
  client: ImapFlow,
  work: InboxWork,
  epochId: number,
  uids: number[],
  result: PassResult
): Promise<void> {
  if (uids.length === 0) return
  const failed = (why = '') => {
    work.folder.forget()
    result.words = `Gelesene Mails lassen sich nicht aus dem Posteingang verschieben${why}.`
  }
  try {
    const moved = await moveMails(client, uids, await work.folder.path())
    recordMoved(work.db, epochId, moved, work.now())
    result.moved += moved.length
    // A server without UIDPLUS confirms no single UID: the next pass sees that they are gone.
    if (moved.length < uids.length && client.capabilities.has('UIDPLUS')) failed()
  } catch (error) {
    if (!client.usable) throw error
    failed(`: ${wordsOf(error)}`)
  }
}
