import { useTranslation } from 'react-i18next'
import { type Clock, useClockWords } from '../../components/clock-words.ts'
import type { DeskRowProps } from '../../components/desk-row.tsx'
import { Due } from '../../components/due.tsx'
import type { SlipProps } from '../../components/slip.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { nameInSentence } from '../../locales/names.ts'
import type { Card, LoadedGroup } from './load-queue.ts'

/** The same ticket worded for the phone (slip) and for the desk (row). */
export function useCardWords(clock: Clock, query: string) {
  const { t } = useTranslation('queue')
  const words = useClockWords(clock)
  const name = (card: Card) => {
    if (card.name === null) return card.from || t('card.unknownSender')
    return card.others > 0 ? t('card.andMore', { name: card.name, count: card.others }) : card.name
  }
  const problem = (card: Card) => {
    if (card.unreadable) return t('card.unreadable')
    return card.problem ?? (card.subject ? t('card.subject', { subject: card.subject }) : t('card.noSubject'))
  }
  // What tells tickets without a child apart: who wrote (their name) and when.
  const aside = (card: Card) =>
    card.callBackAt
      ? t('call:expected', { when: words.full(card.callBackAt) })
      : card.name === null
        ? t('card.openSince', { since: words.since(card.arrivedAt) })
        : undefined
  const to = (card: Card) => `/anliegen/${card.id}${query}`

  const mark = (card: Card) =>
    card.mentioned ? t('card.mentioned') : card.mayClose ? t('card.mayClose') : undefined
  const slip = (card: Card, isFirst: boolean): SlipProps => {
    const due = words.due(card.lesson)
    const running = card.lesson?.running === true
    return {
      to: to(card),
      name: name(card),
      klasse: card.klasse,
      device: { platform: card.platform },
      problem: problem(card),
      aside: aside(card),
      mark: mark(card),
      standing: card.standing,
      days: card.days.length > 0 ? card.days : undefined,
      due: due && !running ? <Due {...due} /> : undueWords(card),
      who: who(card),
      taken: card.claimedBy !== null && !card.mine,
      now:
        running || card.urgent
          ? {
              text: running && due ? `${due.lead}, ${due.text}` : t('card.urgent'),
              aside: running && card.urgent ? t('card.urgentAside') : undefined
            }
          : undefined,
      claim:
        card.claimedBy === null && card.state !== 'done'
          ? { action: `/anliegen/${card.id}/uebernehmen${query}` }
          : undefined,
      outlined: !isFirst
    }
  }

  const undueWords = (card: Card) => {
    if (card.lesson?.running) return undefined
    if (card.closedAt) return <>{t('card.closed', { when: words.full(card.closedAt) })}</>
    return card.dueAt ? <Due lead={t('card.dueLead')} text={words.full(card.dueAt)} /> : undefined
  }

  const who = (card: Card) => {
    if (card.claimedBy === null)
      return card.offeredOthers.length > 0 && card.offeredOthers.length < 3
        ? t('card.nobodyOffered', {
            names: card.offeredOthers.map((one) => nameInSentence(one, clock.language)).join(', ')
          })
        : t('card.nobody')
    const values = {
      name: card.claimedBy.name,
      when: words.when(card.claimedBy.at),
      since: words.since(card.claimedBy.at)
    }
    return card.mine ? t('card.yours', values) : t('card.taken', values)
  }

  const row = (card: Card, openId: number | null): DeskRowProps => ({
    to: to(card),
    current: card.id === openId,
    standing: card.standing,
    name: name(card),
    klasse: card.klasse,
    device: { platform: card.platform, word: card.platform === 'unknown' ? t('card.unclear') : undefined },
    problem: problem(card),
    aside: aside(card),
    mark: mark(card),
    who: card.claimedBy ? (card.mine ? t('card.you') : card.claimedBy.name) : undefined,
    calling: card.calling
  })

  const head = (group: LoadedGroup): { title: string; short: string; time?: React.ReactNode } => {
    const start = group.at
    const at = start && <TimeText {...words.moment(start, t('time.at', { time: words.time(start) }))} />
    const title = t(`group.${group.kind}`, { day: start ? words.day(start) : '' })
    switch (group.kind) {
      case 'now':
        return {
          title,
          short: t('group.nowDesk'),
          time: <TimeText {...words.moment(clock.now, words.oclock(clock.now))} />
        }
      case 'next': {
        const due = words.due(start && { start, end: start })
        return { title, short: due?.lead ? t('group.nextIn', { in: due.text }) : title, time: at }
      }
      case 'today':
        return { title, short: title, time: at }
      case 'tomorrow':
      case 'later':
        return { title: capital(title), short: capital(title), time: at }
      default:
        return { title, short: title }
    }
  }
  return { slip, row, head }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
