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
import { FamilySlots } from '../components/family-slots.tsx'
import { TRAP } from '../components/family-trap.ts'
import familyStyles from '../components/styles/family.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { findLink } from '../domain/outbox/links.ts'
import { fromSchoolTime } from '../domain/school-time.ts'
import { MESSAGE_LENGTH, writeFamilyMessage } from '../domain/tickets/family-message.ts'
import { familyMatter } from '../domain/tickets/family-page.ts'
import { chooseSlot, declineSlots, slotOfferOf } from '../domain/tickets/slots/choose-slot.ts'
import { askedLanguage, frameOf } from '../http/family-frame.ts'
import { gonePageOf } from '../http/family-gone.ts'
import { type Speaker, speakerFor } from '../http/family-speaker.ts'
import { LINK_PAGE_HEADERS } from '../http/link-pages.ts'

/** No script: the page works in any browser and stays small. */
export const handle = { plain: true }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: familyStyles }]
export const headers: HeadersFunction = () => LINK_PAGE_HEADERS
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Lotse' }]

/** "Wann dürfen wir Sie anrufen?" Looking at it changes nothing (people.md, LNK-01). */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = context.clock()
  const path = `/a/${params.token}/termin`
  const asked = askedLanguage(request)
  const search = new URL(request.url).searchParams
  const link = findLink(context.db, params.token ?? '', 'family', now)
  const offer = link === null || link === 'expired' ? null : slotOfferOf(context.db, link, now)
  if (!offer || link === null || link === 'expired') {
    const expired = link === 'expired'
    const { gone, ...page } = gonePageOf(context, { path, language: asked, search, expired })
    return data({ ...page, gone, slots: null }, { status: expired ? 410 : 404 })
  }
  const language = asked ?? familyMatter(context.db, link, now)?.language ?? 'de'
  const speaker = speakerFor(language, now)
  const { line, text, when } = speaker
  const isOpen = !offer.begun && !offer.closed
  const free = isOpen ? offer.slots.filter((slot) => slot.state === 'free') : []
  const standing = offer.chosen && line('slots.stands', when(fromSchoolTime(offer.chosen)))
  return data({
    pageLanguage: language,
    title: text('slots.title', { school: context.school.name }),
    frame: frameOf(context, path, speaker, offer.ticketId),
    action: `${path}?l=${language}`,
    gone: null,
    slots: {
      thanks:
        search.get('danke') === 'message'
          ? line('thanks.message')
          : search.get('danke') === 'chosen' && offer.chosen
            ? line('slots.thanks', when(fromSchoolTime(offer.chosen)))
            : null,
      head: line('slots.question'),
      standing: standing || null,
      over: offer.closed ? line('slots.closed') : offer.begun ? line('slots.begun') : null,
      question: line('slots.question'),
      hint: text('slots.hint'),
      choices: free.map(({ time }) => ({ ...clockOf(time, speaker), value: time })),
      none: isOpen && free.length === 0 ? line('slots.noneFree') : null,
      chosen: offer.chosen,
      change: text('slots.change'),
      send: line('slots.send'),
      message: {
        title: line('slots.noneTitle'),
        hint: text('slots.noneHint'),
        send: line('slots.none')
      }
    }
  })
}

const clockOf = (time: string, { when, language }: Speaker) => {
  const words = when(fromSchoolTime(time))
  const text = words(language).when
  return language === 'de' ? { text } : { text, german: words('de').when }
}

/** Takes the choice, or in own words why none of them suits. No cookie stands behind this page (see `a.$token`). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, school } = context
  const now = context.clock()
  const token = params.token ?? ''
  const link = findLink(db, token, 'family', now)
  if (link === null || link === 'expired') return data(null, { status: link === null ? 400 : 410 })
  const form = await request.formData()
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const language = askedLanguage(request)
  const back = (thanks: string) =>
    redirect(`/a/${token}/termin?${language ? `l=${language}&` : ''}danke=${thanks}`, {
      status: 303,
      headers: LINK_PAGE_HEADERS
    })
  const wrong = (problem: string, status: number, values = {}) => {
    const { text } = speakerFor(language ?? 'de', now).line(problem, values)
    return data({ form: field('form'), error: text, typed: field('text') }, { status })
  }
  if (field('form') === 'message') {
    const text = field('text')
    if (!text.trim()) return wrong('message.empty', 400)
    if (text.length > MESSAGE_LENGTH) return wrong('message.long', 400, { most: MESSAGE_LENGTH })
    declineSlots(db, link, now)
    writeFamilyMessage(db, { link, text }, school, now)
    return back('message')
  }
  if (field('form') !== 'slot' || !field('slot') || field(TRAP)) return wrong('slots.choose', 400)
  const choice = chooseSlot(db, { link, time: field('slot') }, school, now)
  if (choice === 'chosen') return back('chosen')
  return choice === 'unknown' ? wrong('slots.choose', 400) : wrong(`slots.${choice}`, 409)
}

export default function SlotPage() {
  const { frame, action: way, gone, slots } = useLoaderData<typeof loader>()
  const wrong = useAnswer<typeof action>()
  return (
    <FamilyShell {...frame}>
      <FamilySlots
        gone={gone}
        slots={slots}
        action={way}
        trap={TRAP}
        mail={frame.mail}
        wrong={wrong ?? null}
      />
    </FamilyShell>
  )
}
