import { type ChildProcess, spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { FilePreview } from '#app/domain/previews/preview.ts'
import type { PreviewFault } from '#app/domain/words.ts'
import type { ShowAnswer } from './show-file.process.ts'
import type { UnknownFile } from './show-file.ts'

/** Behind everybody who waits at a screen, but not so far that on a busy machine it never has its turn (19 would be that). */
const BEHIND_OTHERS = 5

export type FileViewer = {
  /**
   * Looks at one file; one at a time. A file that ends the process is impossible.
   *
   * @throws ViewerNotStartedError: no file's fault
   */
  show(file: UnknownFile): Promise<FilePreview>
  /** Ends the process; what it is looking at is given up. */
  close(): Promise<void>
}

export type ViewerLimits = {
  /** For one file, in ms. */
  timeMs: number
  /** For the start of the process, in ms: a busy machine is no fault of the file. */
  startMs: number
  /** Writable memory of the process, in MB; enforced by the kernel. */
  memoryMb: number
  /** Decoded bytes of a file. */
  fileBytes: number
  /** After so long without work the process ends and gives its memory back, in ms. */
  idleMs: number
}

const LIMITS: ViewerLimits = {
  timeMs: 30_000,
  startMs: 60_000,
  memoryMb: 1_000,
  fileBytes: 64_000_000,
  idleMs: 60_000
}
/** The process did not come up: the machine is at its limits, or the installation is broken. */
export class ViewerNotStartedError extends Error {
  override name = 'ViewerNotStartedError'
}

/** Seconds of computing in all: a decoder that runs for ever ends even if this process does not live to see it. */
const CPU_SECONDS = 600

const ENTRY = fileURLToPath(new URL('./show-file.start.js', import.meta.url))

/**
 * Opens files of strangers in a process of its own. A thread would not do: pictures are decoded in native code and in
 * WebAssembly, whose memory no limit of a thread covers and whose crash takes the whole process along.
 */
export function startFileViewer(limits: Partial<ViewerLimits> = {}): FileViewer {
  const { timeMs, startMs, memoryMb, fileBytes, idleMs } = { ...LIMITS, ...limits }
  let current: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined

  const end = async () => {
    const ending = current
    current = undefined
    if (ending) await ended(ending)
  }

  return {
    async show(file) {
      clearTimeout(idle)
      if (file.bytes.length > fileBytes) return { kind: 'impossible', fault: 'tooLarge' }
      current ??= await started(memoryMb, startMs)
      try {
        const answer = answerOf(current, timeMs)
        current.send(file)
        return withBuffers(await answer)
      } catch (fault) {
        await end()
        return { kind: 'impossible', fault: fault === 'tooLong' ? 'tooLong' : 'gaveUp' }
      } finally {
        idle = setTimeout(end, idleMs)
        idle.unref()
      }
    },
    async close() {
      clearTimeout(idle)
      await end()
    }
  }
}

async function started(memoryMb: number, withinMs: number): Promise<ChildProcess> {
  const child = openProcess(memoryMb)
  try {
    await answerOf(child, withinMs)
    return child
  } catch {
    await ended(child)
    throw new ViewerNotStartedError()
  }
}

/** The shell sets what Node cannot: the kernel's limits. No setting and no password of ours is in its environment. */
function openProcess(memoryMb: number): ChildProcess {
  const { PATH, TZ, TMPDIR, NODE_ENV } = process.env
  const child: ChildProcess = spawn(
    '/bin/sh',
    [
      '-c',
      `ulimit -d ${memoryMb * 1024} && ulimit -t ${CPU_SECONDS} && ulimit -c 0 && exec "$0" "$@"`,
      process.execPath,
      '--max-old-space-size=256',
      // One file at a time leaves few young objects; V8 would let them lie about.
      '--max-semi-space-size=4',
      ENTRY
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: { PATH, NODE_ENV, ...(TZ ? { TZ } : {}), ...(TMPDIR ? { TMPDIR } : {}) }
    }
  )
  // Without a listener a failed start would end this process.
  child.on('error', () => undefined)
  yieldToIntake(child)
  return child
}

/** Mails come first: a picture may wait for them, never they for it. */
function yieldToIntake(child: ChildProcess): void {
  try {
    if (child.pid) setPriority(child.pid, BEHIND_OTHERS)
  } catch {
    // It has ended already; whoever waits for its answer will hear.
  }
}

/** @throws PreviewFault `tooLong`, or `gaveUp` if the process ends */
function answerOf(child: ChildProcess, withinMs: number): Promise<ShowAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject('tooLong' satisfies PreviewFault)), withinMs)
    const onMessage = (answer: unknown) => settle(() => resolve(answer as ShowAnswer))
    const onEnd = () => settle(() => reject('gaveUp' satisfies PreviewFault))
    function settle(done: () => void) {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
      done()
    }
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd)
    if (child.exitCode !== null || child.signalCode !== null) onEnd()
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** Between processes a Buffer becomes a plain Uint8Array. */
function withBuffers(answer: ShowAnswer): FilePreview {
  if (answer === 'ready') throw new Error('out of turn')
  if (answer.kind !== 'picture') return answer
  const { thumb, view } = answer.picture
  return {
    kind: 'picture',
    picture: { ...answer.picture, thumb: Buffer.from(thumb), view: view && Buffer.from(view) }
  }
}
