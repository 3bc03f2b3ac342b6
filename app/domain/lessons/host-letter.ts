import { and, asc, eq, type SQL } from 'drizzle-orm'
import { clock } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { groups, lessons, outbox } from '#db/schema/index.ts'
import type { Block } from '../outbox/letter.ts'
import { createHostLink } from '../outbox/links.ts'
import { whyNotSend } from '../outbox/may-send-automatic.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import { fromSchoolTime, type SchoolDay, schoolZone } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import { hostAddress } from './host-address.ts'

export type Host = { id: number; name: string; language: 'de' | 'en' }

type HostLetter = {
  key: string
  /** The day its link is good for. */
  day: SchoolDay
  subject: string
  /** What stands above the link. */
  before: Block[]
  /** The words of the link. */
  open: string
}

/** Queues a mail to a teacher with one fresh link of the day; false: no address, a limit, or it is there already. */
export function queueToHost(db: Db, host: Host, letter: HostLetter, school: School, now: Date): boolean {
  const address = hostAddress(db, host.id)
  if (!address || whyNotSend(db, { kind: 'host', toAddress: address, ticketId: null }, now)) return false
  const t = mailTexts(host.language)
  const { key, day, subject, before, open } = letter
  const token = createHostLink(db, { staffId: host.id, day }, now)
  const queued = queueMail(
    db,
    {
      kind: 'host',
      key,
      staffId: host.id,
      to: { address, name: host.name },
      fromName: 'Lotse',
      subject,
      blocks: [
        { kind: 'text', text: t('greeting') },
        ...before,
        { kind: 'link', lead: open, url: `${school.baseUrl}/h/${token}?l=${host.language}` },
        { kind: 'text', text: t('host.valid') },
        { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) }
      ],
      language: host.language,
      headers: { ...AUTOMATIC_HEADERS }
    },
    school,
    now
  )
  return queued !== null
}

/** Whether the mail with this key is there already, sent or on its way. */
export const isQueued = (db: Db, key: string): boolean =>
  db.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get() !== undefined

/** One line per lesson of this teacher: "8:30 Uhr: 5a Mathematik". */
export function lessonLines(db: Db, host: Host, which: SQL[]): string {
  const t = mailTexts(host.language)
  return db
    .select({ startsAt: lessons.startsAt, subject: lessons.subject, groupName: groups.name })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .where(and(eq(lessons.hostId, host.id), ...which))
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
