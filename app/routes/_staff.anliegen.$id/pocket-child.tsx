import { useTranslation } from 'react-i18next'
import type { Clock } from '../../components/clock-words.ts'
import { LessonMarks } from '../../components/lesson-marks.tsx'
import { schoolDayIn } from '../../components/school-day-in.ts'
import { StatusLabel } from '../../components/status-label.tsx'
import type { TicketData } from './route.tsx'
import { useTriedWords } from './tried-words.ts'

/** The child in one glance above the conversation; the rest stands below it. */
export function PocketChild({ data, clock }: { data: TicketData; clock: Clock }) {
  const { t } = useTranslation('ticket')
  const tried = useTriedWords(data)
  const child = data.sides[0]
  if (!child) return null
  return (
    <section className="pocket-child only-narrow" aria-label={t('side.label')}>
      <p className="line">
        <StatusLabel {...child.standing} /> <a href="#kind">{t('side.more', { name: child.firstName })}</a>
      </p>
      <LessonMarks days={child.days} today={schoolDayIn(clock)} variant="days" />
      {tried.length > 0 && (
        <p className="tried-line">
          <b>{t('side.tried')}:</b> {tried.map((one) => one.what).join(', ')}
        </p>
      )}
    </section>
  )
}
