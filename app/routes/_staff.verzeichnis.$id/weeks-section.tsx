import { useTranslation } from 'react-i18next'
import { FortnightTable } from '../../components/fortnight-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { StudentData } from './route.tsx'

/** Every lesson of two weeks as a table. */
export function WeeksSection({ slots, ...table }: StudentData['fortnight']) {
  const { t } = useTranslation('students')
  return (
    <RegisterSection id="wochen" title={t('page.weeks')} aside={t('page.weeksAside')}>
      {slots.length > 0 ? <FortnightTable {...table} slots={slots} /> : <p>{t('page.noLessons')}</p>}
    </RegisterSection>
  )
}
