import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { attachments, messages, previews } from '#db/schema/index.ts'

/** Together, so that a page stays something a phone can hold; pictures beyond it are shown small, then by name. */
const MAX_PICTURES = 8_000_000

/** A mail as its sender had designed it. `html` is what reading has sanitised, `pictures` what its `cid:` names mean. */
export type MailHtml = {
  from: string
  at: Date
  html: string
  pictures: ReadonlyMap<string, { name: string; jpeg: Buffer | null }>
}

/** The designed original of a message of this ticket; null if there is none. */
export function mailHtmlOf(db: Db, ticketId: number, messageId: number): MailHtml | null {
  const message = db
    .select({
      html: messages.html,
      fromName: messages.fromName,
      fromAddress: messages.fromAddress,
      at: messages.at
    })
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.ticketId, ticketId), eq(messages.direction, 'in')))
    .get()
  if (!message || message.html === null) return null
  return {
    from: message.fromName || message.fromAddress,
    at: message.at,
    html: message.html,
    pictures: picturesOf(db, messageId, message.html)
  }
}

function picturesOf(db: Db, messageId: number, html: string): MailHtml['pictures'] {
  const rows = db
    .select({ id: attachments.id, name: attachments.name, contentId: attachments.contentId })
    .from(attachments)
    .where(and(eq(attachments.messageId, messageId), isNotNull(attachments.contentId)))
    .all()
  let left = MAX_PICTURES
  const pictures = new Map<string, { name: string; jpeg: Buffer | null }>()
  for (const { id, name, contentId } of rows) {
    if (contentId === null || pictures.has(contentId)) continue
    const uses = html.split(escaped(contentId)).length - 1
    if (uses === 0) continue
    const made = db
      .select()
      .from(previews)
      .where(and(eq(previews.attachmentId, id), eq(previews.state, 'made')))
      .get()
    const fits = [made?.view, made?.thumb].find((jpeg) => jpeg && jpeg.length * uses <= left) ?? null
    left -= (fits?.length ?? 0) * uses
    pictures.set(contentId, { name, jpeg: fits })
  }
  return pictures
}

/** As it stands in an attribute. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
