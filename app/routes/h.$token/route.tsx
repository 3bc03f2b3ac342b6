import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import staffStyles from '../../components/styles/staff.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { answerHostQuestion } from '../../domain/lessons/host-questions.ts'
import { type Refusal, reportByLink } from '../../domain/lessons/report-by-link.ts'
import { findLink } from '../../domain/outbox/links.ts'
import { HOST_ANSWERS } from '../../domain/words.ts'
import { pageLanguage } from '../../http/language.ts'
import { LINK_PAGE_HEADERS } from '../../http/link-pages.ts'
import { pageTitle } from '../../http/page-title.ts'
import { HostDay } from './host-day.tsx'
import { exceptionsOf, type Sent, sentIn } from './lessons.ts'
import { hostLinkOf, hostPageOf } from './page.ts'

/** No script: one tap on any phone. */
export const handle = { plain: true }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]
export const headers: HeadersFunction = () => LINK_PAGE_HEADERS
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** A teacher's lessons of one day. Looking at them changes nothing (people.md, LNK-01). */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args
  const token = params.token ?? ''
  const found = findLink(context.db, token, 'host', context.clock())
  const link = hostLinkOf(found)
  const language = await pageLanguage(request, context)
  const frame = {
    pageLanguage: language,
    title: await pageTitle(args, 'host:title'),
    school: context.school.name,
    mail: context.school.supportAddress
  }
  if (!link)
    return data(
      { ...frame, day: null, gone: found === null ? ('unknown' as const) : ('expired' as const) },
      { status: found === null ? 404 : 410 }
    )
  const change = new URL(request.url).searchParams.get('aendern')
  const action = `/h/${token}?l=${language}`
  return data({ ...frame, gone: null, day: hostPageOf(context, { link, action, language, change }) })
}

/** What was refused, with what was tapped. */
export type HostAnswered =
  | ({ kind: 'report'; refusal: Refusal } & Sent)
  | { kind: 'question'; studentId: number; lessonId: number; problem: 'choose' | 'closed' }
  | { kind: 'late' }

const refused = (answer: HostAnswered, status: number) => data(answer, { status })

/**
 * "Alle da", or who was not; or the answer to a question about an earlier lesson. No look at the sender's origin: no
 * cookie stands behind this page, only its address.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const now = context.clock()
  const { db } = context
  const token = params.token ?? ''
  const found = findLink(db, token, 'host', now)
  const link = hostLinkOf(found)
  if (!link) return refused({ kind: 'late' }, found === null ? 404 : 410)
  const form = await request.formData()
  const language = await pageLanguage(request, context)
  const back = (query: string) =>
    redirect(`/h/${token}?l=${language}&${query}`, { status: 303, headers: LINK_PAGE_HEADERS })
  if (form.get('form') === 'question') {
    const asked = { studentId: Number(form.get('child')), lessonId: Number(form.get('lesson')) }
    const answer = HOST_ANSWERS.find((one) => one === form.get('answer'))
    if (!answer) return refused({ kind: 'question', ...asked, problem: 'choose' }, 400)
    if (!answerHostQuestion(db, { staffId: link.staffId, ...asked, answer }, now))
      return refused({ kind: 'question', ...asked, problem: 'closed' }, 409)
    return back(`beantwortet=${asked.studentId}#frage-${asked.studentId}-${asked.lessonId}`)
  }
  const sent = sentIn(form)
  const refusal = reportByLink(db, { ...link, ...sent, exceptions: exceptionsOf(sent) }, now)
  if (refusal) return refused({ kind: 'report', refusal, ...sent }, refusal === 'told_meanwhile' ? 409 : 400)
  return back(`gemeldet=${sent.lessonId}#stunde-${sent.lessonId}`)
}

export default function HostPage() {
  const { school, mail, day, gone } = useLoaderData<typeof loader>()
  const answered: HostAnswered | null = useAnswer<HostAnswered>() ?? null
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
        {day && <HostDay {...day} refused={answered} />}
        {gone && (
          <>
            <h1>{t(gone === 'expired' ? 'gone.title' : 'gone.unknownTitle')}</h1>
            {answered && gone === 'expired' && <p role="alert">{t('gone.late')}</p>}
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
