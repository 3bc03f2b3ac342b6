import { useTranslation } from 'react-i18next'
import { Coverage } from '../../components/health-block.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { BoardData } from './route.tsx'

const NAMED = 8

/** How sure the numbers are: which lessons no teacher has reported. */
export function CoverageSection({ day, finished, reported, missing, fiveDays }: BoardData['coverage']) {
  const { t } = useTranslation('board')
  const label = t('coverage.label', { reported, finished })
  const named = missing.slice(0, NAMED)
  const rest = missing.slice(NAMED)
  return (
    <RegisterSection id="meldungen" title={t('coverage.title')} aside={day} body="coverage">
      {finished === 0 ? (
        <p>{t('coverage.none')}</p>
      ) : (
        <>
          <p className="big">{label}</p>
          <Coverage reported={Array.from({ length: finished }, (_, i) => i < reported)} label={label} />
          {missing.length > 0 && (
            <p className="soft">
              {t('coverage.missing', { list: named.join(', ') })}
              {rest.length === 0 && '.'} {t('coverage.lessSure')}
            </p>
          )}
          {rest.length > 0 && (
            <details className="table-behind">
              <summary>{t('coverage.more', { count: rest.length })}</summary>
              <p className="soft">{rest.join(', ')}.</p>
            </details>
          )}
          <p className="soft">{t('coverage.fiveDays', fiveDays)}</p>
        </>
      )}
    </RegisterSection>
  )
}
