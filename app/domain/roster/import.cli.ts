/**
 * `npm run -s roster:import -- FILE… [--decisions JSON] [--apply]`: the preview of an import as JSON on standard output
 * (roster-import.md, section 10), and with `--apply` the import itself, into the database of DATA_DIR. A refused file: one sentence on
 * standard error, exit status 2, nothing changed.
 */
import { LOTSE } from '../events.ts'
import { importRoster } from './apply-import.ts'
import { runCommand } from './command-line.ts'
import { blockedBy, prepareImport } from './prepare-import.ts'
import { previewData } from './preview-data.ts'

runCommand(
  'npm run -s roster:import -- DATEI… [--decisions JSON] [--apply]',
  (db, { files, decisions, apply, now }) => {
    const preview = apply
      ? importRoster(db, files, decisions, LOTSE, now).preview
      : prepareImport(db, files, decisions)
    return { data: previewData(preview), missing: blockedBy(preview) }
  }
)
