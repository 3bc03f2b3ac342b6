import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { attachments, messages, previews } from '#db/schema/index.ts'
import type { PreviewFault } from '../words.ts'
import type { AboutFile } from './preview.ts'

/** A file of a mail as the conversation lists it: at least a name, at best a picture. */
export type ListedFile = {
  id: number
  name: string
  mime: string
  size: number
  inline: boolean
  /** Size of the original, upright, in pixels; the small one is fetched by itself. */
  picture: { width: number; height: number } | null
  about: AboutFile | null
  fault: PreviewFault | null
}

/** The files of messages, in the order of the mail. Without their bytes. */
export function filesOfMessages(db: Db, messageIds: number[]): (ListedFile & { messageId: number })[] {
  return db
    .select({
      id: attachments.id,
      messageId: attachments.messageId,
      name: attachments.name,
      mime: attachments.mime,
      size: attachments.size,
      inline: attachments.inline,
      state: previews.state,
      fault: previews.fault,
      about: previews.about,
      width: previews.width,
      height: previews.height
    })
    .from(attachments)
    .leftJoin(previews, eq(previews.attachmentId, attachments.id))
    .where(inArray(attachments.messageId, messageIds))
    .orderBy(attachments.id)
    .all()
    .map(({ state, fault, about, width, height, ...file }) => ({
      ...file,
      picture: state === 'made' && width !== null && height !== null ? { width, height } : null,
      about: state === 'made' ? about : null,
      fault: state === 'impossible' ? fault : null
    }))
}

/** JPEG of a picture of this ticket; `large` falls back to the small one where that is the whole. Null: there is none. */
export function pictureBytes(
  db: Db,
  asked: { ticketId: number; attachmentId: number; large: boolean }
): Buffer | null {
  const row = db
    .select({ thumb: previews.thumb, view: asked.large ? previews.view : sql<null>`null` })
    .from(previews)
    .innerJoin(attachments, eq(attachments.id, previews.attachmentId))
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(
      and(
        eq(previews.attachmentId, asked.attachmentId),
        eq(messages.ticketId, asked.ticketId),
        eq(previews.state, 'made')
      )
    )
    .get()
  return row?.view ?? row?.thumb ?? null
}

/** One picture of this ticket, for the page that shows it large. Null: it has none with this number. */
export function pictureOf(db: Db, ticketId: number, attachmentId: number) {
  const message = db
    .select({ id: messages.id })
    .from(messages)
    .innerJoin(attachments, eq(attachments.messageId, messages.id))
    .where(and(eq(attachments.id, attachmentId), eq(messages.ticketId, ticketId)))
    .get()
  const file = message && filesOfMessages(db, [message.id]).find((one) => one.id === attachmentId)
  return file?.picture ? { ...file, picture: file.picture } : null
}
