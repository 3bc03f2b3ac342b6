import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTexts } from '../locales/start.ts'

const MARK = '.lotse-demo'

/** The demo cannot start; the message is one sentence for people, and nothing was changed. */
export class DemoStartError extends Error {
  override name = 'DemoStartError'
}

/**
 * Makes the demo's folder ready: empty for a fresh start, as it was with `keep`. Only a folder that the demo itself has
 * marked is ever emptied, so that nobody loses a real school to a wrong DATA_DIR.
 *
 * @returns whether the sample school has to be filled in
 * @throws DemoStartError
 */
export function prepareDemoFolder(folder: string, keep: boolean): { fresh: boolean } {
  const mark = join(folder, MARK)
  const isOurs = existsSync(mark)
  if (existsSync(folder) && !isOurs && readdirSync(folder).length > 0) {
    throw new DemoStartError(startTexts(process.env.LANG).notADemoFolder(folder))
  }
  const running = isOurs ? runningDemo(mark) : null
  if (running !== null) {
    throw new DemoStartError(startTexts(process.env.LANG).demoRuns(folder, running))
  }
  if (isOurs && keep && existsSync(join(folder, 'lotse.sqlite'))) {
    writeFileSync(mark, markOf(process.pid))
    return { fresh: false }
  }
  if (isOurs) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(mark, markOf(process.pid))
  return { fresh: true }
}

const markOf = (pid: number): string =>
  `Made by "npm run demo"; the next fresh start empties this folder.\npid ${pid}\n`

/** The demo that uses this folder at the moment: a second one would pull the data from under it. */
function runningDemo(mark: string): number | null {
  const pid = Number(readFileSync(mark, 'utf8').match(/^pid (\d+)$/m)?.[1])
  if (!pid || pid === process.pid) return null
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}

/** Says that nobody uses the folder any more. */
export function leaveDemoFolder(folder: string): void {
  writeFileSync(join(folder, MARK), markOf(0))
}
