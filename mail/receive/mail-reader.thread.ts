import { parentPort, workerData } from 'node:worker_threads'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { readMail } from '../read/read-mail.ts'
import { UnreadableMailError } from '../read/unreadable-mail-error.ts'
import { freeMemoryOf, freeMemoryOfStart } from './free-memory.ts'

/** What the thread says: once that it has started, then one answer to the bytes of each mail, in their order. */
export type ReaderAnswer =
  | { ready: true }
  | { read: true; email: IncomingEmail }
  | { read: false; hopeless: boolean; reason: string }

let before: Promise<void> = Promise.resolve()
parentPort?.on('message', (raw: Uint8Array) => {
  // One after the other: whoever waits for an answer knows by its place which mail it is about. Nothing holds the mail
  // any longer when its memory is given back.
  before = before.then(() => readOne(raw)).then(freeMemoryOf)
})
freeMemoryOfStart()
say({ ready: true })

function say(answer: ReaderAnswer): void {
  parentPort?.postMessage(answer)
}

/** @returns the bytes it had */
async function readOne(raw: Uint8Array): Promise<number> {
  const { length } = raw
  const answer = await answerTo(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  parentPort?.postMessage(answer, 'email' in answer ? ownedBuffers(answer.email) : [])
  return length
}

async function answerTo(raw: Buffer): Promise<ReaderAnswer> {
  try {
    return { read: true, email: await readMail(raw, workerData) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { read: false, hopeless: error instanceof UnreadableMailError, reason }
  }
}

/**
 * Lets the attachments move over instead of being copied. What they lie in goes with them, be it the mail itself or one
 * with room to spare that was never touched; only of the buffer that everything small shares nothing may be taken away.
 */
function ownedBuffers(email: IncomingEmail): ArrayBuffer[] {
  for (const attachment of email.attachments) {
    const { content } = attachment
    const isShared = content.buffer.byteLength <= Buffer.poolSize
    if (isShared) attachment.content = Buffer.from(new Uint8Array(content).buffer)
  }
  return [...new Set(email.attachments.map(({ content }) => content.buffer as ArrayBuffer))]
}
