import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import type { TicketData } from './route.tsx'

/** On the phone the way back stands in for the bar. */
export function PocketTop({ data }: { data: TicketData }) {
  const { t } = useTranslation('ticket')
  return (
    <div className="pocket-top only-narrow">
      <Go to={`/anliegen${data.query}`}>
        <Icon name="left" /> {t('back')}
      </Go>
      <span className="soft">#{data.ticket.id}</span>
    </div>
  )
}
