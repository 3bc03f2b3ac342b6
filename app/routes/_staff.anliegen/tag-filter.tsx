import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import type { QueueData } from './route.tsx'

const SHOWN = 12

/** The school's tags as ways to a shorter list; nothing if there are none. */
export function TagFilter({ data }: { data: QueueData }) {
  const { t } = useTranslation('matters')
  const list = data.lists.find((one) => one.view === data.view)?.to ?? '/anliegen?liste=alle'
  if (data.tags.length === 0) return null
  return (
    <nav className="tags" aria-label={t('tags.filter')}>
      {data.tags.slice(0, SHOWN).map((word) => (
        <Go
          key={word}
          to={`${list}&stichwort=${encodeURIComponent(word)}`}
          aria-current={word.toLowerCase() === data.tag.toLowerCase() ? 'page' : undefined}
        >
          {word}
        </Go>
      ))}
      {data.tag && <Go to={list}>{t('tags.all')}</Go>}
    </nav>
  )
}
