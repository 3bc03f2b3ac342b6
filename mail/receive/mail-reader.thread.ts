import { parentPort, workerData } from 'node:worker_threads'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { readMail } from '../read/read-mail.ts'
import { UnreadableMailError } from '../read/unreadable-mail-error.ts'

/** What the thread says: once that it has started, then one answer to the bytes of each mail, in their order. */
export type ReaderAnswer =
  | { ready: true }
  | { read: true; email: IncomingEmail }
  | { read: false; hopeless: boolean; reason: string }

let before: Promise<void> = Promise.resolve()
parentPort?.on('message', (raw: Uint8Array) => {
  // One after the other: whoever waits for an answer knows by its place which mail it is about.
  before = before.then(async () => {
    const answer = await answerTo(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
    parentPort?.postMessage(answer, 'email' in answer ? ownedBuffers(answer.email) : [])
  })
})
say({ ready: true })

function say(answer: ReaderAnswer): void {
  parentPort?.postMessage(answer)
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
 * Lets the attachments move over instead of being copied. A small one lies in a buffer it shares with others, and
 * a copy for the other side would be of all of them: it gets one of its own.
 */
function ownedBuffers(email: IncomingEmail): ArrayBuffer[] {
  for (const attachment of email.attachments) {
    const { content } = attachment
    const isAlone = content.byteLength === content.buffer.byteLength && content.byteLength > 0
    if (!isAlone) attachment.content = Buffer.from(new Uint8Array(content).buffer)
  }
  return [...new Set(email.attachments.map(({ content }) => content.buffer as ArrayBuffer))]
}
