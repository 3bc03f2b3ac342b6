import { and, asc, eq, inArray } from 'drizzle-orm'
import { platformNames } from '#app/locales/platforms.ts'
import { fullDayAndClock } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { staff, staffAddresses, students, ticketStudents, type tickets } from '#db/schema/index.ts'
import { problemShort } from '../guides/problem-types.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import { schoolZone } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import { nextCallingTime } from './school-hours.ts'

type Ticket = typeof tickets.$inferSelect

/**
 * Queues the notification for each volunteer a ticket is offered to: number, platform, problem, class level, due time
 * and nothing else (people.md, DP-22). In quiet hours it waits for the next calling time.
 */
export function notifyOffered(
  db: Db,
  ticket: Ticket,
  offer: { staffIds: number[]; round: number },
  school: School,
  now: Date
): void {
  if (offer.staffIds.length === 0) return
  const people = db.select().from(staff).where(inArray(staff.id, offer.staffIds)).all()
  const facts = { level: classLevel(db, ticket.id), dueAt: nextCallingTime(now) }
  for (const person of people) {
    const address = db
      .select()
      .from(staffAddresses)
      .where(eq(staffAddresses.staffId, person.id))
      .orderBy(asc(staffAddresses.position))
      .get()?.address
    if (!address) continue
    const letter = notification(ticket, facts.level, person.language, school)
    queueMail(
      db,
      {
        kind: 'notify',
        // One notification per volunteer and arrival of work, however often the ticket is offered meanwhile.
        key: `notify:${ticket.id}:${person.id}:${offer.round}:${ticket.waitingSince?.getTime() ?? ticket.createdAt.getTime()}`,
        ticketId: ticket.id,
        staffId: person.id,
        to: { address, name: person.displayName },
        fromName: 'Lotse',
        language: person.language,
        headers: { ...AUTOMATIC_HEADERS },
        dueAt: facts.dueAt,
        ...letter
      },
      school,
      now
    )
  }
}

function notification(ticket: Ticket, level: string | null, language: 'de' | 'en', school: School) {
  const t = mailTexts(language)
  const problem = problemShort(ticket.problem, language) ?? t('problemUnknown')
  const platform = platformNames(language)[ticket.platform]
  const due = ticket.dueAt ? fullDayAndClock(ticket.dueAt, language, schoolZone()) : '–'
  return {
    subject: t('subject.notify', { number: ticket.id, problem, platform }),
    blocks: [
      { kind: 'text' as const, text: t('notify.lead') },
      {
        kind: 'text' as const,
        text: [
          t('notify.number', { number: ticket.id }),
          t('notify.platform', { platform }),
          t('notify.problem', { problem }),
          t('notify.level', { level: level ?? t('levelUnknown') }),
          t('notify.due', { due })
        ].join('\n')
      },
      { kind: 'link' as const, lead: t('notify.open'), url: `${school.baseUrl}/anliegen/${ticket.id}` },
      { kind: 'text' as const, text: t('notify.why') }
    ]
  }
}

/** "5" for 5a to 5d, "K1" for K1: the level says enough to help and too little to name a child. */
function classLevel(db: Db, ticketId: number): string | null {
  const rows = db
    .select({ className: students.className })
    .from(ticketStudents)
    .innerJoin(students, eq(students.id, ticketStudents.studentId))
    .where(and(eq(ticketStudents.ticketId, ticketId), eq(ticketStudents.ambiguous, false)))
    .all()
  const levels = [...new Set(rows.map((row) => row.className.match(/^(?:\d+|K\d)/u)?.[0] ?? row.className))]
  return levels.length > 0 ? levels.join(', ') : null
}
