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
import { FamilyShell } from '../components/family-shell.tsx'
import { TRAP } from '../components/family-trap.ts'
import { FamilyWishes } from '../components/family-wishes.tsx'
import { TwoTongues } from '../components/family-words.tsx'
import familyStyles from '../components/styles/family.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { findLink } from '../domain/outbox/links.ts'
import { familyMatter } from '../domain/tickets/family-page.ts'
import { wishByLink, wishesOfLink } from '../domain/tickets/wishes-by-link.ts'
import { askedLanguage, frameOf } from '../http/family-frame.ts'
import { gonePageOf } from '../http/family-gone.ts'
import { type Speaker, speakerFor } from '../http/family-speaker.ts'
import { LINK_PAGE_HEADERS } from '../http/link-pages.ts'

/** No script: the page works in any browser and stays small. */
export const handle = { plain: true }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: familyStyles }]
export const headers: HeadersFunction = () => LINK_PAGE_HEADERS
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Lotse' }]

/** "Keine Fragen mehr", "bitte nur schreiben": what holds now. Looking at it changes nothing (people.md, LNK-01). */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = context.clock()
  const token = params.token ?? ''
  const path = `/a/${token}/wuensche`
  const asked = askedLanguage(request)
  const search = new URL(request.url).searchParams
  const link = findLink(context.db, token, 'family', now)
  const wishes = link === null || link === 'expired' ? null : wishesOfLink(context.db, link, token)
  if (!wishes || link === null || link === 'expired') {
    const expired = link === 'expired'
    const { gone, ...page } = gonePageOf(context, { path, language: asked, search, expired })
    return data({ ...page, gone, form: null, thanks: null }, { status: expired ? 410 : 404 })
  }
  const matter = familyMatter(context.db, link, now)
  const language = asked ?? matter?.language ?? 'de'
  const speaker = speakerFor(language, now)
  const { line, text } = speaker
  return data({
    pageLanguage: language,
    title: text('wishes.title', { school: context.school.name }),
    frame: frameOf(context, path, speaker, matter?.number ?? null),
    gone: null,
    thanks: search.get('danke') === 'wishes' ? line('wishes.thanks') : null,
    head: line('wishes.head'),
    form: {
      action: `${path}?l=${language}`,
      hint: text('wishes.hint'),
      send: line('wishes.send'),
      groups: [
        ...(wishes.mayStop ? [group('questions', ['ask', 'stop'], wishes.noQuestions, speaker)] : []),
        group('calls', ['call', 'write'], wishes.writingOnly, speaker)
      ]
    }
  })
}

const group = (name: string, [yes, no]: [string, string], isNo: boolean, { line }: Speaker) => ({
  name,
  question: line(`wishes.${name}`),
  choices: [yes, no].map((value) => ({ ...line(`wishes.${value}`), value })),
  chosen: isNo ? no : yes
})

/** Takes the wishes. No cookie stands behind this page (see `a.$token`). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const now = context.clock()
  const token = params.token ?? ''
  const link = findLink(context.db, token, 'family', now)
  if (link === null || link === 'expired') return data({ error: null }, { status: link === null ? 400 : 410 })
  const form = await request.formData()
  const language = askedLanguage(request)
  const isIn = (name: string, values: string[]) => values.includes(String(form.get(name)))
  // Only what was changed on this page is a wish; meanwhile somebody else may have changed the other.
  const changed = (name: string) => form.get(name) !== form.get(`was-${name}`)
  const wishes = {
    ...(changed('questions') && { noQuestions: form.get('questions') === 'stop' }),
    ...(changed('calls') && { writingOnly: form.get('calls') === 'write' })
  }
  // Who is not asked about the questions sends no answer to that.
  const isAsked = wishesOfLink(context.db, link, token)?.mayStop !== false
  const isWhole = (!isAsked || isIn('questions', ['ask', 'stop'])) && isIn('calls', ['call', 'write'])
  const trapFilled = String(form.get(TRAP) ?? '') !== ''
  if (!isWhole || !wishByLink(context.db, { link, token, wishes, trapFilled }, now)) {
    const { text } = speakerFor(language ?? 'de', now).line('wishes.again')
    return data({ error: text }, { status: 400 })
  }
  return redirect(`/a/${token}/wuensche?${language ? `l=${language}&` : ''}danke=wishes`, {
    status: 303,
    headers: LINK_PAGE_HEADERS
  })
}

export default function WishesPage() {
  const page = useLoaderData<typeof loader>()
  const wrong = useAnswer<typeof action>()
  return (
    <FamilyShell {...page.frame}>
      {page.thanks && (
        <p className="thanks" role="status">
          <TwoTongues {...page.thanks} />
        </p>
      )}
      <h1>
        <TwoTongues {...(page.gone ? page.gone.head : page.head)} />
      </h1>
      {page.gone && (
        <p className="lead" id="frage">
          <TwoTongues {...page.gone.text} />
        </p>
      )}
      {page.form && <FamilyWishes {...page.form} trap={TRAP} error={wrong?.error ?? undefined} />}
    </FamilyShell>
  )
}
