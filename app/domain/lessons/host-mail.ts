import { and, asc, eq, gte, isNull, lte, ne } from 'drizzle-orm'
import { clock, longDay } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { groups, lessons, outbox, staff, staffAddresses } from '#db/schema/index.ts'
import { createHostLink } from '../outbox/links.ts'
import { whyNotSend } from '../outbox/may-send-automatic.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import { fromSchoolTime, type SchoolDay, schoolZone } from '../school-time.ts'
import type { School } from '../settings/school.ts'

/**
 * One mail a day for every teacher with a lesson to report that day, with the link (product.md, "A host teacher").
 * Calling it again that day adds only those who got a lesson meanwhile. To be called by the clock.
 *
 * @returns how many mails were queued
 */
export function queueHostLinks(db: Db, day: SchoolDay, school: School, now: Date): number {
  const hosts = db
    .selectDistinct({ id: staff.id, name: staff.displayName, language: staff.language })
    .from(lessons)
    .innerJoin(staff, eq(staff.id, lessons.hostId))
    .where(and(...takesPlace(day), isNull(lessons.reportedAt), eq(staff.active, true)))
    .all()
  return hosts.filter((host) => atomically(db, () => queueHostLink(db, host, day, school, now))).length
}

const takesPlace = (day: SchoolDay) => [
  gte(lessons.startsAt, day),
  lte(lessons.startsAt, `${day}T23:59:59`),
  ne(lessons.state, 'cancelled')
]

type Host = { id: number; name: string; language: 'de' | 'en' }

function queueHostLink(db: Db, host: Host, day: SchoolDay, school: School, now: Date): boolean {
  const key = `host:${host.id}:${day}`
  if (db.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get()) return false
  const address = db
    .select({ address: staffAddresses.address })
    .from(staffAddresses)
    .where(eq(staffAddresses.staffId, host.id))
    .orderBy(asc(staffAddresses.position))
    .get()?.address
  if (!address || whyNotSend(db, { kind: 'host', toAddress: address, ticketId: null }, now)) return false
  const t = mailTexts(host.language)
  const token = createHostLink(db, { staffId: host.id, day }, now)
  queueMail(
    db,
    {
      kind: 'host',
      key,
      staffId: host.id,
      to: { address, name: host.name },
      fromName: 'Lotse',
      subject: t('subject.host', {
        date: longDay(fromSchoolTime(`${day}T12:00:00`), host.language, schoolZone())
      }),
      blocks: [
        { kind: 'text', text: t('greeting') },
        { kind: 'text', text: t('host.lead') },
        { kind: 'text', text: lessonLines(db, host, day) },
        { kind: 'link', lead: t('host.open'), url: `${school.baseUrl}/h/${token}?l=${host.language}` },
        { kind: 'text', text: t('host.valid') },
        { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) }
      ],
      language: host.language,
      headers: { ...AUTOMATIC_HEADERS }
    },
    school,
    now
  )
  return true
}

/** One line per lesson of the day: "8:30 Uhr: 5a Mathematik". */
function lessonLines(db: Db, host: Host, day: SchoolDay): string {
  const t = mailTexts(host.language)
  return db
    .select({ startsAt: lessons.startsAt, subject: lessons.subject, groupName: groups.name })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .where(and(eq(lessons.hostId, host.id), ...takesPlace(day)))
    .orderBy(asc(lessons.startsAt))
    .all()
    .map(({ startsAt, subject, groupName }) =>
      t('host.lesson', {
        time: clock(fromSchoolTime(startsAt), host.language, schoolZone()),
        group: subject ? `${groupName} ${subject}` : groupName
      })
    )
    .join('\n')
}
