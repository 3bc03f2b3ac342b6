import { and, asc, eq, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { outbox, staff, tickets } from '#db/schema/index.ts'
import { letterHtml, letterText } from '../outbox/letter.ts'
import { tokenOf } from '../outbox/mail-token.ts'
import type { OutboxMail } from '../outbox/take-due-mail.ts'
import type { School } from '../settings/school.ts'
import { noteNotified } from './note-notified.ts'
import { bundleLetter, classLevel } from './notify-letter.ts'

/**
 * Makes one mail of all notifications that are due for the same volunteer, when the first of them is taken from the outbox.
 * Until then each ticket has its own row, so that it can be taken back; the rows of the others are settled with it. A mail
 * whose bytes are finished stays as it is. Of which matters it tells is noted with it, for answers by mail.
 *
 * @returns the mail to send: the same one, if nothing else is due for this volunteer
 */
export function bundleNotifications(db: Db, taken: OutboxMail, school: School, now: Date): OutboxMail {
  const { id, kind, staffId, ticketId, bytes } = taken
  if (kind !== 'notify' || staffId === null || ticketId === null || bytes !== null) return taken
  return atomically(db, () => {
    const others = db
      .select({ id: outbox.id, ticketId: outbox.ticketId })
      .from(outbox)
      .where(
        and(
          eq(outbox.kind, 'notify'),
          eq(outbox.staffId, staffId),
          ne(outbox.id, id),
          eq(outbox.state, 'queued'),
          lte(outbox.dueAt, now),
          isNull(outbox.bytes),
          isNotNull(outbox.ticketId)
        )
      )
      .all()
    const person = db.select().from(staff).where(eq(staff.id, staffId)).get()
    if (others.length === 0 || !person) {
      noteNotified(db, id, [ticketId])
      return taken
    }
    const waiting = ticketsOf(db, [ticketId, ...others.flatMap((other) => other.ticketId ?? [])])
    noteNotified(
      db,
      id,
      waiting.map(({ ticket }) => ticket.id)
    )
    const token = tokenOf(taken.messageId)
    const { subject, blocks } = bundleLetter(waiting, person.language, school, token)
    db.update(outbox)
      .set({ state: 'sent', sentAt: now, reason: `Zusammen mit Mail ${id} verschickt.` })
      .where(
        inArray(
          outbox.id,
          others.map((other) => other.id)
        )
      )
      .run()
    // Two rows about one ticket: the mail stays about that one.
    if (waiting.length === 1) return taken
    const bundled = {
      subject,
      ticketId: null,
      textBody: letterText(blocks),
      htmlBody: letterHtml(blocks, person.language)
    }
    db.update(outbox).set(bundled).where(eq(outbox.id, id)).run()
    return { ...taken, ...bundled }
  })
}

const ticketsOf = (db: Db, ids: number[]) =>
  db
    .select()
    .from(tickets)
    .where(inArray(tickets.id, ids))
    .orderBy(asc(tickets.dueAt), asc(tickets.id))
    .all()
    .map((ticket) => ({ ticket, level: classLevel(db, ticket.id) }))
