import { desc, eq, or } from 'drizzle-orm'
import { familyWhen } from '#app/locales/family-times.ts'
import { SLOT_LINES } from '#app/locales/slot-lines.ts'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { calls, contactAddresses, contacts, links, slotOffers, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../../events.ts'
import { hashToken } from '../../ids.ts'
import type { Block } from '../../outbox/letter.ts'
import { createFamilyLink } from '../../outbox/links.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../../outbox/queue-mail.ts'
import { isCallingTime } from '../../routing/school-hours.ts'
import { fromSchoolTime, type SchoolDay, type SchoolTime, schoolZone } from '../../school-time.ts'
import { holidaysOf } from '../../settings/holidays.ts'
import { type School, shortSchoolName } from '../../settings/school.ts'
import type { Language } from '../../words.ts'
import { wantsNoCalls } from '../call-hours.ts'
import { cancelNotifications } from '../notifications.ts'
import { recipientsOf } from '../recipients.ts'
import { SLOT_DAYS } from './propose-slots.ts'

export type SlotProblem =
  | 'taken'
  | 'closed'
  | 'no_address'
  | 'writing_only'
  | 'limit'
  | 'three'
  | 'hours'
  | 'past'
  | 'far'

/** What is wrong with times a volunteer has typed; null: nothing. Each is different, in calling hours, and still to come. */
export function slotProblem(
  slots: readonly SchoolTime[],
  now: Date,
  holidays: ReadonlySet<SchoolDay>
): SlotProblem | null {
  if (slots.length !== 3 || new Set(slots).size !== 3) return 'three'
  const moments = slots.map((slot) => fromSchoolTime(slot))
  if (moments.some((at) => Number.isNaN(at.getTime()))) return 'three'
  if (moments.some((at) => at <= now)) return 'past'
  if (moments.some((at) => at.getTime() - now.getTime() > (SLOT_DAYS + 1) * 86_400_000)) return 'far'
  return moments.every((at) => isCallingTime(at, holidays)) ? null : 'hours'
}

/** Were the last two calls in vain, and nobody has been asked for a time since (people.md, UX-09)? */
export function shouldOfferSlots(db: Db, ticketId: number): boolean {
  const last = db
    .select({ outcome: calls.outcome, at: calls.at })
    .from(calls)
    .where(eq(calls.ticketId, ticketId))
    .orderBy(desc(calls.id))
    .limit(2)
    .all()
  const inVain = last.filter(({ outcome }) => outcome === 'not_reached' || outcome === 'wrong_number')
  const asked = db
    .select({ at: slotOffers.createdAt })
    .from(slotOffers)
    .where(eq(slotOffers.ticketId, ticketId))
    .orderBy(desc(slotOffers.id))
    .get()
  return inVain.length === 2 && !(asked && last.some(({ at }) => at <= asked.at))
}

/** To whom the mail would go; `onlyWriting`: somebody of that family wants no calls, so it is never asked. */
export function slotRecipient(db: Db, ticketId: number) {
  const to = recipientsOf(db, ticketId).chosen
  if (!to || to.unknown || to.failingSince) return null
  const people = db
    .selectDistinct({
      householdId: contacts.householdId,
      wish: contacts.wish,
      writingOnly: contacts.writingOnly,
      language: contacts.language
    })
    .from(contacts)
    .innerJoin(tickets, eq(tickets.id, ticketId))
    .leftJoin(contactAddresses, eq(contactAddresses.contactId, contacts.id))
    .where(or(eq(contacts.householdId, tickets.householdId), eq(contactAddresses.address, to.address)))
    .all()
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  const own = people.find((one) => one.householdId === ticket?.householdId)
  return { ...to, language: own?.language ?? 'de', onlyWriting: people.some(wantsNoCalls) }
}

/**
 * Asks the family by mail when a call suits it. Whoever asks has the ticket then, and the matter waits for the family.
 * The same form sent twice is one mail.
 *
 * @returns null if the mail is on its way, else why not; nothing is changed then
 */
export function offerSlots(
  db: Db,
  offer: { ticketId: number; staffId: number; slots: SchoolTime[]; key: string },
  school: School,
  now: Date
): SlotProblem | null {
  return atomically(db, () => {
    const { ticketId, staffId, key } = offer
    if (db.select().from(slotOffers).where(eq(slotOffers.key, key)).get()) return null
    const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
    if (!ticket || ticket.state === 'done') return 'closed'
    if (ticket.claimedBy !== null && ticket.claimedBy !== staffId) return 'taken'
    const to = slotRecipient(db, ticketId)
    if (!to) return 'no_address'
    if (to.onlyWriting) return 'writing_only'
    const slots = [...offer.slots].sort()
    const wrong = slotProblem(slots, now, holidaysOf(db))
    if (wrong) return wrong
    const token = createFamilyLink(db, { ticketId }, now)
    const t = mailTexts('de')
    const queued = queueMail(
      db,
      {
        kind: 'ask',
        key: `slots:${key}`,
        ticketId,
        staffId,
        to: { address: to.address, name: to.name },
        subject: t('subject.slots', { school: shortSchoolName(school), number: ticketId }),
        blocks: slotLetter(slots, to.language, `${school.baseUrl}/a/${token}/termin`, school, now),
        language: 'de',
        headers: { ...AUTOMATIC_HEADERS }
      },
      school,
      now
    )
    const link = db
      .select()
      .from(links)
      .where(eq(links.tokenHash, hashToken(token)))
      .get()
    if (!link) throw new Error('The link that was just made is missing')
    if (!queued) {
      db.delete(links).where(eq(links.id, link.id)).run()
      return 'limit'
    }
    db.insert(slotOffers).values({ key, ticketId, linkId: link.id, staffId, slots, createdAt: now }).run()
    db.update(tickets)
      .set({
        state: 'waiting',
        waitingSince: null,
        callingSince: null,
        ...(ticket.claimedBy === null ? { claimedBy: staffId, claimedAt: now } : {})
      })
      .where(eq(tickets.id, ticketId))
      .run()
    cancelNotifications(db, ticketId)
    recordEvent(db, {
      type: 'ticket.slots_offered',
      at: now,
      actor: byStaff(staffId),
      ticketId,
      data: { slots }
    })
    return null
  })
}

function slotLetter(
  slots: SchoolTime[],
  language: Language,
  url: string,
  school: School,
  now: Date
): Block[] {
  const t = mailTexts('de')
  const lines = Object.entries(SLOT_LINES).map(([code, { name, line }]) => ({
    language: code as Language,
    name,
    text: line
  }))
  const own = lines.filter((line) => line.language === language)
  return [
    ...(own.length > 0 ? [{ kind: 'lines' as const, lines: own }] : []),
    { kind: 'text', text: t('greeting') },
    { kind: 'text', text: t('slots.lead') },
    {
      kind: 'steps',
      steps: slots.map((slot) => familyWhen(fromSchoolTime(slot), now, 'de', schoolZone()))
    },
    { kind: 'link', lead: t('slots.link'), url: language === 'de' ? url : `${url}?l=${language}` },
    { kind: 'text', text: t('slots.orReply') },
    { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) },
    { kind: 'lines', lines: lines.filter((line) => line.language !== language) }
  ]
}
