import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { demoMailId, writeDurably } from './demo-mailbox.ts'

/**
 * Where the demo's page puts what a visitor writes as a family, and the sandbox picks it up to send it as a real mail.
 * The page has no mail library and the sandbox no web: they meet in a folder. One letter is one file, renamed into place.
 */
export const demoLetterSchema = z.object({
  from: z.object({ name: z.string().max(200), address: z.email() }),
  to: z.email(),
  subject: z.string().max(300),
  text: z.string().max(20_000),
  /** Message-IDs with angle brackets, when it answers a mail of ours. */
  inReplyTo: z.string().max(500).nullable(),
  references: z.array(z.string().max(500)).max(50),
  attachment: z
    .object({ name: z.string().max(200), mime: z.string().max(200), base64: z.base64() })
    .nullable()
})

export type DemoLetter = z.infer<typeof demoLetterSchema>

/** A letter in the folder, by the name of its file. */
export type DroppedLetter = { id: string; letter: DemoLetter }

export const demoLetterFolder = (dataDir: string): string => join(dataDir, 'demo-letters')

/** Puts a letter down, whole or not at all. */
export function dropLetter(folder: string, letter: DemoLetter, now: Date): string {
  mkdirSync(folder, { recursive: true })
  const id = demoMailId(now, randomBytes(4).toString('hex'))
  writeDurably(join(folder, `${id}.json`), Buffer.from(JSON.stringify(letter)))
  return id
}

/** Letters that wait, oldest first. What is no letter is put aside as `<id>.bad`, so that it is looked at once. */
export function waitingLetters(folder: string): DroppedLetter[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const id = name.slice(0, -'.json'.length)
      const letter = readLetter(join(folder, name))
      if (letter) return [{ id, letter }]
      renameSync(join(folder, name), join(folder, `${id}.bad`))
      return []
    })
}

/** The letter has been sent. */
export const finishLetter = (folder: string, id: string): void =>
  rmSync(join(folder, `${id}.json`), { force: true })

function readLetter(path: string): DemoLetter | null {
  try {
    const read = demoLetterSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
