import type { TFunction } from 'i18next'
import type { RosterFile } from '../domain/roster/read-table.ts'
import { readUpload } from './read-upload.ts'

/** Several files that belong together; each of them at most 5 MB. */
const MOST_BYTES = 20_000_000

/** The lists of an import form: its files, or the cells that were pasted. `error`: there is nothing to read, in a sentence. */
export async function uploadedLists(
  request: Request,
  t: TFunction
): Promise<{ typed: string; read: RosterFile[]; error: string | null }> {
  const { fields, files, tooLarge } = await readUpload(request, 'files', MOST_BYTES)
  const typed = fields.cells ?? ''
  if (tooLarge) return { typed, read: [], error: t('roster:tooLarge') }
  const read: RosterFile[] = files.map(({ name, content }) => ({ name, bytes: content }))
  if (read.length === 0 && typed.trim() !== '')
    read.push({ name: t('roster:pasted'), bytes: Buffer.from(typed, 'utf8') })
  return { typed, read, error: read.length === 0 ? t('roster:nothing') : null }
}
