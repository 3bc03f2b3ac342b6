import { useTranslation } from 'react-i18next'
import { CollisionList } from '../../components/collision-list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { StudentData } from './route.tsx'

/** One device, two lessons at one time: said before anybody fails. */
export function SiblingsSection({ collisions }: Pick<StudentData, 'collisions'>) {
  const { t } = useTranslation('siblings')
  if (collisions.length === 0) return null
  return (
    <RegisterSection id="geschwister" title={t('title')} aside={t('aside')}>
      <CollisionList items={collisions} />
    </RegisterSection>
  )
}
