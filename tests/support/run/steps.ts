import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FAILED, type Outcome, PASSED } from './outcome.ts'
import { readReport } from './vitest-report.ts'

export type Step = { name: string; run(): Promise<Outcome> }

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** A step that is one command of node_modules; it passes if the command does. */
export function command(
  name: string,
  program: string,
  args: string[],
  env: Record<string, string> = {}
): Step {
  return { name, run: async () => ((await execute(program, args, env)) === 0 ? PASSED : FAILED) }
}

/** A step that runs tests with vitest; without `paths` all of them. */
export function tests(name: string, paths: string[] = []): Step {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'lotse-run-'))
      const report = join(folder, 'report.json')
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const exitCode = await execute(
        'vitest',
        ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...paths],
        {
          NODE_ENV: 'test'
        }
      )
      try {
        return readReport(JSON.parse(readFileSync(report, 'utf8')), exitCode)
      } catch (error) {
        console.error(`vitest left no report: ${error instanceof Error ? error.message : error}`)
        return FAILED
      } finally {
        rmSync(folder, { recursive: true })
      }
    }
  }
}

/** Runs one step, says its name, result and time; a step that throws has failed. */
export async function take({ name, run }: Step): Promise<Outcome> {
  console.log(`\n▶ ${name}`)
  const start = performance.now()
  const outcome = await run().catch((error: unknown) => {
    console.error(error)
    return FAILED
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${outcome.failed === 0 ? '✔' : '✘'} ${name}: ${seconds} s`)
  return outcome
}

function execute(program: string, args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const path = join(ROOT, 'node_modules', '.bin', program)
    const options = { cwd: ROOT, env: { ...process.env, TZ: 'Europe/Berlin', ...env } }
    // No stdin: nothing may wait for an answer.
    const child = spawn(path, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}
