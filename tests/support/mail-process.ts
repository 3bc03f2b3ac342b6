import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { eventually } from './eventually.ts'

export type MailProcess = {
  readonly pid: number
  /** What it wrote so far, both channels. */
  output(): string
  /** Resolves when a line with these words has been written. */
  says(words: string): Promise<unknown>
  isAlive(): boolean
  /** Sends SIGTERM (or another signal) and resolves with the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
  /** Stops and wakes it as a machine that sleeps does. */
  pause(): void
  resume(): void
  exited: Promise<number | null>
}

const fileOf = (entry: string) => fileURLToPath(new URL(`../../${entry}`, import.meta.url))

/**
 * The real mail process (or another one of `mail/`), started as production starts it, with these environment variables and
 * no others of Lotse.
 */
export function startMailProcess(environment: Record<string, string>, entry = 'mail/main.ts'): MailProcess {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', fileOf(entry)], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk
    })
  // 'close' comes after the last of its words, 'exit' may come before.
  const exited = once(child, 'close').then(() => child.exitCode)
  return {
    pid: child.pid ?? 0,
    output: () => output,
    says: (words) =>
      eventually(`the mail process to say "${words}" (it said: ${output})`, () => output.includes(words)),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    exited,
    end(signal = 'SIGTERM') {
      child.kill(signal)
      return exited
    }
  }
}
