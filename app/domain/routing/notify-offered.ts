import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, prepared } from '#db/prepared.ts'
import { staff, staffAddresses, type tickets } from '#db/schema/index.ts'
import { newMailToken } from '../outbox/mail-token.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import type { School } from '../settings/school.ts'
import { notificationChoicesOf, wantsNotification } from '../volunteers/notification-choices.ts'
import { classLevel, notifyLetter } from './notify-letter.ts'
import { notifyTime } from './notify-time.ts'
import { nextStart } from './tend-claims.ts'
import { LAST_ROUND } from './widen.ts'

type Ticket = typeof tickets.$inferSelect

/**
 * Queues the notification for each volunteer a ticket is offered to: number, platform, problem, class level, due time
 * and nothing else (people.md, DP-22). When each is sent, and what is sent together: notify-time.ts.
 *
 * @param offer.occasion what the mail is about, if not the arrival of work: one mail for each
 */
export function notifyOffered(
  db: Db,
  ticket: Ticket,
  offer: { staffIds: number[]; round: number; reason?: string; occasion?: string },
  school: School,
  now: Date
): void {
  if (offer.staffIds.length === 0) return
  const lesson = nextStart(db, ticket.id, now)
  const people = findStaff(db).all({ ids: JSON.stringify(offer.staffIds) })
  const level = classLevel(db, ticket.id)
  const letters = new Map<'de' | 'en', ReturnType<typeof notifyLetter>>()
  for (const person of people) {
    const address = staffAddressOf(db, person.id)
    const isLastResort = person.isAdmin && (offer.round >= LAST_ROUND || offer.reason === 'nobody_here')
    if (!address || !wantsNotification(notificationChoicesOf(db, person.id), { ...offer, isLastResort }))
      continue
    const token = newMailToken()
    const letter = letters.get(person.language) ?? notifyLetter(ticket, level, person.language, school)
    letters.set(person.language, letter)
    queueMail(
      db,
      {
        kind: 'notify',
        // One notification per volunteer and arrival of work, however often the ticket is offered meanwhile.
        key: `notify:${ticket.id}:${person.id}:${offer.round}:${offer.occasion ?? ticket.waitingSince?.getTime() ?? ticket.createdAt.getTime()}`,
        ticketId: ticket.id,
        staffId: person.id,
        to: { address, name: person.displayName },
        fromName: 'Lotse',
        language: person.language,
        headers: { ...AUTOMATIC_HEADERS },
        token,
        dueAt: notifyTime(db, { ticket, staffId: person.id, lesson }, now),
        ...letter(token)
      },
      school,
      now
    )
  }
}

const findStaff = prepared((db) =>
  db
    .select()
    .from(staff)
    .where(inArray(staff.id, anyOf('ids')))
    .prepare()
)

/** Where a person on the staff is written to, if anywhere. */
export const staffAddressOf = (db: Db, staffId: number): string | null =>
  // Sorted here: of one or two rows that costs SQLite a table of its own.
  addressesOf(db)
    .all({ staffId })
    .sort((a, b) => a.position - b.position)[0]?.address ?? null

const addressesOf = prepared((db) =>
  db
    .select({ address: staffAddresses.address, position: staffAddresses.position })
    .from(staffAddresses)
    .where(eq(staffAddresses.staffId, sql.placeholder('staffId')))
    .prepare()
)
