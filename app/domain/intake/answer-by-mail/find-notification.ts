import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, prepared } from '#db/prepared.ts'
import { messages, notifiedTickets, outbox } from '#db/schema/index.ts'
import { hasMailToken, mailTokensIn } from '../../outbox/mail-token.ts'
import { currentTicket } from '../../tickets/matters/where-now.ts'
import type { IncomingEmail } from '../incoming-email.ts'

/** A mail to a volunteer that was answered, with the matters it told of. */
export type Notification = {
  outboxId: number
  kind: 'notify' | 'returned'
  staffId: number
  toAddress: string
  textBody: string
  tickets: { ticketId: number; seenMessageId: number }[]
}

const TO_VOLUNTEERS = ['notify', 'returned'] as const

/**
 * The notification that a mail answers, by its Message-ID in the thread, by the token in the recipient's address or in the
 * quoted text, in this order: some programs lose the header fields (mail.md, Answering by mail program). A mail that answers
 * another mail of ours answers none.
 */
export function findNotification(db: Db, email: IncomingEmail): Notification | null {
  const row = byThread(db, email) ?? byToken(db, email)
  if (!row || row.staffId === null) return null
  const kind = TO_VOLUNTEERS.find((one) => one === row.kind)
  if (!kind) return null
  const { id: outboxId, staffId, toAddress, textBody } = row
  return { outboxId, kind, staffId, toAddress, textBody, tickets: toldOf(db, row) }
}

/** The newest mail of ours in the thread. */
function byThread(db: Db, email: IncomingEmail) {
  const ids = [...email.inReplyTo, ...[...email.references].reverse()].slice(0, 200)
  if (ids.length === 0) return undefined
  const found = findMails(db).all({ ids: JSON.stringify(ids) })
  return ids.flatMap((id) => found.find((mail) => mail.messageId === id) ?? [])[0]
}

const findMails = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(inArray(outbox.messageId, anyOf('ids')))
    .prepare()
)

function byToken(db: Db, email: IncomingEmail) {
  const recipients = [...email.to, ...email.cc].map(({ address }) => address.match(/\+([^@]+)@/)?.[1] ?? '')
  const tokens = mailTokensIn([...recipients, email.visible, email.folded, email.forwarded])
  for (const token of tokens) {
    const mail = db.select().from(outbox).where(hasMailToken(token)).get()
    if (mail) return mail
  }
  return undefined
}

function toldOf(db: Db, mail: typeof outbox.$inferSelect): Notification['tickets'] {
  const told = db
    .select({ ticketId: notifiedTickets.ticketId, seenMessageId: notifiedTickets.seenMessageId })
    .from(notifiedTickets)
    .where(eq(notifiedTickets.outboxId, mail.id))
    .orderBy(asc(notifiedTickets.ticketId))
    .all()
  if (told.length > 0 || mail.ticketId === null)
    return told.map((one) => ({ ...one, ticketId: currentTicket(db, one.ticketId) }))
  // Sent before Lotse noted this, or never sent at all: whoever answers has seen no more than there was when it was queued.
  const ticketId = currentTicket(db, mail.ticketId)
  return [{ ticketId, seenMessageId: newestBefore(db, ticketId, mail.createdAt) }]
}

const newestBefore = (db: Db, ticketId: number, at: Date): number =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), eq(messages.direction, 'in'), lte(messages.at, at)))
    .orderBy(desc(messages.id))
    .get()?.id ?? 0
