import { useTranslation } from 'react-i18next'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'

type Props = { incidents: { id: number; title: string; since: string; confirmed: boolean }[] }

/** What many have at the same time, for everybody who is signed in: confirmed, or waiting for somebody to decide. */
export function IncidentBanner({ incidents }: Props) {
  const { t } = useTranslation('incidents')
  return incidents.map(({ id, title, since, confirmed }) => (
    <p key={id} className="banner" role="status">
      <Icon name="alert" small />{' '}
      {confirmed ? t('banner.confirmed', { title, since }) : t('banner.proposed', { since })}{' '}
      <Go to={`/stoerungen/${id}`}>{t(confirmed ? 'banner.look' : 'banner.decide')}</Go>
    </p>
  ))
}
