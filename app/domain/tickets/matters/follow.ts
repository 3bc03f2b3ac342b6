import { and, asc, eq, ne } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { staff, staffAddresses, ticketFollowers, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../../events.ts'
import { newMailToken } from '../../outbox/mail-token.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../../outbox/queue-mail.ts'
import { notifyTime } from '../../routing/notify-time.ts'
import { nextStart } from '../../routing/tend-claims.ts'
import type { School } from '../../settings/school.ts'

/** Begins to follow a ticket, or stops. It claims nothing; twice the same changes nothing. False: there is no such ticket. */
export function followTicket(
  db: Db,
  follow: { ticketId: number; staffId: number; on: boolean },
  now: Date
): boolean {
  return atomically(db, () => {
    const { ticketId, staffId, on } = follow
    if (!db.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, ticketId)).get()) return false
    const { changes } = on
      ? db.insert(ticketFollowers).values({ ticketId, staffId, since: now }).onConflictDoNothing().run()
      : db
          .delete(ticketFollowers)
          .where(and(eq(ticketFollowers.ticketId, ticketId), eq(ticketFollowers.staffId, staffId)))
          .run()
    if (changes === 1)
      recordEvent(db, {
        type: on ? 'ticket.followed' : 'ticket.unfollowed',
        at: now,
        actor: byStaff(staffId),
        ticketId
      })
    return true
  })
}

/** Who follows a ticket, by name. */
export const followersOf = (db: Db, ticketId: number): { id: number; name: string }[] =>
  db
    .select({ id: staff.id, name: staff.displayName })
    .from(ticketFollowers)
    .innerJoin(staff, eq(staff.id, ticketFollowers.staffId))
    .where(and(eq(ticketFollowers.ticketId, ticketId), eq(staff.active, true)))
    .orderBy(asc(ticketFollowers.since), asc(staff.id))
    .all()

/**
 * Tells the followers that the family has written: the number, nothing else, within the rules of notifications. Whoever has
 * the ticket is told by other ways. Call it in the transaction of the message; the same message tells once.
 */
export function tellFollowers(
  db: Db,
  news: { ticketId: number; messageId: number },
  school: School,
  now: Date
): void {
  const ticket = db.select().from(tickets).where(eq(tickets.id, news.ticketId)).get()
  if (!ticket) return
  const followers = db
    .select({ person: staff })
    .from(ticketFollowers)
    .innerJoin(staff, eq(staff.id, ticketFollowers.staffId))
    .where(
      and(
        eq(ticketFollowers.ticketId, ticket.id),
        eq(staff.active, true),
        ne(staff.id, ticket.claimedBy ?? 0)
      )
    )
    .all()
  for (const { person } of followers) {
    const to = db
      .select({ address: staffAddresses.address })
      .from(staffAddresses)
      .where(eq(staffAddresses.staffId, person.id))
      .orderBy(asc(staffAddresses.position))
      .get()
    if (!to) continue
    const t = mailTexts(person.language)
    const token = newMailToken()
    queueMail(
      db,
      {
        kind: 'notify',
        key: `follow:${ticket.id}:${person.id}:${news.messageId}`,
        ticketId: ticket.id,
        staffId: person.id,
        to: { address: to.address, name: person.displayName },
        fromName: 'Lotse',
        subject: t('subject.follow', { number: ticket.id }),
        blocks: [
          { kind: 'text', text: t('follow.lead', { number: ticket.id }) },
          { kind: 'link', lead: t('notify.open'), url: `${school.baseUrl}/anliegen/${ticket.id}` },
          { kind: 'text', text: t('follow.why') }
        ],
        language: person.language,
        headers: { ...AUTOMATIC_HEADERS },
        token,
        dueAt: notifyTime(db, { ticket, staffId: person.id, lesson: nextStart(db, ticket.id, now) }, now)
      },
      school,
      now
    )
  }
}
