import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MARK = '.lotse-demo'

/** The folder holds something that is not the demo's: it is left alone. */
export class NotADemoFolderError extends Error {
  override name = 'NotADemoFolderError'
}

/**
 * Makes the demo's folder ready: empty for a fresh start, as it was with `keep`. Only a folder that the demo itself has
 * marked is ever emptied, so that nobody loses a real school to a wrong DATA_DIR.
 *
 * @returns whether the sample school has to be filled in
 * @throws NotADemoFolderError
 */
export function prepareDemoFolder(folder: string, keep: boolean): { fresh: boolean } {
  const mark = join(folder, MARK)
  const isOurs = existsSync(mark)
  if (existsSync(folder) && !isOurs && readdirSync(folder).length > 0) {
    throw new NotADemoFolderError(
      `Im Ordner „${folder}“ liegt schon etwas, das nicht von der Probeschule ist. Bitte wählen Sie mit DATA_DIR einen anderen.`
    )
  }
  if (isOurs && keep && existsSync(join(folder, 'lotse.sqlite'))) return { fresh: false }
  if (isOurs) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(mark, 'Made by "npm run demo"; the next fresh start empties this folder.\n')
  return { fresh: true }
}
