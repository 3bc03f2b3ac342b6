import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import type { BoardData } from './route.tsx'

/** Below the headline: what share that is beside what is usual, how much it says yet, how sure it is, and what nobody has taken. */
export function HeadLines({ head }: Pick<BoardData, 'head'>) {
  const { t } = useTranslation('boardList')
  return (
    <div className="head-lines">
      {head.share && (
        <p>
          {head.share} <span className="soft">{head.band}</span>
        </p>
      )}
      {head.unseen && (
        <p className="status is-unstable">
          <Icon name="alert" small /> <Go to="/verzeichnis?status=unknown">{head.unseen}</Go>
        </p>
      )}
      {head.low && (
        <p className="status is-unstable">
          <Icon name="alert" small /> {head.low} <Go to="#meldungen">{t('lowWhy')}</Go>
        </p>
      )}
      {head.free && (
        <p className="status is-failing">
          <Icon name="alert" small /> <Go to="#ohne">{head.free}</Go>
        </p>
      )}
    </div>
  )
}
