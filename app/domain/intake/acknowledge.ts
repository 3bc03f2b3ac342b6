import { and, count, eq, gte } from 'drizzle-orm'
import { ARRIVED_LINES } from '#app/locales/arrived-lines.ts'
import { fullDayAndClock } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { messages, outbox } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import type { Block } from '../outbox/letter.ts'
import { createFamilyLink } from '../outbox/links.ts'
import { queueMail, threadHeaders } from '../outbox/queue-mail.ts'
import { schoolZone } from '../school-time.ts'
import { shortSchoolName } from '../settings/school.ts'
import type { Language } from '../words.ts'
import type { Arrival } from './arrival.ts'
import { whyNotAcknowledged } from './late-acknowledgement.ts'

const HOUR_MS = 3_600_000
/** In all, per hour: two bursts of a bad day fit in, a storm does not (mail.md, promise 6). */
const ALL_PER_HOUR = 120
/** Nearer than this a clock time is no promise anybody can keep: the lesson runs or is about to. */
const AT_ONCE_MS = 15 * 60_000

/**
 * Queues the acknowledgement: it arrived, the number, when a teacher answers, and only the questions the mail left open
 * (people.md, LNG-10, A11Y-09). It quotes nothing of what the parent wrote. At most one per ticket, one per sender and
 * hour, and a limit in all; none to machines.
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
  if (!to || !mayAcknowledge(db, arrival, to, now)) return
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
      blocks: acknowledgement(arrival, { ...ticket, url }, now),
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
  db.insert(messages)
    .values({
      ticketId: ticket.ticketId,
      direction: 'out',
      kind: 'ack',
      outboxId: queued.id,
      fromName: 'Lotse',
      fromAddress: school.supportAddress,
      messageId: queued.messageId,
      visible: '',
      reasons: { language: reading.language },
      at: now
    })
    .run()
  recordEvent(db, { type: 'ticket.acknowledged', at: now, actor: LOTSE, ticketId: ticket.ticketId })
}

function mayAcknowledge(db: Db, { email, raw, school }: Arrival, to: string, now: Date): boolean {
  if (whyNotAcknowledged(db, raw, now) !== '') return false
  if (email.suppressAutoResponse || to === school.supportAddress) return false
  const since = new Date(now.getTime() - HOUR_MS)
  const recent = and(eq(outbox.kind, 'ack'), gte(outbox.createdAt, since))
  const toSender = db
    .select({ n: count() })
    .from(outbox)
    .where(and(recent, eq(outbox.toAddress, to)))
    .get()
  const inAll = db.select({ n: count() }).from(outbox).where(recent).get()
  return (toSender?.n ?? 0) === 0 && (inAll?.n ?? 0) < ALL_PER_HOUR
}

function acknowledgement(
  { reading, school }: Arrival,
  ticket: { ticketId: number; dueAt: Date; url: string },
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
    { kind: 'steps', steps: [answer, t('ack.call')] },
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
