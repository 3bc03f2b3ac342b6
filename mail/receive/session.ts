import type { ImapFlow } from 'imapflow'
import { singleFlight } from '../single-flight.ts'
import { readFault } from './connection-fault.ts'
import { type InboxWork, type PassResult, passInbox } from './inbox-pass.ts'
import { processedFolder } from './processed-folder.ts'
import { type Reconciliation, reconcileSlice } from './reconcile.ts'
import type { Timing } from './timing.ts'

export type SessionWork = Omit<InboxWork, 'folder' | 'isNewsLikely' | 'onGlance'> & {
  processedFolder: string
  timing: Timing
  reconciliation: Reconciliation
  onPass(result: PassResult): void
}

/** How a session ended. `livedMs` counts from the login; 0 if it never came to that. */
export type SessionEnd = { livedMs: number; fault: ReturnType<typeof readFault> }

/**
 * The life of one connection: log in, read the inbox, listen, read again, until the connection ends. Never throws.
 *
 * @param client fresh; only this function ever connects it
 * @param stop ends the session in an orderly way
 */
export async function runSession(
  client: ImapFlow,
  work: SessionWork,
  stop: AbortSignal
): Promise<SessionEnd> {
  let fault: unknown
  let connectedAt: number | undefined
  const closed = new Promise<void>((resolve) => client.once('close', resolve))
  client.on('error', (error) => {
    fault = error
  })
  const onStop = () => void endPolitely(client)
  stop.addEventListener('abort', onStop, { once: true })
  try {
    await client.connect()
    connectedAt = work.now().getTime()
    await listen(client, work, closed)
  } catch (error) {
    fault ??= error
  } finally {
    stop.removeEventListener('abort', onStop)
    client.close()
  }
  const livedMs = connectedAt === undefined ? 0 : work.now().getTime() - connectedAt
  return { livedMs, fault: readFault(fault, client.byeReason) }
}

/** Passes over the inbox: at once, on every EXISTS, and by the clock. Resolves when the connection has ended. */
async function listen(client: ImapFlow, work: SessionWork, closed: Promise<void>): Promise<void> {
  const { promise: failed, fail } = failure()
  const { pass, onExists } = passes(client, work, fail)
  client.on('exists', onExists)
  const clock = setInterval(pass, work.timing.passEveryMs)
  try {
    pass()
    await Promise.race([closed, failed])
  } finally {
    clearInterval(clock)
    client.off('exists', onExists)
  }
}

const GLANCED: PassResult = { stored: 0, moved: 0, complete: true, words: '' }

/** Everything that is done with one connection, never two of it at once. */
function passes(client: ImapFlow, work: SessionWork, fail: (error: unknown) => void) {
  const folder = processedFolder(client, work.processedFolder)
  const { timing, reconciliation } = work
  let selectedAt = Number.NEGATIVE_INFINITY
  let lookedAt = 0
  let toldAt = work.now().getTime()
  let isNews = false
  const inbox: InboxWork = {
    ...work,
    folder,
    isNewsLikely() {
      const isLikely = isNews || work.now().getTime() - lookedAt >= timing.glanceEveryMs
      if (isLikely) look()
      return isLikely
    },
    onGlance() {
      // As often as a pass by the clock: whatever is being fetched for so long, nobody is to believe that the mailbox is silent.
      if (work.now().getTime() - toldAt >= timing.passEveryMs) tell(GLANCED)
    }
  }
  const tell = (result: PassResult) => {
    toldAt = work.now().getTime()
    work.onPass({ ...result, words: result.words || reconciliation.words })
  }
  const look = () => {
    isNews = false
    lookedAt = work.now().getTime()
  }
  const selectInbox = async () => {
    await client.mailboxOpen('INBOX')
    selectedAt = work.now().getTime()
  }
  const wake = singleFlight(async () => {
    const isStale = work.now().getTime() - selectedAt >= timing.reselectEveryMs
    if (!client.mailbox || isStale) await selectInbox()
    look()
    const result = await passInbox(client, inbox)
    tell(result)
    if (work.now().getTime() < reconciliation.dueAt) return
    await reconcileSlice(client, { ...work, folder }, reconciliation)
    await selectInbox()
    // The inbox first, then the next slice. After the last one, too: what came meanwhile was announced to nobody.
    pass()
  })
  const pass = () => void wake().catch(fail)
  const onExists = () => {
    isNews = true
    pass()
  }
  return { pass, onExists }
}

function failure(): { promise: Promise<never>; fail(error: unknown): void } {
  let fail: (error: unknown) => void = () => undefined
  const promise = new Promise<never>((_resolve, reject) => {
    fail = reject
  })
  // Whoever fails after the connection has ended is not listened to any more.
  promise.catch(() => undefined)
  return { promise, fail }
}

/** LOGOUT after the command that is running; a server that does not answer gets two seconds. */
async function endPolitely(client: ImapFlow): Promise<void> {
  if (!client.authenticated) return client.close()
  const insist = setTimeout(() => client.close(), 2_000)
  try {
    await client.logout()
  } catch {
    client.close()
  } finally {
    clearTimeout(insist)
  }
}
