import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Go } from '../../components/go.tsx'
import { PostForm } from '../../components/post-form.tsx'
import type { TicketData } from './route.tsx'

/** The common fault a ticket belongs to; while one goes on, an open ticket can be linked with one tap. */
export function TicketIncident({ data }: { data: TicketData }) {
  const { t } = useTranslation('incidents')
  const { own, other } = data.incident
  if (own)
    return (
      <p className="soft small">
        <Go to={`/stoerungen/${own.id}`}>{t('onTicket', { title: own.title })}</Go>
      </p>
    )
  if (!other || data.ticket.state === 'done') return null
  return (
    <PostForm action={`/stoerungen/${other.id}/anliegen`} fields={{ 'tickets[]': String(data.ticket.id) }}>
      <Button compact>{t('linkThis', { title: other.title })}</Button>
    </PostForm>
  )
}
