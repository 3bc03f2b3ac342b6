import { useTranslation } from 'react-i18next'
import type { Clock } from '../../components/clock-words.ts'
import type { TicketData } from './route.tsx'

type Status = TicketData['sides'][number]['status']

/** One sentence about the status: the first reason, and what is missing until *verlässlich*. */
export function useStatusSentence({ language }: Clock) {
  const { t } = useTranslation(['connection', 'ticket'])
  return ({ state, streak, needed, since, reasons }: Status): string => {
    const left = needed - streak
    if (state === 'trial' && left > 0) return t('ticket:side.missing', { count: left })
    const reason = reasons[0]
    const day = plainDay(since, language)
    const on = language === 'de' ? `am ${day}` : `on ${day}`
    return reason ? t(`connection:reasons.${reason}`, { streak, needed, since: day, on }) : ''
  }
}

/** `YYYY-MM-DDTHH:MM:SS` of the school as "16. März"; independent of the browser's zone. */
function plainDay(since: string | null, language: 'de' | 'en'): string {
  if (since === null) return ''
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long'
  }).format(new Date(`${since.slice(0, 10)}T12:00:00Z`))
}
