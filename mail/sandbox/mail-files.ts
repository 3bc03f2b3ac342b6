import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '#app/domain/demo/demo-mailbox.ts'

/**
 * The mailbox of the sandbox on disk: `<folder>/<path>/<uid>.eml`, and one `state.json` per mailbox.
 * UIDVALIDITY and the next UID outlive a restart: a listener that knows UID 7 must never meet another mail of that number.
 */
const stateSchema = z.object({ uidvalidity: z.number(), uidnext: z.number() })
type State = z.infer<typeof stateSchema>

export type StoredMail = { uid: number; raw: string; receivedAt: Date }
export type StoredMailbox = State & { path: string; mails: StoredMail[] }
type Change = State & { path: string }

/** Reads every mailbox below `folder`; no folder yet: none. */
export function readMailboxes(folder: string): StoredMailbox[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).map((name) => {
    const state = stateSchema.parse(JSON.parse(readFileSync(join(folder, name, 'state.json'), 'utf8')))
    const mails = readdirSync(join(folder, name))
      .filter((file) => /^\d+\.eml$/.test(file))
      .map((file) => readMail(join(folder, name, file), Number.parseInt(file, 10)))
      .sort((a, b) => a.uid - b.uid)
    // A crash between the mail and the state leaves a mail above the stored number.
    const uidnext = Math.max(state.uidnext, ...mails.map((mail) => mail.uid + 1))
    return { uidvalidity: state.uidvalidity, uidnext, path: decodeURIComponent(name), mails }
  })
}

/** Stores one mail; durable when it returns. */
export function storeMail(folder: string, mailbox: Change, uid: number, raw: string): void {
  storeState(folder, mailbox)
  // hoodiecrow holds bytes as a binary string.
  writeDurably(join(mailboxFolder(folder, mailbox.path), `${uid}.eml`), Buffer.from(raw, 'latin1'))
}

/** Takes a mail away that was moved or expunged; nothing happens if it is gone. */
export function removeMail(folder: string, mailbox: Change, uid: number): void {
  storeState(folder, mailbox)
  rmSync(join(mailboxFolder(folder, mailbox.path), `${uid}.eml`), { force: true })
}

function storeState(folder: string, mailbox: Change): void {
  const home = mailboxFolder(folder, mailbox.path)
  mkdirSync(home, { recursive: true })
  const state: State = { uidvalidity: mailbox.uidvalidity, uidnext: mailbox.uidnext }
  writeDurably(join(home, 'state.json'), Buffer.from(JSON.stringify(state)))
}

/** A mailbox path may contain slashes and dots; as a folder name it must not. */
function mailboxFolder(folder: string, path: string): string {
  return join(folder, encodeURIComponent(path).replaceAll('.', '%2E'))
}

function readMail(path: string, uid: number): StoredMail {
  return { uid, raw: readFileSync(path, 'latin1'), receivedAt: statSync(path).mtime }
}
