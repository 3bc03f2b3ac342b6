import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Register, RegisterHead } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import { readQuery } from '../../domain/search/read-query.ts'
import { ticketExists } from '../../domain/tickets/ticket-exists.ts'
import { pageTitle } from '../../http/page-title.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { FoundStudents } from './found-students.tsx'
import { FoundTickets } from './found-tickets.tsx'
import { loadHits } from './load-hits.ts'
import { ReadAs } from './read-as.tsx'
import { Ways } from './ways.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

const PAGE = { tickets: 50, students: 20 }
/** While somebody types: a few of each. */
const LIVE = { from: 0, tickets: 6, students: 4 }

/** Tickets and students in which everything stands that was asked for. `live`: what the field in the bar shows. */
export async function loader(args: LoaderFunctionArgs) {
  const staffRequest = await requireStaff(args)
  const { db, staff, now, language, timeZone } = staffRequest
  const { searchParams } = new URL(args.request.url)
  const q = (searchParams.get('q') ?? '').trim()
  const query = readQuery(q)
  const live = searchParams.has('live')
  const [only] = query.terms
  if (!live && query.terms.length === 1 && only?.kind === 'number' && ticketExists(db, only.id))
    return redirect(`/anliegen/${only.id}`)
  const from = live ? 0 : readFrom(searchParams.get('ab'))
  const hits = loadHits(staffRequest, query, live ? LIVE : { ...PAGE, from })
  return {
    title: await pageTitle(args, 'search:title'),
    clock: { now, language, timeZone },
    q,
    query,
    from,
    next: from + PAGE.tickets < hits.ticketTotal ? from + PAGE.tickets : null,
    isHeld: !staff.isAdmin,
    ...hits
  }
}

const readFrom = (typed: string | null): number =>
  /^\d{1,6}$/.test(typed ?? '') ? Math.floor(Number(typed) / PAGE.tickets) * PAGE.tickets : 0

export type SearchData = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Search() {
  const data = useLoaderData<typeof loader>()
  const { t } = useTranslation('search')
  const { q, query, ticketTotal, studentTotal } = data
  const asked = query.terms.length > 0
  return (
    <Register>
      <RegisterHead>
        <h1>{t('title')}</h1>
        <Form method="get" action="/suche" role="search" className="search-form" key={q}>
          <Field name="q" id="suche" type="search" label={t('field')} defaultValue={q} autoComplete="off" />
          <Button kind="primary" icon="search">
            {t('find')}
          </Button>
        </Form>
        <ReadAs query={query} />
        {query.tooMany && <p className="after">{t('tooMany')}</p>}
        {asked && (
          <p role="status" className="after">
            {ticketTotal + studentTotal === 0 ? (
              <>
                <b>{t('nothing')}</b> {t('nothingHint')}
              </>
            ) : (
              t('found', {
                tickets: t('ticketCount', { count: ticketTotal }),
                students: t('studentCount', { count: studentTotal })
              })
            )}
          </p>
        )}
      </RegisterHead>
      {data.tickets.length > 0 && <FoundTickets data={data} />}
      {studentTotal > 0 && <FoundStudents data={data} />}
      {ticketTotal + studentTotal === 0 && <Ways />}
    </Register>
  )
}
