import { statSync } from 'node:fs'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { heardAsPerson } from '#app/domain/intake/known-sender.ts'
import { readIntake } from '#app/domain/intake/read-intake.ts'
import { readingInWords } from '#app/domain/intake/reading-in-words.ts'
import { type MailReader, startMailReader } from '../receive/mail-reader.ts'
import { type Explanation, explanationOf, unreadable } from './explanation.ts'
import { bytesOf, findMails } from './find-mails.ts'
import type { FileKnowledge } from './knowledge-files.ts'
import { asWritten, headOfFile } from './mail-head.ts'
import { ownAddress } from './own-address.ts'
import { fingerprint, repetitionWarning, sameIdGroups } from './repetitions.ts'

/** Nobody waits behind a mail here. */
const PATIENCE_MS = 60_000

/** Two large mails at once would take twice the memory. */
const AHEAD_BYTES = 2_000_000

type Read = { email: IncomingEmail; bytes: Buffer; isWhole: boolean }

/**
 * Explains the mails behind the paths one after the other, in the order of their names. The next one is read while one
 * is explained; nothing but a few figures is kept, so a folder of any size takes the memory of its largest mails.
 * A mail that cannot be read is explained by its error.
 */
export async function* explainMails(
  paths: string[],
  knowledge: FileKnowledge,
  support: string | undefined
): AsyncGenerator<Explanation> {
  const files = findMails(paths)
  const heads = files.map(headOfFile)
  const earlier = sameIdGroups(files, heads)
  const prints = new Map<string, string>()
  const reader = startMailReader(ownAddress(support, knowledge, heads), PATIENCE_MS)
  try {
    let ahead: Promise<Read | Error> | undefined
    // In a function of its own, so that a large mail is gone before the next one is read.
    const explainOne = async (file: string, following: string | undefined): Promise<Explanation> => {
      const read = await (ahead ?? readFile(reader, file))
      ahead = undefined
      if (read instanceof Error) return unreadable(file, read.message)
      const warnings = await repetition(reader, read.email, earlier.get(file) ?? [], prints)
      if (following !== undefined && isSmall(file) && isSmall(following)) ahead = readFile(reader, following)
      return explain(file, read, knowledge, warnings)
    }
    for (const [at, file] of files.entries()) yield await explainOne(file, files[at + 1])
  } finally {
    await reader.close()
  }
}

/** Small enough to be read while another one is explained. */
const isSmall = (file: string): boolean => {
  try {
    return statSync(file).size < AHEAD_BYTES
  } catch {
    return false
  }
}

/** Never rejects: an error is what there is to say about the file. */
async function readFile(reader: MailReader, file: string): Promise<Read | Error> {
  try {
    const { bytes, isWhole } = bytesOf(file)
    // Before the reading: it takes the bytes of a large mail over.
    const head = Buffer.from(bytes.subarray(0, 65_536))
    return { email: await reader.read(bytes), bytes: head, isWhole }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function explain(file: string, read: Read, knowledge: FileKnowledge, warnings: string[]): Explanation {
  // The clock of the mail itself: the same mail is explained the same next year.
  const known = { ...knowledge, now: read.email.date ?? new Date(0) }
  const email = heardAsPerson(read.email, known)
  const reading = readIntake(email, known)
  return explanationOf({
    file,
    email,
    reading,
    words: readingInWords(email, reading, known),
    fromAddress: email.from ? asWritten(email.from.address, read.bytes) : '',
    studentId: knowledge.studentId,
    warnings: read.isWhole ? warnings : [...warnings, TOO_LARGE]
  })
}

const TOO_LARGE = 'Die Datei ist größer als 60 MB: gelesen wurde nur ihr Anfang.'

/** What is to be said about mails with the same Message-ID that were delivered earlier. */
async function repetition(
  reader: MailReader,
  email: IncomingEmail,
  before: string[],
  prints: Map<string, string>
): Promise<string[]> {
  const own = fingerprint(email)
  for (const file of before) {
    if (!prints.has(file)) {
      const read = await readFile(reader, file)
      prints.set(file, read instanceof Error ? '' : fingerprint(read.email))
    }
    if (prints.get(file) === own) return [repetitionWarning(file, true)]
  }
  return before[0] === undefined ? [] : [repetitionWarning(before[0], false)]
}
