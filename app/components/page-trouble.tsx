import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Go } from './go.tsx'
import { isElsewhere, TicketElsewhere } from './ticket-elsewhere.tsx'
import { Trouble } from './trouble.tsx'

/** What happened to this page, that nothing is lost, what to do. For error boundaries. */
export function PageTrouble() {
  const error = useRouteError()
  const { t } = useTranslation()
  if (isRouteErrorResponse(error) && isElsewhere(error.data)) return <TicketElsewhere {...error.data} />
  const known = isRouteErrorResponse(error) ? error.status : 500
  const words =
    known === 404
      ? { title: t('error.notFoundTitle'), lead: t('error.notFound') }
      : known === 403
        ? { title: t('error.forbiddenTitle'), lead: String((error as { data?: unknown }).data ?? '') }
        : known === 409
          ? { title: t('error.elsewhereTitle'), lead: String((error as { data?: unknown }).data ?? '') }
          : { title: t('error.brokenTitle'), lead: t('error.broken') }
  return (
    <>
      <title>{t('titleWith', { title: words.title })}</title>
      <Trouble
        {...words}
        actions={
          <Go className="btn primary" to="/">
            {t('error.home')}
          </Go>
        }
      />
    </>
  )
}
