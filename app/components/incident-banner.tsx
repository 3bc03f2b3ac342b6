import { useTranslation } from 'react-i18next'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'

type Props = {
  incidents: { id: number; title: string; since: string; what: 'confirmed' | 'proposed' | 'reported' }[]
}

/** What many have at the same time, for everybody who is signed in: confirmed, or waiting for somebody to decide. */
export function IncidentBanner({ incidents }: Props) {
  const { t } = useTranslation('incidents')
  return incidents.map(({ id, title, since, what }) => (
    <p key={id} className="banner" role="status">
      <Icon name="alert" small /> {t(`banner.${what}`, { title, since })}{' '}
      <Go to={`/stoerungen/${id}`}>{t(what === 'confirmed' ? 'banner.look' : 'banner.decide')}</Go>
    </p>
  ))
}
