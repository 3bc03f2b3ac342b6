import { and, eq } from 'drizzle-orm'
import { platformNames } from '#app/locales/platforms.ts'
import { fullDayAndClock } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { students, ticketStudents, type tickets } from '#db/schema/index.ts'
import { problemShort } from '../guides/problem-types.ts'
import type { Block } from '../outbox/letter.ts'
import { schoolZone } from '../school-time.ts'
import type { School } from '../settings/school.ts'

type Ticket = typeof tickets.$inferSelect
type Letter = { subject: string; blocks: Block[] }

/**
 * One matter that waits, for everybody who reads this language: each mail gets its token. Number, platform, problem, class level, due time and nothing else (people.md, DP-22). The token
 * stands in the text because some mail programs lose the header fields of what they answer.
 */
export function notifyLetter(
  ticket: Ticket,
  level: string | null,
  language: 'de' | 'en',
  school: School
): (token: string) => Letter {
  const t = mailTexts(language)
  const { problem, platform } = wordsOf(ticket, language)
  const subject = t('subject.notify', { number: ticket.id, problem, platform })
  const blocks: Block[] = [
    { kind: 'text', text: t('notify.lead') },
    { kind: 'text', text: factsOf(ticket, level, language) },
    { kind: 'link', lead: t('notify.open'), url: `${school.baseUrl}/anliegen/${ticket.id}` },
    { kind: 'text', text: t('notify.answer') },
    { kind: 'text', text: t('notify.why') }
  ]
  return (token) => ({
    subject,
    blocks: [...blocks, { kind: 'text', text: t('notify.token', { token }) }]
  })
}

/** Several matters in one mail, each with the same five facts, and the way to one's list. */
export function bundleLetter(
  waiting: readonly { ticket: Ticket; level: string | null }[],
  language: 'de' | 'en',
  school: School,
  token: string | null
): Letter {
  const t = mailTexts(language)
  return {
    subject: t('subject.notifyMany', { count: waiting.length }),
    blocks: [
      { kind: 'text', text: t('notify.leadMany', { count: waiting.length }) },
      ...waiting.map(
        ({ ticket, level }): Block => ({ kind: 'text', text: factsOf(ticket, level, language) })
      ),
      { kind: 'link', lead: t('notify.openMany'), url: `${school.baseUrl}/anliegen?liste=fuer-mich` },
      { kind: 'text', text: t('notify.answerMany', { number: waiting[0]?.ticket.id ?? 1 }) },
      { kind: 'text', text: t('notify.why') },
      ...(token ? [{ kind: 'text' as const, text: t('notify.token', { token }) }] : [])
    ]
  }
}

const wordsOf = (ticket: Ticket, language: 'de' | 'en') => ({
  problem: problemShort(ticket.problem, language) ?? mailTexts(language)('problemUnknown'),
  platform: platformNames(language)[ticket.platform]
})

function factsOf(ticket: Ticket, level: string | null, language: 'de' | 'en'): string {
  const t = mailTexts(language)
  const { problem, platform } = wordsOf(ticket, language)
  const due = ticket.dueAt ? fullDayAndClock(ticket.dueAt, language, schoolZone()) : '–'
  return [
    t('notify.number', { number: ticket.id }),
    t('notify.platform', { platform }),
    t('notify.problem', { problem }),
    t('notify.level', { level: level ?? t('levelUnknown') }),
    t('notify.due', { due })
  ].join('\n')
}

/** "5" for 5a to 5d, "K1" for K1: the level says enough to help and too little to name a child. */
export function classLevel(db: Db, ticketId: number): string | null {
  const rows = classesOf(db).all({ ticketId })
  const levels = [...new Set(rows.map((row) => row.className.match(/^(?:\d+|K\d)/u)?.[0] ?? row.className))]
  return levels.length > 0 ? levels.join(', ') : null
}

const classesOf = prepared((db) =>
  db
    .select({ className: students.className })
    .from(ticketStudents)
    .innerJoin(students, eq(students.id, ticketStudents.studentId))
    .where(
      and(
        eq(ticketStudents.ticketId, given(ticketStudents.ticketId, 'ticketId')),
        eq(ticketStudents.ambiguous, false)
      )
    )
    .prepare()
)
