import type { ImapFlow } from 'imapflow'
import { knownUids, recordMoved, unmovedUids } from '#app/domain/intake/inbox-work.ts'
import { enterEpoch, enterProcessedEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { moveStored } from './move-stored.ts'
import type { ProcessedFolder } from './processed-folder.ts'
import { type StoreWork, storeMails } from './store-mails.ts'
import { splitUnmoved, unknownUids } from './unknown-uids.ts'

export type InboxWork = Omit<StoreWork, 'epochId' | 'recovered' | 'smallOnly'> & {
  /** Name of a folder of this mailbox in the epochs. */
  nameOf(path: string): string
  folder: ProcessedFolder
  /** Is it worth looking for new mail while a large one is fetched? Asked between its pieces. */
  isNewsLikely(): boolean
  /** Tells that the inbox is being read, while there is still more to fetch. */
  onGlance(): void
}

/** What a pass did. `complete` means: every mail of the inbox has a row now. */
export type PassResult = { stored: number; moved: number; complete: boolean; words: string }

/**
 * One pass over the selected INBOX: stores what has no row yet, then moves what is stored (mail.md, Receiving 2 to 6). Can be
 * broken off anywhere and repeated.
 *
 * @throws if the connection is lost
 */
export async function passInbox(client: ImapFlow, work: InboxWork): Promise<PassResult> {
  return await pass(client, work, new Set())
}

/** @param underWay UIDs that an outer pass is fetching; then large mails wait for the next pass */
async function pass(client: ImapFlow, work: InboxWork, underWay: ReadonlySet<number>): Promise<PassResult> {
  if (!client.mailbox) throw new Error('Der Posteingang ist nicht geöffnet.')
  const mailbox = { name: work.nameOf('INBOX'), uidValidity: String(client.mailbox.uidValidity) }
  const epochId = enterEpoch(work.db, mailbox, work.now())
  const inInbox = await listMailbox(client)
  const result: PassResult = { stored: 0, moved: 0, complete: true, words: '' }

  const { stillThere, gone } = splitUnmoved(unmovedUids(work.db, epochId), new Set(inInbox))
  recordMoved(
    work.db,
    epochId,
    gone.map((uid) => ({ uid })),
    work.now()
  )
  await move(client, work, epochId, stillThere, result)

  const unknown = unknownUids(inInbox, knownUids(work.db, epochId, inInbox)).filter(
    (uid) => !underWay.has(uid)
  )
  if (unknown.length === 0) return result
  const { stored, complete, words } = await storeMails(
    client,
    unknown,
    { ...work, epochId, smallOnly: underWay.size > 0 },
    {
      async stored(uids) {
        await move(client, work, epochId, uids, result)
        work.onGlance()
      },
      async between() {
        if (!work.isNewsLikely()) return
        const glance = await pass(client, work, new Set(unknown))
        result.stored += glance.stored
        result.moved += glance.moved
        work.onGlance()
      }
    }
  )
  result.stored += stored
  result.complete &&= complete
  result.words = words || result.words
  return result
}

/** The UIDs of the selected mailbox. */
export async function listMailbox(client: ImapFlow, since?: Date): Promise<number[]> {
  // SEARCH answers from what the server has told so far; NOOP makes it look (Dovecot: up to five seconds apart).
  await client.noop()
  const found = await client.search(since ? { since } : { all: true }, { uid: true })
  // On a closed connection the answer is undefined, which must not look like "no mail".
  if (!Array.isArray(found)) throw new Error('Der Mailserver hat den Ordner nicht aufgelistet.')
  return found
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
  const { moved, uidValidity, path, words } = await moveStored(client, work.folder, uids)
  const processed =
    path !== undefined && uidValidity !== undefined
      ? enterProcessedEpoch(work.db, { name: work.nameOf(path), uidValidity }, work.now()).id
      : null
  recordMoved(work.db, epochId, moved, work.now(), processed)
  result.moved += moved.length
  result.words = words || result.words
}
