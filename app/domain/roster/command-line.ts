import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Db } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'
import { schoolDay } from '../school-time.ts'
import { readDecisions } from './decisions.ts'
import { MOST_BYTES } from './limits.ts'
import type { RosterFile } from './read-table.ts'
import { type Decisions, RefusedFile, type Warning } from './words.ts'

export type Command = { files: RosterFile[]; decisions: Decisions; apply: boolean; now: Date }

/** What a command has to print, and, after `--apply`, which decisions were missing. */
export type Answer = { data: unknown; missing: readonly Warning[] }

/**
 * Runs a command on files and the database of DATA_DIR: JSON on standard output; what is refused is one sentence on standard error with
 * exit status 2.
 *
 * @param usage how the command is called
 */
export function runCommand(usage: string, work: (db: Db, command: Command) => Answer): void {
  process.env.TZ ||= 'Europe/Berlin'
  // The exit status is set, not forced: a pipe gets the whole answer before the process ends.
  try {
    const command = readCommand(usage)
    progress(`Gelesen: ${command.files.map(({ name }) => name).join(', ')}`)
    const db = openMigrated(process.env.DATA_DIR ?? 'data')
    try {
      const { data, missing } = work(db, command)
      process.stdout.write(`${JSON.stringify(data)}\n`)
      if (command.apply && missing.length > 0)
        throw new RefusedFile(`Es fehlen Entscheidungen: ${missing.join(', ')}. Es wurde nichts geändert.`)
      progress(command.apply ? 'Übernommen.' : 'Das war die Vorschau. Mit --apply wird übernommen.')
    } finally {
      db.$client.close()
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

/** How far it is; only where somebody looks on. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`)
}

function readCommand(usage: string): Command {
  const { paths, decisions, apply } = readArguments(usage)
  const now = new Date()
  return { decisions: readDecisions(decisions, schoolDay(now)), files: paths.map(open), apply, now }
}

function readArguments(usage: string): { paths: string[]; decisions: string; apply: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { decisions: { type: 'string', default: '{}' }, apply: { type: 'boolean', default: false } }
    })
    if (positionals.length > 0) return { paths: positionals, ...values }
  } catch {
    // An option that does not exist is told like a file that is missing.
  }
  throw new RefusedFile(`Aufruf: ${usage}`)
}

function open(path: string): RosterFile {
  const name = basename(path)
  try {
    // What is too large is refused by its size, without reading it.
    const large = statSync(path).size > MOST_BYTES
    return { name, bytes: large ? new Uint8Array(MOST_BYTES + 1) : readFileSync(path) }
  } catch {
    throw new RefusedFile(`${name}: Die Datei lässt sich nicht öffnen. Es wurde nichts geändert.`)
  }
}
