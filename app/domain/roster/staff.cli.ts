/**
 * `npm run -s staff:import -- FILE [--decisions JSON] [--apply]`: the same for a list of teachers, volunteers and hosts, each with names,
 * several addresses, a role and the platforms they know.
 */
import { LOTSE } from '../events.ts'
import { runCommand } from './command-line.ts'
import { importStaff, prepareStaff } from './import-staff.ts'
import { staffData } from './staff-data.ts'
import { RefusedFile } from './words.ts'

const USAGE = 'npm run -s staff:import -- DATEI [--decisions JSON] [--apply]'

runCommand(USAGE, (db, { files, decisions, apply, now }) => {
  const [file, second] = files
  if (!file || second) throw new RefusedFile(`Aufruf: ${USAGE}`)
  const preview = apply
    ? importStaff(db, file, decisions, LOTSE, now).preview
    : prepareStaff(db, file, decisions)
  return { data: staffData(preview), missing: preview.file.waiting }
})
