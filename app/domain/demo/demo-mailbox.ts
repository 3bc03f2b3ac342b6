import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * The mailbox of everybody else in the demo: what Lotse sends lands here instead of with real families.
 * One mail is two files of the same name: `<id>.eml` (the bytes as they were sent) and `<id>.json` (what a page needs,
 * decoded when the mail arrived). Ids sort by the time of arrival. Only the demo's SMTP server writes.
 */
const demoMailSchema = z.object({
  id: z.string(),
  /** Arrival as ISO 8601 in UTC. */
  receivedAt: z.string(),
  /** Envelope sender; empty for bounces. */
  sender: z.string(),
  /** Envelope recipients, lower case. */
  recipients: z.array(z.string()),
  /** Header From as a person reads it. */
  from: z.string(),
  subject: z.string(),
  messageId: z.string().nullable(),
  references: z.array(z.string()),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(z.string())
})

export type DemoMail = z.infer<typeof demoMailSchema>

/** `20261123T140643123Z-9f31c2aa`: the only shape of a name that is ever opened, so no path can be smuggled in. */
const ID = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/

/** The folder of the demo mailbox below the data folder. */
export function demoMailboxFolder(dataDir: string): string {
  return join(dataDir, 'demo-mailbox')
}

/** A new id; `random` is 8 hex digits, so that two mails of one millisecond stay apart. */
export function demoMailId(now: Date, random: string): string {
  return `${now.toISOString().replace(/[-:.]/g, '')}-${random}`
}

/** Stores one mail durably; when this returns, a reader sees it whole, and before that not at all. */
export function storeDemoMail(folder: string, mail: DemoMail, raw: Uint8Array): void {
  if (!ID.test(mail.id)) throw new Error(`Not the id of a demo mail: ${mail.id}`)
  mkdirSync(folder, { recursive: true })
  writeDurably(join(folder, `${mail.id}.eml`), raw)
  // The listing goes by the .json files: written last, it makes the mail appear.
  writeDurably(join(folder, `${mail.id}.json`), Buffer.from(`${JSON.stringify(mail, null, 2)}\n`))
}

/** All mails, newest first; only those to `recipient` (an address) if one is given. No folder yet: no mails. */
export function listDemoMails(folder: string, recipient?: string): DemoMail[] {
  const wanted = recipient?.trim().toLowerCase()
  return names(folder)
    .filter((name) => name.endsWith('.json') && ID.test(name.slice(0, -'.json'.length)))
    .sort()
    .reverse()
    .map((name) => readIndex(folder, name.slice(0, -'.json'.length)))
    .filter((mail) => mail !== undefined)
    .filter((mail) => !wanted || mail.recipients.includes(wanted))
}

/** One mail with its bytes, or undefined if there is none of that id (or the id has not the shape of one). */
export function readDemoMail(folder: string, id: string): { mail: DemoMail; raw: Buffer } | undefined {
  if (!ID.test(id)) return undefined
  const mail = readIndex(folder, id)
  const raw = read(join(folder, `${id}.eml`))
  return mail && raw ? { mail, raw } : undefined
}

/** Writes beside the target, syncs and renames, so that a power cut leaves either the whole file or none. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`
  const file = openSync(part, 'w')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
}

function readIndex(folder: string, id: string): DemoMail | undefined {
  const bytes = read(join(folder, `${id}.json`))
  if (!bytes) return undefined
  return demoMailSchema.parse(JSON.parse(bytes.toString('utf8')))
}

function names(folder: string): string[] {
  return absentAsUndefined(() => readdirSync(folder)) ?? []
}

function read(path: string): Buffer | undefined {
  return absentAsUndefined(() => readFileSync(path))
}

function absentAsUndefined<T>(open: () => T): T | undefined {
  try {
    return open()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
