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
import { FamilyShell } from '../../components/family-shell.tsx'
import familyStyles from '../../components/styles/family.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { findLink } from '../../domain/outbox/links.ts'
import { renewFamilyLink } from '../../domain/outbox/renew-link.ts'
import { askedLanguage } from '../../http/family-frame.ts'
import { gonePageOf } from '../../http/family-gone.ts'
import { speakerFor } from '../../http/family-speaker.ts'
import { LINK_PAGE_HEADERS } from '../../http/link-pages.ts'
import { GonePage } from './gone-page.tsx'
import { MatterPage } from './matter-page.tsx'
import { pageOf } from './page.ts'
import { type FormName, take } from './take.ts'

/** No script: the page works in any browser and stays small. */
export const handle = { plain: true }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: familyStyles }]
export const headers: HeadersFunction = () => LINK_PAGE_HEADERS
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** Where a family's matter stands, and one question. Looking at it changes nothing (people.md, LNK-01). */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const link = findLink(context.db, token, 'family', context.clock())
  const asked = {
    path: `/a/${token}`,
    language: askedLanguage(request),
    search: new URL(request.url).searchParams
  }
  if (link === null || link === 'expired')
    return data(
      { kind: 'gone' as const, ...gonePageOf(context, { ...asked, expired: link === 'expired' }) },
      { status: link === null ? 404 : 410 }
    )
  return data({ kind: 'matter' as const, ...pageOf(context, { ...asked, link, token }) })
}

const isForm = (name: unknown): name is FormName => typeof name === 'string' && Object.hasOwn(take, name)

/**
 * Takes one of the page's forms and leads back to the page. There is no look at the sender's origin: no cookie stands
 * behind this page, and whoever knows its address may answer.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const now = context.clock()
  const link = findLink(context.db, token, 'family', now)
  // Whoever has no link gets nothing read.
  if (link === null) return data(null, { status: 400 })
  const form = await request.formData()
  const language = askedLanguage(request)
  const back = (thanks: string) =>
    redirect(`/a/${token}?${language ? `l=${language}&` : ''}danke=${thanks}`, {
      status: 303,
      headers: LINK_PAGE_HEADERS
    })
  const name = form.get('form')
  if (link === 'expired' && name === 'renew') {
    renewFamilyLink(context.db, token, context.school, now)
    return back('link')
  }
  if (link === 'expired' || !isForm(name)) return data(null, { status: 400 })
  const taken = take[name]({ form, link, token, context, now })
  if (taken.ok) return back(taken.thanks)
  const { problem, values, ...rest } = taken
  const { text } = speakerFor(language ?? 'de', now).line(problem, values)
  return data({ ...rest, error: text }, { status: 400 })
}

export default function FamilyPage() {
  const page = useLoaderData<typeof loader>()
  const wrong = useAnswer<typeof action>()
  return (
    <FamilyShell {...page.frame}>
      {page.kind === 'gone' ? <GonePage {...page} /> : <MatterPage {...page} wrong={wrong ?? null} />}
    </FamilyShell>
  )
}
