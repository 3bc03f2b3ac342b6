import { and, asc, eq, ne, notInArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { attachments, messages, rawMails } from '#db/schema/index.ts'
import type { IncomingEmail } from './incoming-email.ts'

/** A stored mail that stands for itself: no duplicate, and taken in. */
export type MailBefore = Pick<typeof rawMails.$inferSelect, 'id' | 'state' | 'ticketId'>
type Stored = { id: number; contentSha256: string | null }

/**
 * Was this very mail taken in before under another UID? Either what the sender wrote is the same byte for byte, whatever became of
 * it; or a server on the way has written it anew: then Message-ID alone is not enough, some programs use one twice for
 * different mails, so sender, all words and every attachment must be the same, too. A mail with nothing in it
 * is no repetition for its words.
 */
export const sameMailBefore = (db: Db, raw: Stored, email: IncomingEmail): MailBefore | undefined =>
  sameContentBefore(db, raw) ?? sameWordsBefore(db, raw.id, email)

/** The first part of `sameMailBefore`, which needs no reading. */
export const sameContentBefore = (db: Db, { id, contentSha256 }: Stored): MailBefore | undefined =>
  contentSha256 === null ? undefined : findSameContent(db).get({ id, contentSha256 })

function sameWordsBefore(db: Db, rawMailId: number, email: IncomingEmail): MailBefore | undefined {
  const { messageId, visible, folded, forwarded } = email
  const isEmpty = `${visible}${folded}${forwarded}`.trim() === '' && email.attachments.length === 0
  if (!messageId || isEmpty) return undefined
  const words = { visible, folded, forwarded }
  const before = findSame(db).all({ messageId, fromAddress: email.from?.address ?? '', ...words })
  const same = before.find((one) => one.rawMailId !== rawMailId && hasSameFiles(db, one.id, email))
  return same?.rawMailId == null ? undefined : { id: same.rawMailId, state: 'done', ticketId: null }
}

const findSameContent = prepared((db) =>
  db
    .select({ id: rawMails.id, state: rawMails.state, ticketId: rawMails.ticketId })
    .from(rawMails)
    .where(
      and(
        eq(rawMails.contentSha256, given(rawMails.contentSha256, 'contentSha256')),
        notInArray(rawMails.state, ['new', 'duplicate']),
        ne(rawMails.id, given(rawMails.id, 'id'))
      )
    )
    .orderBy(asc(rawMails.id))
    .limit(1)
    .prepare()
)

const findSame = prepared((db) =>
  db
    .select({ id: messages.id, rawMailId: messages.rawMailId })
    .from(messages)
    .where(
      and(
        eq(messages.messageId, given(messages.messageId, 'messageId')),
        eq(messages.direction, 'in'),
        eq(messages.fromAddress, given(messages.fromAddress, 'fromAddress')),
        eq(messages.visible, given(messages.visible, 'visible')),
        eq(messages.folded, given(messages.folded, 'folded')),
        eq(messages.forwarded, given(messages.forwarded, 'forwarded'))
      )
    )
    .prepare()
)

function hasSameFiles(db: Db, messageId: number, email: IncomingEmail): boolean {
  const kept = db
    .select({ name: attachments.name, content: attachments.content })
    .from(attachments)
    .where(eq(attachments.messageId, messageId))
    .orderBy(attachments.id)
    .all()
  return (
    kept.length === email.attachments.length &&
    email.attachments.every(
      ({ name, content }, at) => kept[at]?.name === name && kept[at].content.equals(content)
    )
  )
}
