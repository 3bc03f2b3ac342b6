import { eq } from 'drizzle-orm'
import { INCIDENT_LINES } from '#app/locales/incident-lines.ts'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { messages, staff, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { Block } from '../outbox/letter.ts'
import { createFamilyLink } from '../outbox/links.ts'
import { queueMail, threadHeaders } from '../outbox/queue-mail.ts'
import { type School, shortSchoolName } from '../settings/school.ts'
import { recipientsOf } from '../tickets/recipients.ts'
import { newestMailId } from '../tickets/reply.ts'
import type { Language } from '../words.ts'

export type Telling = {
  incidentId: number
  ticketIds: readonly number[]
  staffId: number
  what: 'opened' | 'closed'
  /** The school's own words, in German. */
  words: string
}

/**
 * One text to the families of these tickets, each address once however many tickets it has. It stands in every ticket as what
 * was written to the family. To be called in a transaction; the same telling again sends nothing.
 *
 * @returns the tickets nobody could be written to, because no address is known
 */
export function tellFamilies(db: Db, telling: Telling, school: School, now: Date): number[] {
  const author = db.select().from(staff).where(eq(staff.id, telling.staffId)).get()
  const withoutAddress: number[] = []
  const told = new Set<string>()
  for (const ticketId of telling.ticketIds) {
    const to = recipientsOf(db, ticketId).chosen
    // A mail that would only come back tells nobody.
    if (!to || to.failingSince) {
      withoutAddress.push(ticketId)
      continue
    }
    const queued = told.has(to.address)
      ? null
      : queue(db, { ...telling, ticketId, to, author: author?.displayName ?? '' }, school, now)
    told.add(to.address)
    db.insert(messages)
      .values({
        ticketId,
        direction: 'out',
        kind: 'human',
        outboxId: queued?.id ?? null,
        staffId: telling.staffId,
        fromName: author?.displayName ?? '',
        fromAddress: school.supportAddress,
        messageId: queued?.messageId ?? null,
        visible: telling.words,
        reasons: {},
        at: now
      })
      .run()
    recordEvent(db, {
      type: 'ticket.message_out',
      at: now,
      actor: byStaff(telling.staffId),
      ticketId,
      data: { incidentId: telling.incidentId, outboxId: queued?.id ?? null }
    })
  }
  return withoutAddress
}

type Letter = Telling & { ticketId: number; to: { address: string; name: string }; author: string }

function queue(db: Db, letter: Letter, school: School, now: Date) {
  const { incidentId, ticketId, what, to, staffId, author } = letter
  const link = `${school.baseUrl}/a/${createFamilyLink(db, { ticketId }, now)}`
  const t = mailTexts('de')
  return queueMail(
    db,
    {
      kind: 'reply',
      key: `incident:${incidentId}:${what}:${to.address}`,
      ticketId,
      staffId,
      to,
      fromName: author,
      subject: t(`subject.incident_${what}`, { school: shortSchoolName(school), number: ticketId }),
      blocks: blocks(letter, languageOf(db, ticketId), link, school),
      language: 'de',
      headers: threadHeaders(newestMailId(db, ticketId))
    },
    school,
    now
  )
}

function blocks({ words, what, author }: Letter, language: Language, link: string, school: School): Block[] {
  const t = mailTexts('de')
  return [
    ...(language === 'de' ? [] : [{ kind: 'text' as const, text: INCIDENT_LINES[language][what], language }]),
    { kind: 'text', text: words },
    { kind: 'text', text: t('reply.signature', { name: author, school: school.name }) },
    { kind: 'link', lead: t('ack.follow'), url: link },
    { kind: 'text', text: t('reply.orReply') },
    { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) }
  ]
}

const languageOf = (db: Db, ticketId: number): Language =>
  db.select({ language: tickets.language }).from(tickets).where(eq(tickets.id, ticketId)).get()?.language ??
  'de'
