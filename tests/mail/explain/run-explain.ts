import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Explanation } from '#mail/explain/explanation.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Runs `mail:explain` as a process of its own, the way an admin does; `look` is called with its id now and then. */
export async function runExplain(
  args: string[],
  env: Record<string, string> = {},
  look: (pid: number) => void = () => undefined
) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'mail/explain/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, SUPPORT_ADDRESS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const watch = setInterval(() => child.exitCode === null && child.pid && look(child.pid), 25)
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  clearInterval(watch)
  return { out, errors, status: child.exitCode }
}

/** The objects of a `--json` run, by the last part of their file's name. */
export const explanationsIn = (out: string): Map<string, Explanation> =>
  new Map(
    out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const mail = JSON.parse(line) as Explanation
        return [mail.file.replace(/^.*\//, ''), mail]
      })
  )
