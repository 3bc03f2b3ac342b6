import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import type { QueueData } from './route.tsx'

const SHOWN = 5

/** In how many tickets a note names the reader, with the way to each: they may stand in any list. */
export function Mentioned({ data }: { data: QueueData }) {
  const { t } = useTranslation('queue')
  const { mentioned } = data
  if (mentioned.length === 0) return null
  const left = mentioned.length - SHOWN
  return (
    <p className="mentioned">
      <b>{t('mentioned.in', { count: mentioned.length })}</b>
      {mentioned.slice(0, SHOWN).map((id) => (
        <Go key={id} to={`/anliegen/${id}`}>
          #{id}
        </Go>
      ))}
      {left > 0 && t('mentioned.more', { count: left })}
    </p>
  )
}
