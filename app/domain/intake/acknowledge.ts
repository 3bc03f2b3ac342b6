import { eq, sql } from 'drizzle-orm'
import { ARRIVED_LINES } from '#app/locales/arrived-lines.ts'
import { fullDayAndClock } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { contactAddresses, contacts, messages } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import type { Block } from '../outbox/letter.ts'
import { createFamilyLink } from '../outbox/links.ts'
import { whyNotSend } from '../outbox/may-send-automatic.ts'
import { noteSuppressed, type SuppressReason } from '../outbox/note-suppressed.ts'
import { queueMail, threadHeaders } from '../outbox/queue-mail.ts'
import { schoolZone } from '../school-time.ts'
import { shortSchoolName } from '../settings/school.ts'
import { wantsNoCalls } from '../tickets/call-hours.ts'
import type { Language } from '../words.ts'
import type { Arrival } from './arrival.ts'
import { echoesOf } from './echoes.ts'
import { isMachine } from './is-machine.ts'
import { whyNotAcknowledged } from './late-acknowledgement.ts'
import { readWishes } from './read-wishes.ts'

/** Nearer than this a clock time is no promise anybody can keep: the lesson runs or is about to. */
const AT_ONCE_MS = 15 * 60_000

/**
 * Queues the acknowledgement: it arrived, the number, when a teacher answers, and only the questions the mail left open
 * (people.md, LNG-10, A11Y-09). It quotes nothing of what the parent wrote. At most one per ticket, one per sender and
 * hour, and a limit in all (outbox/automatic-limits.ts); none to machines. One that is not sent leaves its reason.
 */
export function acknowledge(
  db: Db,
  arrival: Arrival,
  ticket: { ticketId: number; dueAt: Date },
  now: Date
): void {
  const { email, reading, school } = arrival
  // The acknowledgement goes to who sent it, not to a Reply-To that somebody else may have put there.
  const to = email.from?.address
  // Of a late one the reason stands with the mail (open-ticket.ts).
  if (!to || whyNotAcknowledged(db, arrival.raw, now) !== '') return
  const reason = whyNotAcknowledge(db, arrival, { to, ticketId: ticket.ticketId }, now)
  if (reason) {
    noteSuppressed(db, { kind: 'ack', reason, ticketId: ticket.ticketId }, now)
    return
  }
  const token = createFamilyLink(db, { ticketId: ticket.ticketId }, now)
  const url = `${school.baseUrl}/a/${token}`
  const t = mailTexts('de')
  const queued = queueMail(
    db,
    {
      kind: 'ack',
      key: `ack:${ticket.ticketId}`,
      ticketId: ticket.ticketId,
      to: { address: to, name: email.from?.name ?? '' },
      subject: t('subject.ack', { school: shortSchoolName(school), number: ticket.ticketId }),
      blocks: acknowledgement(
        arrival,
        {
          ...ticket,
          url,
          mayCall:
            !wantsToWrite(db, to) && !readWishes(arrival.email.visible, { isAnswer: false }).writingOnly
        },
        now
      ),
      language: 'de',
      headers: {
        'Auto-Submitted': 'auto-replied',
        'X-Auto-Response-Suppress': 'All',
        ...threadHeaders(email.messageId, email.references)
      }
    },
    school,
    now
  )
  if (!queued) return
  insertMessage(db).run({
    ticketId: ticket.ticketId,
    outboxId: queued.id,
    fromAddress: school.supportAddress,
    messageId: queued.messageId,
    reasons: { language: reading.language },
    at: now
  })
  recordEvent(db, { type: 'ticket.acknowledged', at: now, actor: LOTSE, ticketId: ticket.ticketId })
}

const insertMessage = prepared((db) =>
  db
    .insert(messages)
    .values({
      ticketId: sql.placeholder('ticketId'),
      direction: 'out',
      kind: 'ack',
      outboxId: sql.placeholder('outboxId'),
      fromName: 'Lotse',
      fromAddress: sql.placeholder('fromAddress'),
      messageId: sql.placeholder('messageId'),
      visible: '',
      reasons: sql.placeholder('reasons'),
      at: sql.placeholder('at')
    })
    .prepare()
)

/** Somebody of this address wants to be reached in writing only. */
const wantsToWrite = (db: Db, address: string): boolean =>
  wishesAt(db).all({ address: address.toLowerCase() }).some(wantsNoCalls)

const wishesAt = prepared((db) =>
  db
    .select({ wish: contacts.wish, writingOnly: contacts.writingOnly })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .where(eq(contactAddresses.address, given(contactAddresses.address, 'address')))
    .prepare()
)

/** The strongest reason not to answer by itself, or null (mail.md, Acknowledgement; people.md, LNG-04). */
function whyNotAcknowledge(
  db: Db,
  arrival: Arrival,
  mail: { to: string; ticketId: number },
  now: Date
): SuppressReason | null {
  if (mail.to === arrival.school.supportAddress) return 'own_address'
  if (isMachine(arrival.email)) return 'machine'
  // Whoever names a number of ours has been told before, and from the second address on it may be another helpdesk.
  if (echoesOf(db, arrival).some((ticketId) => ticketId !== mail.ticketId)) return 'echo'
  return whyNotSend(db, { kind: 'ack', toAddress: mail.to, ticketId: mail.ticketId }, now)
}

function acknowledgement(
  { reading, school }: Arrival,
  ticket: { ticketId: number; dueAt: Date; url: string; mayCall: boolean },
  now: Date
): Block[] {
  const t = mailTexts('de')
  const open = [
    ...(reading.platform.platform === 'unknown' ? [t('ack.askDevice')] : []),
    ...(reading.students.chosen.length === 0 ? [t('ack.askChild')] : [])
  ]
  const answer =
    ticket.dueAt.getTime() - now.getTime() < AT_ONCE_MS
      ? t('ack.answerSoon')
      : t('ack.answerBy', { due: fullDayAndClock(ticket.dueAt, 'de', schoolZone()) })
  const others = otherLines(ticket.ticketId)
  const lead = others.filter((line) => line.language === reading.language)
  return [
    // A family that writes in another language reads its own line first.
    ...(lead.length > 0 ? [{ kind: 'lines' as const, lines: lead }] : []),
    { kind: 'text', text: t('greeting') },
    { kind: 'text', text: t('ack.arrived', { number: ticket.ticketId }) },
    { kind: 'steps', steps: [answer, ...(ticket.mayCall ? [t('ack.call')] : [])] },
    {
      kind: 'link',
      lead: open.length > 0 ? t('ack.ask', { questions: open.join(' ') }) : t('ack.follow'),
      url: ticket.url
    },
    { kind: 'text', text: t('ack.orReply') },
    // Whoever has written it already need not be told.
    ...(reading.urgent ? [] : [{ kind: 'text' as const, text: t('ack.urgent') }]),
    { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) },
    { kind: 'lines', lines: others.filter((line) => line.language !== reading.language) }
  ]
}

const otherLines = (number: number) =>
  Object.entries(ARRIVED_LINES).map(([language, { name, line }]) => ({
    language: language as Language,
    name,
    text: line(number)
  }))
