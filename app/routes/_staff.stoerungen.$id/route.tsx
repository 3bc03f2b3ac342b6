import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { Register, RegisterHead } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { confirmIncident, endIncident } from '../../domain/incidents/decide.ts'
import { chosenIds } from '../../http/chosen-ids.ts'
import { idParam, orNotFound, readForm } from '../../http/form.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { IncidentDecision } from './decision.tsx'
import { loadIncident } from './load-incident.ts'
import { RunningIncident } from './running.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** One shared incident, proposed or confirmed. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const reader = readerOf(request)
  const id = idParam(args.params.id)
  const incident = orNotFound(loadIncident(request.db, id, reader, request.language, request.now))
  const search = new URL(args.request.url).searchParams
  return {
    pageTitle: await pageTitle(args, 'incidents:pageTitle', { when: incident.since }),
    otherwise: search.has('anders'),
    saved: search.has('gesendet'),
    withoutAddress: z.coerce
      .number()
      .int()
      .min(0)
      .max(1e6)
      .catch(0)
      .parse(search.get('ohne') ?? 0),
    incident
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? 'Lotse' }]

const words = z.string().trim().min(1, 'words').max(2_000, 'wordsLong')
const schema = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('confirm'),
    title: z.string().trim().min(1, 'title').max(80, 'titleLong'),
    words,
    'tickets[]': chosenIds,
    'lessons[]': chosenIds
  }),
  z.object({ form: z.literal('end'), words })
])

/** Confirms or ends. What somebody else decided meanwhile is said, and nothing is sent twice. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now } = await requireStaff(args)
  const incidentId = idParam(args.params.id)
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 422 })
  const { values } = form
  const decision = { incidentId, staffId: staff.id, words: values.words }
  const done =
    values.form === 'end'
      ? endIncident(db, decision, school, now)
      : confirmIncident(
          db,
          {
            ...decision,
            title: values.title,
            ticketIds: values['tickets[]'],
            lessonIds: values['lessons[]']
          },
          school,
          now
        )
  orNotFound(done.result === 'gone' ? null : done)
  const way = `/stoerungen/${incidentId}`
  if (done.result === 'over') return redirect(`${way}?anders`)
  const missed = done.result === 'done' ? done.withoutAddress.length : 0
  return redirect(`${way}?gesendet${missed > 0 ? `&ohne=${missed}` : ''}`)
}

export default function IncidentPage() {
  const { incident, otherwise, saved, withoutAddress } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('incidents')
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to="/stoerungen">
            <Icon name="left" small /> {t('title')}
          </Go>
        }
      >
        <h1>{incident.title || t('unnamed')}</h1>
        <p className="next-lesson">
          {t('since', { when: incident.since })}. {incident.why} <b>{incident.stateWords}.</b>
        </p>
        {otherwise && <p role="alert">{t('over')}</p>}
        {saved && <p role="status">{t('saved')}</p>}
        {withoutAddress > 0 && <p role="alert">{t('withoutAddress', { count: withoutAddress })}</p>}
      </RegisterHead>
      {incident.state === 'proposed' ? (
        <IncidentDecision incident={incident} answer={answer} />
      ) : (
        incident.state !== 'dismissed' && <RunningIncident incident={incident} answer={answer} />
      )}
    </Register>
  )
}
