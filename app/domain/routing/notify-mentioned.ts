import { and, eq, inArray, isNull, like } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { mentions, outbox, staff, tickets } from '#db/schema/index.ts'
import type { Block } from '../outbox/letter.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import type { School } from '../settings/school.ts'
import { notificationChoicesOf, wantsNotification } from '../volunteers/notification-choices.ts'
import { staffAddressOf } from './notify-offered.ts'
import { notifyTime } from './notify-time.ts'

type Mention = { ticketId: number; staffId: number }

const keyOf = ({ ticketId, staffId }: Mention): string => `mention:${ticketId}:${staffId}:`

/**
 * Tells somebody that a note names them: the number and nothing of the note. Under the rules of every notification: only
 * whoever is there and wants such mails, not at night, with pauses. One mail until the ticket is opened, however many notes.
 * Call it before the mention is kept.
 */
export function notifyMentioned(
  db: Db,
  mention: Mention & { noteId: number },
  school: School,
  now: Date
): void {
  const { ticketId, staffId, noteId } = mention
  const person = db.select().from(staff).where(eq(staff.id, staffId)).get()
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  const address = staffAddressOf(db, staffId)
  const isHere = person?.hereUntil != null && person.hereUntil > now
  if (!ticket || !person || !address || !isHere || isToldAlready(db, mention)) return
  if (!wantsNotification(notificationChoicesOf(db, staffId), { round: 1, isLastResort: false })) return
  queueMail(
    db,
    {
      kind: 'notify',
      key: keyOf(mention) + noteId,
      // It stands apart from the mails about offers: those are bundled, taken back with a claim, and an answer goes to the family.
      ticketId: null,
      staffId,
      to: { address, name: person.displayName },
      fromName: 'Lotse',
      language: person.language,
      headers: { ...AUTOMATIC_HEADERS },
      dueAt: notifyTime(db, { ticket, staffId, lesson: null }, now),
      ...mentionLetter(ticketId, person.language, school)
    },
    school,
    now
  )
}

const isToldAlready = (db: Db, { ticketId, staffId }: Mention): boolean =>
  db
    .select({ noteId: mentions.noteId })
    .from(mentions)
    .where(and(eq(mentions.ticketId, ticketId), eq(mentions.staffId, staffId), isNull(mentions.seenAt)))
    .get() !== undefined

/** Takes the mail back that has not left: whom it was meant for has seen the note. */
export function takeBackMentionMail(db: Db, mention: Mention): void {
  db.delete(outbox)
    .where(
      and(
        eq(outbox.kind, 'notify'),
        eq(outbox.staffId, mention.staffId),
        like(outbox.key, `${keyOf(mention)}%`),
        inArray(outbox.state, ['queued', 'deferred']),
        eq(outbox.attempts, 0)
      )
    )
    .run()
}

function mentionLetter(number: number, language: 'de' | 'en', school: School) {
  const t = mailTexts(language)
  const blocks: Block[] = [
    { kind: 'text', text: t('mention.lead', { number }) },
    { kind: 'link', lead: t('mention.open'), url: `${school.baseUrl}/anliegen/${number}` },
    { kind: 'text', text: t('mention.noReply') },
    { kind: 'text', text: t('notify.why') }
  ]
  return { subject: t('subject.mention', { number }), blocks }
}
