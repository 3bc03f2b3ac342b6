import { Worker } from 'node:worker_threads'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import type { ReadMailOptions } from '../read/read-mail.ts'
import { UnreadableMailError } from '../read/unreadable-mail-error.ts'
import type { ReaderAnswer } from './mail-reader.thread.ts'

export type MailReader = {
  /**
   * Reads a mail; one at a time.
   *
   * @throws UnreadableMailError if reading again would fail again
   */
  read(raw: Buffer): Promise<IncomingEmail>
  close(): Promise<void>
}

/** A mail that keeps its reader busy for longer is not read: the next ones must not wait long behind it. */
const LIMIT_MS = 10_000
/** More for a large one: a slow machine decodes some megabytes a second. */
const LIMIT_MS_PER_MB = 400
const limitFor = (raw: Buffer): number => LIMIT_MS + (raw.length / 1_000_000) * LIMIT_MS_PER_MB
const MEMORY_MB = 256

/**
 * Reads mails in a thread of its own: a large one blocks for hundreds of milliseconds (mail.md, Reading), and one made to block for
 * ever, or to fill the memory, must not stop the process that answers IMAP.
 */
export function startMailReader(options: ReadMailOptions, limitMs?: number): MailReader {
  let thread: Worker | undefined
  const open = () => {
    const started = newThread(options)
    started.on('exit', () => {
      if (thread === started) thread = undefined
    })
    return started
  }
  // Started ahead: the first mail need not wait for it.
  thread = open()
  return {
    async read(raw) {
      const current = thread ?? open()
      thread = current
      try {
        return await readIn(current, raw, limitMs ?? limitFor(raw))
      } catch (error) {
        if (!(error instanceof UnreadableMailError)) await current.terminate()
        throw error
      }
    },
    async close() {
      await thread?.terminate()
    }
  }
}

function newThread(options: ReadMailOptions): Worker {
  const thread = new Worker(new URL('./mail-reader.start.js', import.meta.url), {
    workerData: options,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }
  })
  // Without a listener an error between two mails would end the process; its exit makes room for another one.
  thread.on('error', () => undefined)
  return thread
}

function readIn(thread: Worker, raw: Buffer, limitMs: number): Promise<IncomingEmail> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('Das Lesen dauert zu lange.')), limitMs)
    const onExit = () => fail(new Error('Das Lesen ist abgebrochen.'))
    const settle = () => {
      clearTimeout(timer)
      thread.off('message', onAnswer).off('error', fail).off('exit', onExit)
    }
    function fail(error: Error) {
      settle()
      reject(error)
    }
    function onAnswer(answer: ReaderAnswer) {
      settle()
      if (answer.read) resolve(withBuffers(answer.email))
      else reject(answer.hopeless ? new UnreadableMailError(answer.reason) : new Error(answer.reason))
    }
    thread.on('message', onAnswer).on('error', fail).on('exit', onExit)
    thread.postMessage(raw)
  })
}

/** Between threads a Buffer becomes a plain Uint8Array. */
function withBuffers(email: IncomingEmail): IncomingEmail {
  const attachments = email.attachments.map((attachment) => ({
    ...attachment,
    content: Buffer.from(attachment.content)
  }))
  return { ...email, attachments }
}
