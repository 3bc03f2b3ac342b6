import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { startTexts } from '../locales/start.ts'
import { HEALTHY_MS, restartDelay } from './restart-delay.ts'

/** One process of Lotse. */
export type Part = {
  name: string
  /** File that tsx runs, relative to the project. */
  entry: string
  env?: Record<string, string>
  /** The line that says it is ready; `started` waits for it. */
  readyLine: RegExp
}

/** The running parts. */
export type Supervisor = {
  /** Resolves when every part has said that it is ready. */
  ready: Promise<void>
  /** Ends all parts, politely first. */
  stop(): Promise<void>
}

const GRACE_MS = 5_000

/** Starts the parts and restarts a fallen one with backoff, until `stop`. */
export function supervise(parts: Part[], options: { root: string; quiet?: boolean }): Supervisor {
  let stopping = false
  const running = new Map<string, ChildProcess>()
  const timers = new Set<NodeJS.Timeout>()

  const start = (part: Part, fallen: number, becomesReady: () => void): void => {
    const startedAt = Date.now()
    const child = spawn(process.execPath, ['--import', 'tsx', join(options.root, part.entry)], {
      cwd: options.root,
      env: { ...process.env, ...part.env },
      // A pipe on standard input closes when the supervisor dies, so that no part outlives it.
      stdio: ['pipe', 'pipe', 'inherit']
    })
    running.set(part.name, child)
    child.stdin?.on('error', () => {})
    child.stdout?.on('data', (chunk: Buffer) => {
      if (part.readyLine.test(chunk.toString())) becomesReady()
      if (!options.quiet) process.stdout.write(chunk)
    })
    child.on('exit', (code, signal) => {
      running.delete(part.name)
      if (stopping) return
      const nth = Date.now() - startedAt > HEALTHY_MS ? 1 : fallen + 1
      const delay = restartDelay(nth)
      const why = String(signal ?? code)
      console.error(startTexts(process.env.LANG).fallen(part.name, why, delay / 1000))
      const timer = setTimeout(() => {
        timers.delete(timer)
        start(part, nth, becomesReady)
      }, delay)
      timers.add(timer)
    })
  }

  const ready = Promise.all(parts.map((part) => new Promise<void>((resolve) => start(part, 0, resolve))))
  return {
    ready: ready.then(() => undefined),
    async stop() {
      if (stopping) return
      stopping = true
      for (const timer of timers) clearTimeout(timer)
      await Promise.all([...running.values()].map(end))
    }
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const hard = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
    child.once('exit', () => {
      clearTimeout(hard)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/** Ends everything on Ctrl-C or a polite kill. */
export function stopOnSignal(supervisor: Supervisor, atLast = () => {}): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void supervisor.stop().then(() => {
        atLast()
        process.exit(0)
      })
    })
  }
}
