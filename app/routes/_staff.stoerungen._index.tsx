import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { Empty } from '../components/empty.tsx'
import { Go } from '../components/go.tsx'
import { LogTable } from '../components/log-table.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { allIncidents, stateOf } from '../domain/incidents/read.ts'
import { pageTitle } from '../http/page-title.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** All shared incidents, and the way to report one. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const { t, when } = readerOf(request)
  return {
    title: await pageTitle(args, 'incidents:title'),
    rows: allIncidents(request.db).map((incident) => ({
      id: incident.id,
      what: incident.title || t('incidents:unnamed'),
      since: when(incident.startedAt),
      state: t(`incidents:state.${stateOf(incident)}`, {
        when: incident.endedAt && when(incident.endedAt)
      }),
      tickets: incident.tickets
    }))
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Incidents() {
  const { rows } = useLoaderData<typeof loader>()
  const { t } = useTranslation('incidents')
  return (
    <Register>
      <RegisterHead>
        <h1>{t('title')}</h1>
        <p className="next-lesson">{t('lead')}</p>
      </RegisterHead>
      <RegisterSection id="melden" title={t('report')}>
        <p>{t('reportHint')}</p>
        <PostForm action="/stoerungen/neu">
          <Button icon="alert">{t('report')}</Button>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="alle" title={t('list')}>
        {rows.length === 0 ? (
          <Empty title={t('none')}>{t('noneText')}</Empty>
        ) : (
          <LogTable
            caption={t('caption')}
            heads={[t('heads.what'), t('heads.since'), t('heads.state'), t('heads.tickets')]}
            rows={rows.map((row) => ({
              key: String(row.id),
              cells: [
                { text: <Go to={`/stoerungen/${row.id}`}>{row.what}</Go> },
                { text: row.since },
                { text: row.state },
                { text: row.tickets, soft: row.tickets === 0 }
              ]
            }))}
          />
        )}
      </RegisterSection>
    </Register>
  )
}
