import { and, eq, isNull } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { links, outbox, students, ticketParticipants, tickets } from '#db/schema/index.ts'
import { isBarred } from '../barred/barred.ts'
import { hashToken } from '../ids.ts'
import { schoolDay } from '../school-time.ts'
import { type School, shortSchoolName } from '../settings/school.ts'
import { familyAddress } from '../students/family-address.ts'
import { contactsWithAddress } from '../students/family-wishes.ts'
import { mailOfLink } from './link-mail.ts'
import { childrenNamed, createFamilyLink, type Link } from './links.ts'
import { AUTOMATIC_HEADERS, queueMail } from './queue-mail.ts'

/**
 * Sends a fresh link for one that has expired, and only to the address the old one was sent to or that is on file: who
 * holds an old link gets nothing by it (people.md, LNK-09). Once a day and link; a revoked link is not renewed.
 *
 * @returns whether a mail is on its way
 */
export function renewFamilyLink(db: Db, token: string, school: School, now: Date): boolean {
  return atomically(db, () => {
    const link = db
      .select()
      .from(links)
      .where(and(eq(links.tokenHash, hashToken(token)), eq(links.purpose, 'family'), isNull(links.revokedAt)))
      .get()
    if (!link || link.expiresAt > now) return false
    const key = `renew:${link.id}:${schoolDay(now)}`
    if (db.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get()) return true
    const named = childrenNamed(db, link)
    const sentTo = mailOfLink(db, link, token)?.toAddress
    if (sentTo && isBarred(db, sentTo, named)) return false
    const to = addressOf(db, link, token)
    if (!to || isBarred(db, to.address, named)) return false
    const { ticketId, studentId } = link
    const t = mailTexts('de')
    const url = `${school.baseUrl}/a/${createFamilyLink(db, { ticketId, studentId }, now)}`
    const queued = queueMail(
      db,
      {
        kind: 'ask',
        key,
        ticketId,
        to,
        subject:
          ticketId === null
            ? t('subject.renewedPlain', { school: shortSchoolName(school) })
            : t('subject.renewed', { school: shortSchoolName(school), number: ticketId }),
        blocks: [
          { kind: 'text', text: t('greeting') },
          { kind: 'link', lead: t('renewed.link'), url },
          { kind: 'text', text: t('renewed.valid') },
          { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) }
        ],
        language: 'de',
        headers: { ...AUTOMATIC_HEADERS }
      },
      school,
      now
    )
    return queued !== null
  })
}

/** Takes part in the matter, or stands with the child's family: an address that was taken off the file gets nothing. */
function isOnFile(db: Db, { ticketId, studentId }: Link, address: string): boolean {
  const takesPart = db
    .select({ address: ticketParticipants.address })
    .from(ticketParticipants)
    .where(
      and(
        eq(ticketParticipants.ticketId, ticketId ?? 0),
        eq(ticketParticipants.address, address),
        eq(ticketParticipants.stranger, false)
      )
    )
    .get()
  if (takesPart) return true
  const student = db
    .select({ householdId: students.householdId })
    .from(students)
    .where(eq(students.id, studentId ?? 0))
    .get()
  const ticket = db
    .select({ householdId: tickets.householdId })
    .from(tickets)
    .where(eq(tickets.id, ticketId ?? 0))
    .get()
  const homes = [student?.householdId, ticket?.householdId].flatMap((home) => home ?? [])
  return homes.some((home) => contactsWithAddress(db, home, address).length > 0)
}

function addressOf(db: Db, link: Link, token: string): { address: string; name?: string } | null {
  const before = mailOfLink(db, link, token)
  if (before && isOnFile(db, link, before.toAddress))
    return { address: before.toAddress, name: before.toName }
  const participant = db
    .select()
    .from(ticketParticipants)
    .where(and(eq(ticketParticipants.ticketId, link.ticketId ?? 0), eq(ticketParticipants.stranger, false)))
    .orderBy(ticketParticipants.since)
    .get()
  if (participant) return { address: participant.address, name: participant.name }
  return link.studentId === null ? null : familyAddress(db, link.studentId)
}
