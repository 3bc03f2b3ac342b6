import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import type { ReadMailOptions } from '../read/read-mail.ts'
import { openReaderThread, type ReaderThread, type ReadingJob } from './reader-thread.ts'

export type MailReader = {
  /**
   * Reads a mail. Several may be asked for at once: they are read in that order, and one that takes long does not keep
   * the others waiting.
   *
   * @param raw may be empty afterwards: a large mail is not copied
   * @throws UnreadableMailError if reading again would fail again
   */
  read(raw: Buffer): Promise<IncomingEmail>
  close(): Promise<void>
}

/** A mail of usual size that keeps its reader busy for longer is not read; a large one may take longer. */
const LIMIT_MS = 8_000
/** A thread that reads one mail for so long gets no others meanwhile: a second thread reads them. */
const STUCK_MS = 500
const MOST_THREADS = 2
const SCRIPT = new URL('./mail-reader.start.js', import.meta.url)
/** Handed to a thread in advance, so that it need not wait for the process to look at its answer. */
const AHEAD = { mails: 16, bytes: 1024 * 1024 }

/**
 * Reads mails in a thread of its own: a large one blocks for hundreds of milliseconds (mail.md, Reading), and one made to block for
 * ever, or to fill the memory, must not stop the process that answers IMAP, nor hold up the mails behind it.
 *
 * @param script what a thread begins with
 */
export function startMailReader(options: ReadMailOptions, limitMs = LIMIT_MS, script = SCRIPT): MailReader {
  const threads = new Set<ReaderThread>()
  const waiting: ReadingJob[] = []
  let closed = false
  let look: NodeJS.Timeout | undefined

  function open(): ReaderThread {
    const thread = openReaderThread(
      { script, options, limitMs },
      {
        onRead: hand,
        onEnd(left) {
          threads.delete(thread)
          waiting.unshift(...left)
          hand()
        }
      }
    )
    threads.add(thread)
    return thread
  }

  /** Hands waiting mails to the threads, in order. */
  function hand(): void {
    clearTimeout(look)
    if (closed) return
    for (const thread of threads) if (isStuck(thread)) waiting.unshift(...thread.takeBack())
    for (let job = waiting[0]; job; job = waiting[0]) {
      const thread = threadFor(job)
      if (!thread) break
      waiting.shift()
      thread.add(job)
    }
    const [first, ...others] = [...threads].sort((a, b) => b.load.mails - a.load.mails)
    // The second thread is for the time in which the first one is stuck.
    if (first && !isStuck(first)) for (const thread of others) if (thread.load.mails === 0) dismiss(thread)
    if ([...threads].some((thread) => thread.load.mails > 1) || waiting.length > 0)
      look = setTimeout(hand, STUCK_MS)
  }

  function dismiss(thread: ReaderThread): void {
    threads.delete(thread)
    void thread.end()
  }

  function threadFor(job: ReadingJob): ReaderThread | undefined {
    const free = [...threads].filter((thread) => !isStuck(thread))
    const empty = free.find((thread) => thread.load.mails === 0)
    if (empty) return empty
    const room = free.find(
      ({ load }) => load.mails < AHEAD.mails && load.bytes + job.raw.length <= AHEAD.bytes
    )
    if (room) return room
    return free.length === 0 && threads.size < MOST_THREADS ? open() : undefined
  }

  // Started ahead: the first mail need not wait for it.
  open()
  return {
    read: (raw) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('Das Lesen ist abgebrochen.'))
        waiting.push({ raw, resolve, reject })
        hand()
      }),
    async close() {
      closed = true
      clearTimeout(look)
      for (const job of waiting.splice(0)) job.reject(new Error('Das Lesen ist abgebrochen.'))
      await Promise.all([...threads].map((thread) => thread.end()))
    }
  }
}

const isStuck = (thread: ReaderThread): boolean => thread.busyMs() >= STUCK_MS
