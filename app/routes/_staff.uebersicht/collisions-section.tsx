import { useTranslation } from 'react-i18next'
import { CollisionList } from '../../components/collision-list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { BoardData } from './route.tsx'

/** Siblings who will need one device twice at the same time: known before anybody fails. */
export function CollisionsSection({ collisions }: Pick<BoardData, 'collisions'>) {
  const { t } = useTranslation('siblings')
  if (collisions.length === 0) return null
  const sure = collisions.filter((one) => one.sure)
  const maybe = collisions.filter((one) => !one.sure)
  return (
    <RegisterSection id="geschwister" title={t('title')} aside={t('aside')}>
      <p>{sure.length > 0 ? t('lead', { count: sure.length }) : t('none')}</p>
      <CollisionList items={sure} />
      {maybe.length > 0 && (
        <details className="fold">
          <summary>{t('maybe', { count: maybe.length })}</summary>
          <CollisionList items={maybe} />
        </details>
      )}
    </RegisterSection>
  )
}
