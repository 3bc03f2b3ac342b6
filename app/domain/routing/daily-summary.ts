import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { outbox, staff, tickets, volunteerPlatforms } from '#db/schema/index.ts'
import type { Block } from '../outbox/letter.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import { schoolDay, toSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { inQueue } from '../tickets/matters/out-of-queue.ts'
import { notificationChoicesOf } from '../volunteers/notification-choices.ts'
import { staffAddressOf } from './notify-offered.ts'
import { isCallingTime } from './school-hours.ts'

/** A summary that comes later in the day tells what one has seen by then. */
const LATEST = '09:00:00'

/** How much waits in the morning: for one's devices, and of one's own. */
export type Morning = { waiting: number; own: number }

/**
 * One mail to each volunteer in the morning of a school day, if something waits: two numbers and no name. To be called by the
 * clock; the key of the mail holds the day, so it is one a day.
 */
export function mailDailySummaries(db: Db, school: School, now: Date): void {
  if (!isCallingTime(now, holidaysOf(db)) || toSchoolTime(now).slice(11) >= LATEST) return
  const people = db
    .select()
    .from(staff)
    .where(and(eq(staff.active, true), eq(staff.isVolunteer, true)))
    .all()
  for (const person of people) atomically(db, () => mailSummary(db, person, school, now))
}

function mailSummary(db: Db, person: typeof staff.$inferSelect, school: School, now: Date): void {
  const key = `daily:${schoolDay(now)}:${person.id}`
  if (db.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get()) return
  const address = staffAddressOf(db, person.id)
  const morning = morningOf(db, person.id)
  if (!address || morning.waiting + morning.own === 0 || !notificationChoicesOf(db, person.id).daily) return
  queueMail(
    db,
    {
      kind: 'notify',
      key,
      staffId: person.id,
      to: { address, name: person.displayName },
      fromName: 'Lotse',
      language: person.language,
      headers: { ...AUTOMATIC_HEADERS },
      ...summaryLetter(morning, person.language, school)
    },
    school,
    now
  )
}

function morningOf(db: Db, staffId: number): Morning {
  const known = db
    .select({ platform: volunteerPlatforms.platform })
    .from(volunteerPlatforms)
    .where(eq(volunteerPlatforms.staffId, staffId))
    .all()
    .map((row) => row.platform)
  const open = (of: Parameters<typeof and>[0]) =>
    db
      .select({ n: count() })
      .from(tickets)
      .where(and(eq(tickets.state, 'open'), of, ...inQueue(db)))
      .get()?.n ?? 0
  return {
    waiting: open(and(isNull(tickets.claimedBy), inArray(tickets.platform, [...known, 'unknown']))),
    own: open(eq(tickets.claimedBy, staffId))
  }
}

function summaryLetter({ waiting, own }: Morning, language: 'de' | 'en', school: School) {
  const t = mailTexts(language)
  const blocks: Block[] = [
    ...(waiting > 0 ? [{ kind: 'text' as const, text: t('daily.waiting', { count: waiting }) }] : []),
    ...(own > 0 ? [{ kind: 'text' as const, text: t('daily.own', { count: own }) }] : []),
    { kind: 'link', lead: t('daily.open'), url: `${school.baseUrl}/anliegen` },
    { kind: 'link', lead: t('daily.stop'), url: `${school.baseUrl}/konto` }
  ]
  return { subject: t('subject.daily'), blocks }
}
