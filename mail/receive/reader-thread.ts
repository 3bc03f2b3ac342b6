import { Worker } from 'node:worker_threads'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import type { ReadMailOptions } from '../read/read-mail.ts'
import { UnreadableMailError } from '../read/unreadable-mail-error.ts'
import type { ReaderAnswer } from './mail-reader.thread.ts'

/** A mail to read, and who waits for it. */
export type ReadingJob = { raw: Buffer; resolve(email: IncomingEmail): void; reject(error: Error): void }

export type ReaderThread = {
  /** Puts a mail behind those that wait here already. */
  add(job: ReadingJob): void
  /** How many mails are here, the one that is being read included, and their bytes. */
  readonly load: { mails: number; bytes: number }
  /** For how long it has been reading one mail, in milliseconds. */
  busyMs(): number
  /** Takes all mails back that it has not begun to read. */
  takeBack(): ReadingJob[]
  end(): Promise<unknown>
}

type Hooks = {
  /** A mail has been read. */
  onRead(): void
  /** The thread has ended; these mails it has not begun to read. */
  onEnd(left: ReadingJob[]): void
}

/** Reading needs about five times what a mail has; a thread that needs more ends, the process does not. */
const MEMORY_MB = 256
/** The young objects of one mail; V8 would let three times as many lie about. */
const YOUNG_MB = 24
/** A thread that has not started by then never will. */
const START_MS = 60_000
/** Large mails may take longer, per MB. */
const MS_PER_MB = 250
const MB = 1024 * 1024

/** One thread that reads mails one after the other; a mail that takes longer than `limitMs` ends it. */
export function openReaderThread(
  { script, options, limitMs }: { script: URL; options: ReadMailOptions; limitMs: number },
  hooks: Hooks
): ReaderThread {
  const worker = new Worker(script, {
    workerData: options,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB }
  })
  /** The first one is being read; null: somebody else reads it now. */
  const jobs: (ReadingJob | null)[] = []
  const sizes: number[] = []
  let ready = false
  let hasGivenUp = false
  let since = 0
  let timer: NodeJS.Timeout | undefined

  const watch = () => {
    clearTimeout(timer)
    since = performance.now()
    const size = sizes[0]
    if (size === undefined) return
    const ms = limitMs + (size / MB) * MS_PER_MB + (ready ? 0 : START_MS)
    timer = setTimeout(() => giveUp(new Error('Das Lesen dauert zu lange.')), ms)
  }
  const giveUp = (error: Error) => {
    jobs[0]?.reject(error)
    if (jobs.length > 0) jobs[0] = null
    hasGivenUp = true
    void worker.terminate()
  }
  worker.on('message', (answer: ReaderAnswer) => {
    if ('ready' in answer) {
      ready = true
      return watch()
    }
    const job = jobs.shift()
    sizes.shift()
    watch()
    if (job) settle(job, answer)
    hooks.onRead()
  })
  // Without a listener an error would end the process.
  worker.on('error', giveUp)
  worker.on('exit', () => {
    clearTimeout(timer)
    if (!hasGivenUp) jobs.shift()?.reject(new Error('Das Lesen ist abgebrochen.'))
    hooks.onEnd(jobs.splice(0).filter((job) => job !== null))
  })

  return {
    add(job) {
      jobs.push(job)
      sizes.push(job.raw.length)
      if (jobs.length === 1) watch()
      worker.postMessage(job.raw, isMovable(job.raw) ? [job.raw.buffer as ArrayBuffer] : [])
    },
    get load() {
      return { mails: jobs.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
    },
    busyMs: () => (jobs.length > 0 && ready ? performance.now() - since : 0),
    takeBack() {
      const [first, ...rest] = jobs
      if (first !== undefined) jobs.fill(null, 1)
      return rest.filter((job) => job !== null)
    },
    end: () => worker.terminate()
  }
}

/** A large mail moves into the thread instead of being there twice. Only the first one may: a moved mail cannot be taken back. */
const isMovable = (raw: Buffer): boolean => raw.length > MB && raw.length === raw.buffer.byteLength

function settle(job: ReadingJob, answer: Exclude<ReaderAnswer, { ready: true }>): void {
  if (answer.read) job.resolve(withBuffers(answer.email))
  else job.reject(answer.hopeless ? new UnreadableMailError(answer.reason) : new Error(answer.reason))
}

/** Between threads a Buffer becomes a plain Uint8Array. */
function withBuffers(email: IncomingEmail): IncomingEmail {
  const attachments = email.attachments.map((attachment) => {
    const { buffer, byteOffset, byteLength } = attachment.content
    return { ...attachment, content: Buffer.from(buffer, byteOffset, byteLength) }
  })
  return { ...email, attachments }
}
