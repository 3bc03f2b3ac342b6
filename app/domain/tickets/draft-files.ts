import { and, eq, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { attachments, draftFiles, messages } from '#db/schema/index.ts'

/** All files of one answer together; mail servers refuse more. */
export const MOST_FILE_BYTES = 10_000_000

type Owner = { ticketId: number; staffId: number }
type NewFile = { name: string; mime: string; content: Buffer }

const ofDraft = ({ ticketId, staffId }: Owner) =>
  and(eq(draftFiles.ticketId, ticketId), eq(draftFiles.staffId, staffId))

/** The files beside a draft, without their bytes. */
export const draftFilesOf = (db: Db, owner: Owner) =>
  db
    .select({ id: draftFiles.id, name: draftFiles.name, mime: draftFiles.mime, size: draftFiles.size })
    .from(draftFiles)
    .where(ofDraft(owner))
    .orderBy(draftFiles.id)
    .all()

/** How many bytes still fit beside this draft. */
export const roomForFiles = (db: Db, owner: Owner): number =>
  MOST_FILE_BYTES - draftFilesOf(db, owner).reduce((sum, file) => sum + file.size, 0)

/** Puts files beside a draft; all of them or, if they do not fit, none: then false. The same file twice is one. */
export function addDraftFiles(db: Db, owner: Owner, files: readonly NewFile[]): boolean {
  return atomically(db, () => {
    const there = draftFilesOf(db, owner)
    const fresh = files.filter(
      ({ name, content }) => !there.some((one) => one.name === safeName(name) && one.size === content.length)
    )
    if (fresh.reduce((sum, file) => sum + file.content.length, 0) > roomForFiles(db, owner)) return false
    for (const { name, mime, content } of fresh)
      db.insert(draftFiles)
        .values({ ...owner, name: safeName(name), mime: safeMime(mime), size: content.length, content })
        .run()
    return true
  })
}

/** Takes one's own file out again. */
export function removeDraftFile(db: Db, owner: Owner, fileId: number): void {
  db.delete(draftFiles)
    .where(and(ofDraft(owner), eq(draftFiles.id, fileId)))
    .run()
}

/** The files of a draft become those of the message that is sent. Inside the transaction of sending. */
export function sendDraftFiles(db: Db, owner: Owner, messageId: number): void {
  db.run(sql`insert into ${attachments} (message_id, name, mime, size, content)
    select ${messageId}, name, mime, size, content from ${draftFiles}
    where ticket_id = ${owner.ticketId} and staff_id = ${owner.staffId} order by id`)
  db.delete(draftFiles).where(ofDraft(owner)).run()
}

/** The way back, when an answer is undone. Inside the transaction of that. */
export function takeFilesBack(db: Db, owner: Owner, messageId: number): void {
  db.run(sql`insert into ${draftFiles} (ticket_id, staff_id, name, mime, size, content)
    select ${owner.ticketId}, ${owner.staffId}, name, mime, size, content from ${attachments}
    where message_id = ${messageId} order by id`)
  db.delete(attachments).where(eq(attachments.messageId, messageId)).run()
}

/** What goes out with a mail of ours, with its bytes. */
export const filesToSend = (db: Db, outboxId: number) =>
  db
    .select({ name: attachments.name, mime: attachments.mime, content: attachments.content })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(messages.outboxId, outboxId))
    .orderBy(attachments.id)
    .all()

/** A name without path, control characters and leading dots, at most 120 characters with its ending. */
export function safeName(declared: string): string {
  const last = declared.split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069"<>:|?*]/gu, '')
    .replace(/^[.\s]+/u, '')
    .trim()
  if (clean === '') return 'Datei'
  if (clean.length <= 120) return clean
  const ending = /\.[\p{L}\d]{1,8}$/u.exec(clean)?.[0] ?? ''
  return clean.slice(0, 120 - ending.length) + ending
}

const safeMime = (mime: string): string =>
  /^[\w.+-]+\/[\w.+-]+$/u.test(mime) && !/^(?:multipart|message)\//iu.test(mime)
    ? mime
    : 'application/octet-stream'
