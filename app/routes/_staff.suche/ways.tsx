import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { RegisterSection } from '../../components/register.tsx'

/** What can be typed, as examples to tap. */
export function Ways() {
  const { t } = useTranslation('search')
  const ways = t('ways', { returnObjects: true })
  return (
    <RegisterSection id="hilfe" title={t('help')} aside={t('helpHint')}>
      <dl className="ways">
        {Object.entries(ways).map(([typed, what]) => (
          <div key={typed}>
            <dt>
              <Go to={`/suche?${new URLSearchParams({ q: typed })}`}>{typed}</Go>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </RegisterSection>
  )
}
