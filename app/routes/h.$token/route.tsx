import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import staffStyles from '../../components/styles/staff.css?url'
import { hostDay, hostName } from '../../domain/lessons/host-day.ts'
import { reportByLink } from '../../domain/lessons/report-by-link.ts'
import { findLink } from '../../domain/outbox/links.ts'
import { fromSchoolTime } from '../../domain/school-time.ts'
import { pageLanguage } from '../../http/language.ts'
import { LINK_PAGE_HEADERS } from '../../http/link-pages.ts'
import { pageTitle } from '../../http/page-title.ts'
import { clock, longDay } from '../../locales/times.ts'
import { HostDay } from './host-day.tsx'
import { exceptionsOf, namedIn, saidOf } from './lessons.ts'

/** No script: one tap on any phone. */
export const handle = { plain: true }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]
export const headers: HeadersFunction = () => LINK_PAGE_HEADERS
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** A teacher's lessons of one day. Looking at them changes nothing (people.md, LNK-01). */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args
  const now = context.clock()
  const token = params.token ?? ''
  const link = findLink(context.db, token, 'host', now)
  const language = await pageLanguage(request, context)
  const frame = {
    pageLanguage: language,
    title: await pageTitle(args, 'host:title'),
    school: context.school.name,
    mail: context.school.supportAddress
  }
  if (link === null || link === 'expired' || link.staffId === null || link.day === null)
    return data(
      { ...frame, day: null, gone: link === null ? ('unknown' as const) : ('expired' as const) },
      { status: link === null ? 404 : 410 }
    )
  const change = new URL(request.url).searchParams.get('aendern')
  const time = (at: string) => clock(fromSchoolTime(at), language, context.timeZone)
  return data({
    ...frame,
    gone: null,
    day: {
      action: `/h/${token}?l=${language}`,
      host: hostName(context.db, link.staffId),
      words: longDay(fromSchoolTime(`${link.day}T12:00:00`), language, context.timeZone),
      lessons: hostDay(context.db, { staffId: link.staffId, day: link.day }, now).map((lesson) => ({
        id: lesson.id,
        at: lesson.startsAt,
        time: time(lesson.startsAt),
        until: time(lesson.endsAt),
        group: lesson.groupName,
        state: lesson.state,
        begun: lesson.begun,
        reported: lesson.reportedAt ? clock(lesson.reportedAt, language, context.timeZone) : null,
        changing: change === String(lesson.id),
        names: lesson.children.map(({ id, name }) => ({ id: String(id), name })),
        ...saidOf(lesson)
      }))
    }
  })
}

/** "Alle da", or who was not. No look at the sender's origin: no cookie stands behind this page, only its address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const now = context.clock()
  const token = params.token ?? ''
  const link = findLink(context.db, token, 'host', now)
  if (link === null || link === 'expired' || link.staffId === null || link.day === null)
    return data(null, { status: link === null ? 404 : 410 })
  const form = await request.formData()
  const lessonId = Number(form.get('lesson'))
  const named = namedIn(form)
  const report = {
    staffId: link.staffId,
    day: link.day,
    lessonId,
    all: form.get('all') === 'yes',
    exceptions: exceptionsOf(named)
  }
  const refusal = reportByLink(context.db, report, now)
  if (refusal) return data({ lessonId, refusal, ...named }, { status: 400 })
  const language = await pageLanguage(request, context)
  return redirect(`/h/${token}?l=${language}&gemeldet=${lessonId}#stunde-${lessonId}`, {
    status: 303,
    headers: LINK_PAGE_HEADERS
  })
}

export default function HostPage() {
  const { school, mail, day, gone } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  const { t } = useTranslation('host')
  return (
    <div className="host">
      <a className="skip" href="#stunden">
        {t('skip')}
      </a>
      <header>
        <p className="brand">{school}</p>
      </header>
      <main id="stunden">
        {day && <HostDay {...day} refused={refused} />}
        {gone && (
          <>
            <h1>{t(gone === 'expired' ? 'gone.title' : 'gone.unknownTitle')}</h1>
            <p className="intro">{t(gone === 'expired' ? 'gone.text' : 'gone.unknownText')}</p>
            <p>
              {t('gone.write')} <a href={`mailto:${mail}`}>{mail}</a>
            </p>
          </>
        )}
      </main>
      <footer>
        <p>
          {t('foot')}
          <br />
          <a href="/datenschutz">{t('privacy')}</a>
        </p>
      </footer>
    </div>
  )
}
