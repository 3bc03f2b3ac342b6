/**
 * `npm run -s roster:import -- FILE… [--decisions JSON] [--apply]`: the preview of an import as JSON on standard output
 * (roster-import.md, section 10), and with `--apply` the import itself, into the database of DATA_DIR. A refused file: one sentence on
 * standard error, exit status 2, nothing changed.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openMigrated } from '#db/migrate.ts'
import { LOTSE } from '../events.ts'
import { schoolDay } from '../school-time.ts'
import { importRoster } from './apply-import.ts'
import { readDecisions } from './decisions.ts'
import { MOST_BYTES } from './limits.ts'
import { prepareImport } from './prepare-import.ts'
import { previewData } from './preview-data.ts'
import type { RosterFile } from './read-file.ts'
import { RefusedFile } from './words.ts'

process.env.TZ ||= 'Europe/Berlin'

/** How far it is; only where somebody looks on. */
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`)
}

function readArguments(): { paths: string[]; decisions: string; apply: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { decisions: { type: 'string', default: '{}' }, apply: { type: 'boolean', default: false } }
    })
    if (positionals.length > 0) return { paths: positionals, ...values }
  } catch {
    // An option that does not exist is told like a file that is missing.
  }
  throw new RefusedFile('Aufruf: npm run -s roster:import -- DATEI… [--decisions JSON] [--apply]')
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

function run(): void {
  const { paths, decisions: json, apply } = readArguments()
  const now = new Date()
  const decisions = readDecisions(json, schoolDay(now))
  const files = paths.map(open)
  progress(`${files.length} Dateien gelesen.`)
  const db = openMigrated(process.env.DATA_DIR ?? 'data')
  try {
    const { preview, written } = apply
      ? importRoster(db, files, decisions, LOTSE, now)
      : { preview: prepareImport(db, files, decisions), written: false }
    process.stdout.write(`${JSON.stringify(previewData(preview))}\n`)
    if (apply && !written)
      throw new RefusedFile(
        `Es fehlen Entscheidungen: ${preview.waiting.join(', ')}. Es wurde nichts geändert.`
      )
    progress(written ? 'Übernommen.' : 'Das war die Vorschau. Mit --apply wird übernommen.')
  } finally {
    db.$client.close()
  }
}

// The exit status is set, not forced: a pipe gets the whole answer before the process ends.
try {
  run()
} catch (error) {
  if (!(error instanceof RefusedFile)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
