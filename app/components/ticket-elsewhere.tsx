import { useTranslation } from 'react-i18next'
import type { Elsewhere } from '../domain/tickets/matters/where-now.ts'
import { TextField } from './field.tsx'
import { Go } from './go.tsx'
import { Trouble } from './trouble.tsx'

/** Whether an error of this page says where its ticket is now. */
export const isElsewhere = (data: unknown): data is Elsewhere =>
  typeof data === 'object' && data !== null && 'elsewhere' in data

const TITLE = { aside: 'gone.aside', nowhere: 'gone.title', merged: 'gone.merged' } as const
const LEAD = { aside: 'gone.asideLead', nowhere: 'gone.lead', merged: 'gone.mergedLead' } as const

/** The ticket is not here any more: where it is now, and what was typed, to take along. */
export function TicketElsewhere({ elsewhere }: Elsewhere) {
  const { t } = useTranslation('matters')
  const { number, into, typed, isAside } = elsewhere
  const what = isAside ? 'aside' : into === null ? 'nowhere' : 'merged'
  return (
    <Trouble
      title={t(TITLE[what], { number, into })}
      lead={t(LEAD[what], { into })}
      actions={
        <Go className="btn primary" to={into === null ? '/anliegen' : `/anliegen/${into}`}>
          {into === null ? t('gone.list') : t('gone.go', { into })}
        </Go>
      }
    >
      {typed && <TextField name="kept" label={t('gone.typed')} rows={8} defaultValue={typed} readOnly />}
    </Trouble>
  )
}
