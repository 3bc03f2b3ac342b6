import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { attachments, messages } from '#db/schema/index.ts'
import type { IncomingEmail } from './incoming-email.ts'

/**
 * Was this very mail taken in before under another UID? Message-ID alone is not enough, some programs use one twice for
 * different mails: sender, all that is written and every attachment must be the same, too. A mail with nothing in it
 * is never called a repetition.
 *
 * @returns the raw mail it repeats, or null
 */
export function sameMailBefore(db: Db, rawMailId: number, email: IncomingEmail): number | null {
  const { messageId, visible, folded, forwarded } = email
  const isEmpty = `${visible}${folded}${forwarded}`.trim() === '' && email.attachments.length === 0
  if (!messageId || isEmpty) return null
  const words = { visible, folded, forwarded }
  const before = findSame(db).all({ messageId, fromAddress: email.from?.address ?? '', ...words })
  const same = before.find((one) => one.rawMailId !== rawMailId && hasSameFiles(db, one.id, email))
  return same?.rawMailId ?? null
}

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
