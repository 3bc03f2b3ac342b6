import { useTranslation } from 'react-i18next'
import { PileChart } from '../../components/pile-chart.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { BoardData } from './route.tsx'

/** Ten school days as piles of slips, with the usual band. */
export function CurveSection({ days, band, title, lead }: BoardData['curve']) {
  const { t } = useTranslation('board')
  return (
    <RegisterSection id="verlauf" title={t('curve.heading')} aside={t('curve.aside')} body="curve">
      <p className="big">{title}</p>
      <p>{lead}</p>
      {days.length > 0 && <PileChart days={days} band={{ ...band, note: t('curve.note') }} />}
    </RegisterSection>
  )
}
