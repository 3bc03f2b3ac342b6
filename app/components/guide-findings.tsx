import { useTranslation } from 'react-i18next'
import type { Finding } from '#app/domain/guides/check-guide.ts'

/** What the publishing check says: what is in the way, apart from hints. */
export function GuideFindings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation('guides')
  const parts = [
    { title: t('publish.blocking'), found: findings.filter((one) => one.blocking) },
    { title: t('publish.hints'), found: findings.filter((one) => !one.blocking) }
  ].filter(({ found }) => found.length > 0)
  if (parts.length === 0) return <p>{t('publish.clear')}</p>
  return (
    <>
      {parts.map(({ title, found }) => (
        <div key={title}>
          <p>{title}</p>
          <ul className="guide-list-of">
            {found.map(({ what, part }) => (
              <li key={`${what} ${part}`}>{t(`finding.${what}`, { part })}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
