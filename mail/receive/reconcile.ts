import type { ImapFlow } from 'imapflow'
import { knownProcessedUids } from '#app/domain/intake/inbox-work.ts'
import { enterProcessedEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { wordsOf } from './connection-fault.ts'
import { listMailbox } from './inbox-pass.ts'
import type { ProcessedFolder } from './processed-folder.ts'
import { type StoreWork, storeMails } from './store-mails.ts'
import type { Timing } from './timing.ts'

/** Where reconciling stands, over all connections of this process. */
export type Reconciliation = {
  /** Not before this moment, in milliseconds. */
  dueAt: number
  /** Everything up to this UID is done in this round. */
  upTo: number
  /** For people, if it does not work. */
  words: string
}

type ReconcileWork = {
  nameOf(path: string): string
  folder: ProcessedFolder
  timing: Pick<Timing, 'reconcileMails'>
}

export const neverReconciled = (): Reconciliation => ({ dueAt: 0, upTo: 0, words: '' })

const AGAIN_AFTER_MS = 24 * 3_600_000
const RETRY_AFTER_MS = 10 * 60_000
/** Large mails on a slow line: new mail in the inbox waits no longer than for one of them. */
const SLICE_MS = 5_000

/**
 * One slice of: every mail in the processed folder has a row (mail.md, Receiving 9). It finds what a database that was put back from
 * an older backup does not know. What is known by its bytes is only linked, so that it is never fetched again.
 * Selects the folder, read-only; the caller selects INBOX again.
 *
 * @returns whether this round is over; otherwise call it again soon
 * @throws if the connection is lost
 */
export async function reconcileSlice(
  client: ImapFlow,
  work: Omit<StoreWork, 'epochId' | 'recovered'> & ReconcileWork,
  state: Reconciliation
): Promise<boolean> {
  const started = work.now().getTime()
  const end = (afterMs: number, words = '') => {
    Object.assign(state, { dueAt: work.now().getTime() + afterMs, upTo: 0, words })
    return true
  }
  try {
    const path = await work.folder.existing()
    if (path === undefined) return end(AGAIN_AFTER_MS)
    const { uidValidity } = await client.mailboxOpen(path, { readOnly: true })
    const epoch = enterProcessedEpoch(
      work.db,
      { name: work.nameOf(path), uidValidity: String(uidValidity) },
      work.now()
    )
    const listed = await listMailbox(client, epoch.takenSince)
    const known = knownProcessedUids(work.db, epoch.id, listed)
    const unknown = listed.filter((uid) => uid > state.upTo && !known.has(uid)).sort((a, b) => a - b)
    const slice = unknown.slice(0, work.timing.reconcileMails)
    const isEnough = () => work.now().getTime() - started >= SLICE_MS
    const { complete, words, rest } = await storeMails(
      client,
      slice,
      { ...work, epochId: epoch.id, recovered: true, isEnough },
      { stored: async () => undefined, between: async () => undefined }
    )
    if (!complete) state.words = words
    // What was left out is still unknown and comes with the next slice.
    if (rest) return false
    state.upTo = slice.at(-1) ?? state.upTo
    if (slice.length < unknown.length) return false
    return end(state.words ? RETRY_AFTER_MS : AGAIN_AFTER_MS, state.words)
  } catch (error) {
    if (!client.usable) throw error
    return end(RETRY_AFTER_MS, `Der Ordner „${work.folder.name}“ lässt sich nicht prüfen: ${wordsOf(error)}`)
  }
}
