import { and, desc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { links, messages, students, ticketParticipants, ticketStudents, tickets } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { nextLessonOf } from '../lessons/next-lesson.ts'
import type { Link } from '../outbox/links.ts'
import { dueTime } from '../routing/school-hours.ts'
import { fromSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { familyAddress } from '../students/family-address.ts'
import { keepFamilyWords } from './keep-family-words.ts'
import { tellFollowers } from './matters/follow.ts'
import { currentTicket } from './matters/where-now.ts'
import { openAgain } from './open-again.ts'

/** Longer texts belong into a mail. */
export const MESSAGE_LENGTH = 4_000
// A form sent twice is one message; the same words hours later are meant.
const SAME_FORM_MS = 10 * 60_000

/**
 * A short message from the family page: it joins the ticket, which is open again and offered if nobody has it. A link
 * that was sent without a ticket gets one now. The same text sent twice in a row is one message.
 *
 * @returns the ticket, or null if the text is empty or nobody is left it could be about
 */
export function writeFamilyMessage(
  db: Db,
  message: { link: Link; text: string },
  school: School,
  now: Date
): number | null {
  const text = message.text.trim().slice(0, MESSAGE_LENGTH)
  if (!text) return null
  return atomically(db, () => {
    const linked = message.link.ticketId ?? openForLink(db, message.link, now)
    const ticketId = linked && currentTicket(db, linked)
    const ticket = db
      .select()
      .from(tickets)
      .where(eq(tickets.id, ticketId ?? 0))
      .get()
    if (!ticket) return null
    if (isSameForm(db, ticket.id, text, now)) return ticket.id
    const messageId = keepFamilyWords(db, ticket, { text }, now)
    tellFollowers(db, { ticketId: ticket.id, messageId }, school, now)
    openAgain(db, { ticketId: ticket.id, arrivedAt: now }, school, now)
    if (ticket.state === 'done')
      recordEvent(db, {
        type: 'ticket.reopened',
        at: now,
        actor: FAMILY,
        ticketId: ticket.id,
        data: { reason: 'message' }
      })
    return ticket.id
  })
}

function isSameForm(db: Db, ticketId: number, text: string, now: Date): boolean {
  const last = db
    .select({ visible: messages.visible, at: messages.at })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), eq(messages.kind, 'link')))
    .orderBy(desc(messages.id))
    .get()
  return last?.visible === text && now.getTime() - last.at.getTime() < SAME_FORM_MS
}

/** "Hat es geklappt?" can be asked without any ticket; what the family writes then opens one. */
function openForLink(db: Db, link: Link, now: Date): number | null {
  const student = db
    .select()
    .from(students)
    .where(eq(students.id, link.studentId ?? 0))
    .get()
  if (!student) return null
  const family = familyAddress(db, student.id)
  const next = nextLessonOf(db, student.id, now)
  const { id: ticketId } = db
    .insert(tickets)
    .values({
      kind: 'mail',
      householdId: student.householdId,
      contactId: family?.contactId ?? null,
      subject: 'Nachricht der Familie',
      language: family?.language ?? 'de',
      platform: student.platform,
      platformEvidence: student.platform === 'unknown' ? 'none' : 'roster',
      dueAt: dueTime(next && fromSchoolTime(next.startsAt), now, holidaysOf(db)),
      waitingSince: now,
      createdAt: now
    })
    .returning({ id: tickets.id })
    .get()
  db.insert(ticketStudents)
    .values({ ticketId, studentId: student.id, reason: 'Über den Link zu diesem Kind' })
    .run()
  if (family)
    db.insert(ticketParticipants)
      .values({
        ticketId,
        address: family.address,
        name: family.name,
        contactId: family.contactId,
        since: now
      })
      .run()
  db.update(links).set({ ticketId }).where(eq(links.id, link.id)).run()
  recordEvent(db, { type: 'ticket.opened', at: now, actor: FAMILY, ticketId })
  return ticketId
}
