import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  /** By field: what was read and why, as it was stored (reading-in-words.ts). */
  reasons: Record<string, string>
  /** What stands below: the original to download. */
  children?: ReactNode
}

/** "Wie wurde das gelesen?": folded until somebody asks, one line for each field. */
export function HowRead({ reasons, children }: Props) {
  const { t } = useTranslation('ticket')
  const fields = Object.entries(reasons)
  if (fields.length === 0 && !children) return null
  return (
    <details className="how-read">
      <summary>{t('read.how')}</summary>
      <dl className="facts">
        {fields.map(([field, words]) => (
          <div key={field} className="pair">
            <dt>{t(`read.field.${field}`, { defaultValue: field })}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {children}
    </details>
  )
}
