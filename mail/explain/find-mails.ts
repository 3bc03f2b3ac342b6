import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_MAIL_BYTES } from '../receive/plan-fetch.ts'

/**
 * The mails behind the given paths: a file as it is, a folder with every `*.eml` below it, sorted by name. Links to
 * folders are not followed, so a ring of them ends nothing. What does not exist stays in the list: reading it says so.
 */
export function findMails(paths: string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? mailsBelow(path).sort() : [path]))
}

function mailsBelow(folder: string): string[] {
  let entries: import('node:fs').Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    // A folder nobody may look into is listed itself: reading it says why.
    return [folder]
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return mailsBelow(path)
    const isMail =
      /\.eml$/i.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !isFolder(path)))
    return isMail ? [path] : []
  })
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Why a file could not be read, in one German sentence. */
export class MailFileError extends Error {
  override name = 'MailFileError'
}

/**
 * The bytes of a file, or its first ones only.
 * @throws {MailFileError}
 */
export function bytesOf(path: string, most = MAX_MAIL_BYTES): { bytes: Buffer; isWhole: boolean } {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const { size } = fstatSync(file)
    const chunks: Buffer[] = []
    let length = 0
    // A pipe has no size; it is read to its end or the limit.
    while (length < most) {
      const chunk = Buffer.allocUnsafe(Math.min(most - length, Math.max(65_536, size - length)))
      const read = readSync(file, chunk)
      if (read === 0) return { bytes: Buffer.concat(chunks), isWhole: true }
      chunks.push(chunk.subarray(0, read))
      length += read
    }
    return { bytes: Buffer.concat(chunks), isWhole: size <= length && readSync(file, Buffer.alloc(1)) === 0 }
  } catch (error) {
    throw new MailFileError(
      SENTENCES[codeOf(error)] ?? `Die Datei lässt sich nicht lesen (${codeOf(error)}).`
    )
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const SENTENCES: Record<string, string> = {
  ENOENT: 'Die Datei gibt es nicht.',
  EACCES: 'Die Datei darf nicht gelesen werden.',
  EISDIR: 'Der Ordner lässt sich nicht lesen.'
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unbekannter Fehler'
