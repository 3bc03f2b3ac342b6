import { useTranslation } from 'react-i18next'
import { useClockWords } from './clock-words.ts'
import { useTicketSlot } from './ticket-slot.ts'

/** What another window of the same person held: the newer text stands in the box, the older one here. */
export function OlderDrafts() {
  const { olderDrafts, clock } = useTicketSlot()
  const { t } = useTranslation('answer')
  const words = useClockWords(clock)
  if (olderDrafts.length === 0) return null
  return (
    <details className="older-drafts">
      <summary>{t('older.title')}</summary>
      {olderDrafts.map((one) => (
        <div key={one.id}>
          <p className="soft">{t('older.from', { time: words.time(one.savedAt) })}</p>
          <blockquote>{one.body}</blockquote>
        </div>
      ))}
    </details>
  )
}
