import { parentPort, workerData } from 'node:worker_threads'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { readMail } from '../read/read-mail.ts'
import { UnreadableMailError } from '../read/unreadable-mail-error.ts'

/** What the thread answers to the bytes of a mail. */
export type ReaderAnswer =
  | { read: true; email: IncomingEmail }
  | { read: false; hopeless: boolean; reason: string }

parentPort?.on('message', async (raw: Uint8Array) => {
  parentPort?.postMessage(await answerTo(Buffer.from(raw)))
})

async function answerTo(raw: Buffer): Promise<ReaderAnswer> {
  try {
    return { read: true, email: await readMail(raw, workerData) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { read: false, hopeless: error instanceof UnreadableMailError, reason }
  }
}
