import { accessSync, constants, mkdirSync } from 'node:fs'
import { EnvironmentError, wrongVariable } from '../domain/settings/environment.ts'

/**
 * Makes the data folder if there is none, and sees that it can be written.
 *
 * @throws EnvironmentError one sentence that names DATA_DIR
 */
export function requireFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new EnvironmentError(wrongVariable('DATA_DIR', process.env.LANG))
  }
}
