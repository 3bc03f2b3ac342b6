import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ProcessFiles } from './build-process.ts'
import { KILL_VARIABLES, type KillPoint, LAST_WORDS } from './steps.ts'

/** A short life needs no tidy memory. */
const QUICK_START = ['--single-threaded-gc', '--max-semi-space-size=64']

/** One life of the mail process. */
export type Life = {
  isAlive(): boolean
  /** What it wrote so far. */
  output(): string
  /** Did it die at the step it was to die at? */
  diedAtStep(): boolean
  /** Sends the signal and waits for the end; resolves with the exit code, null after a SIGKILL. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
  ended: Promise<number | null>
}

/** Starts the real mail process, with a point at which it kills itself if one is given. */
export function startLife(files: ProcessFiles, environment: Record<string, string>, point?: KillPoint): Life {
  const kill: Record<string, string> = point
    ? { [KILL_VARIABLES.step]: point.step, [KILL_VARIABLES.nth]: String(point.nth) }
    : {}
  const child = spawn(process.execPath, [...QUICK_START, '--import', files.preload, files.main], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, ...environment, ...kill },
    // A pipe to its standard input: should the laboratory itself die, the process ends, too (mail/parent.ts).
    stdio: ['pipe', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  // 'close' comes after the last of its words; the process has been reaped by then, so its lease is known to be a dead one's.
  const ended = once(child, 'close').then(() => child.exitCode)
  return {
    isAlive: () => child.exitCode === null && child.signalCode === null,
    output: () => output,
    diedAtStep: () => output.includes(LAST_WORDS),
    end(signal) {
      child.kill(signal)
      return ended
    },
    ended
  }
}
