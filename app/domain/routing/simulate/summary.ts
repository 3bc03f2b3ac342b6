import { callingMsBetween, NO_HOLIDAYS } from '../school-hours.ts'
import type { PlayedDays, PlayedTicket, Simulation } from './play-days.ts'

const MINUTE = 60_000

/** What ten days came to. Shares are whole percent, waits whole minutes of calling time. */
export type Summary = {
  mails: number
  tickets: number
  answered: number
  beforeLesson: number
  longestWait: number
  medianWait: number
  lapsed: number
  widened: number
  escalated: number
  /** Answers per volunteer, most first, without saying whose they are. */
  loads: number[]
}

/** Sums played days up. Figures of persons are only in `loads`, sorted, so that nobody can be told from them. */
export function summarise({ mails, tickets, volunteers }: PlayedDays): Summary {
  const answered = tickets.filter((ticket) => ticket.answeredAt !== null)
  const waits = answered.map(waitOf).sort((a, b) => a - b)
  const sum = (count: (ticket: PlayedTicket) => number) =>
    tickets.reduce((all, ticket) => all + count(ticket), 0)
  return {
    mails,
    tickets: tickets.length,
    answered: answered.length,
    beforeLesson: answered.filter(isBeforeLesson).length,
    longestWait: waits.at(-1) ?? 0,
    medianWait: waits[Math.floor(waits.length / 2)] ?? 0,
    lapsed: sum((ticket) => ticket.lapsed),
    widened: sum((ticket) => ticket.widened),
    escalated: sum((ticket) => Number(ticket.escalated)),
    loads: volunteers
      .map((id) => answered.filter((ticket) => ticket.answeredBy === id).length)
      .sort((a, b) => b - a)
  }
}

const waitOf = ({ openedAt, answeredAt }: PlayedTicket): number =>
  answeredAt ? Math.round(callingMsBetween(openedAt, answeredAt, NO_HOLIDAYS) / MINUTE) : 0

const isBeforeLesson = ({ answeredAt, nextLesson }: PlayedTicket): boolean =>
  answeredAt !== null && (nextLesson === null || answeredAt < nextLesson)

/** The summary as a table in Markdown. */
export function summaryTable(summary: Summary, { days, mailsPerDay, seed }: Simulation): string {
  const share = (part: number) => `${part} (${Math.round((part / Math.max(1, summary.tickets)) * 100)} %)`
  const rows: [string, string | number][] = [
    [`mails in ${days} school days, ${mailsPerDay} a day in two bursts (seed ${seed})`, summary.mails],
    ['tickets', summary.tickets],
    ['answered', share(summary.answered)],
    ["answered before the child's next lesson", share(summary.beforeLesson)],
    ['longest wait, minutes of calling time', summary.longestWait],
    ['median wait, minutes of calling time', summary.medianWait],
    ['claims that lapsed', summary.lapsed],
    ['offers that went to more people', summary.widened],
    ['tickets that reached the admin', summary.escalated],
    ['answers per volunteer, most first', summary.loads.join(', ')]
  ]
  return [
    '| what | figure |',
    '| --- | --- |',
    ...rows.map(([what, figure]) => `| ${what} | ${figure} |`)
  ].join('\n')
}
