import { and, eq, ne } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { outbox, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { createFamilyLink } from '../outbox/links.ts'
import { queueMail } from '../outbox/queue-mail.ts'
import { schoolDay } from '../school-time.ts'
import { type School, shortSchoolName } from '../settings/school.ts'
import { recipientsOf } from './recipients.ts'

/** What became of the question; each has its sentence. */
export type AskDevice = 'asked' | 'already' | 'taken' | 'no_address' | 'limit' | 'gone'

/**
 * Asks the family by mail which device it is: the link leads to five buttons, and a tap routes the ticket. Once a day and
 * ticket, whoever asks; only known addresses are asked, because the page shows the matter.
 */
export function askDevice(
  db: Db,
  ask: { ticketId: number; staffId: number },
  school: School,
  now: Date
): AskDevice {
  return atomically(db, () => {
    const ticket = db
      .select()
      .from(tickets)
      .where(and(eq(tickets.id, ask.ticketId), ne(tickets.state, 'done')))
      .get()
    if (!ticket) return 'gone'
    if (ticket.claimedBy !== null && ticket.claimedBy !== ask.staffId) return 'taken'
    const key = `ask-device:${ticket.id}:${schoolDay(now)}`
    if (db.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get()) return 'already'
    const to = recipientsOf(db, ticket.id).chosen
    if (!to || to.unknown || to.failingSince) return 'no_address'
    const token = createFamilyLink(db, { ticketId: ticket.id }, now)
    const language = ticket.language === 'de' ? '' : `&l=${ticket.language}`
    const t = mailTexts('de')
    const queued = queueMail(
      db,
      {
        kind: 'ask',
        key,
        ticketId: ticket.id,
        to: { address: to.address, name: to.name },
        subject: t('subject.askDevice', { school: shortSchoolName(school), number: ticket.id }),
        blocks: [
          { kind: 'text', text: t('greeting') },
          { kind: 'text', text: t('askDevice.question') },
          {
            kind: 'link',
            lead: t('askDevice.link'),
            url: `${school.baseUrl}/a/${token}?frage=device${language}`
          },
          { kind: 'text', text: t('askDevice.orReply') },
          { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) }
        ],
        language: 'de'
      },
      school,
      now
    )
    if (!queued) return 'limit'
    recordEvent(db, {
      type: 'ticket.asked_device',
      at: now,
      actor: byStaff(ask.staffId),
      ticketId: ticket.id
    })
    return 'asked'
  })
}

/** Has the family been asked today? Then the button says so instead of asking again. */
export const wasAskedDevice = (db: Db, ticketId: number, now: Date): boolean =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.key, `ask-device:${ticketId}:${schoolDay(now)}`))
    .get() !== undefined
