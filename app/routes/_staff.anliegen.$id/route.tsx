import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AlsoHere } from '../../components/also-here.tsx'
import { ThreadPane } from '../../components/thread.tsx'
import { useNow } from '../../components/use-now.ts'
import { useTicketPresence } from '../../components/use-ticket-presence.ts'
import { currentTicket } from '../../domain/tickets/matters/where-now.ts'
import { seeMentions } from '../../domain/tickets/mentions.ts'
import { idParam, orNotFound } from '../../http/form.ts'
import { pageTitle } from '../../http/page-title.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { askedView, LIST_NAMES, ticketWay } from '../../http/ticket-way.ts'
import { ChildPanel } from './child-panel.tsx'
import { Conversation } from './conversation.tsx'
import { loadMatter } from './load-matter.ts'
import { loadTicket } from './load-ticket.ts'
import { PocketChild } from './pocket-child.tsx'
import { PocketTop } from './pocket-top.tsx'
import { slotOf } from './slot-of.ts'
import { TicketHead } from './ticket-head.tsx'
import { TicketThumb } from './ticket-thumb.tsx'

/** One ticket with its conversation, and the child beside it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, school, now, language, timeZone } = await requireStaff(args)
  const id = idParam(args.params.id)
  const into = currentTicket(db, id)
  // A merged number leads to where it lives on, with the part that was asked for.
  if (into !== id && !isOpenPage(args.request))
    throw redirect(ticketWay(args.request, into, new URL(args.request.url).pathname.split('/')[3]))
  const loaded = orNotFound(
    loadTicket(db, id, { staffId: staff.id, language, now, school, all: asksForAll(args.request) })
  )
  // One's own page, and nothing that others see: looking is having read it.
  seeMentions(db, { ticketId: id, staffId: staff.id }, now)
  const view = askedView(args.request)
  return {
    title: await pageTitle(args, 'ticket:title', { number: id }),
    clock: { now, language, timeZone },
    me: staff.id,
    query: view ? `?liste=${LIST_NAMES[view]}` : '',
    ...loaded,
    matter: loadMatter(db, id, staff)
  }
}

/** Every mail of a storm, not only its first and last ones. */
const asksForAll = (request: Request): boolean => new URL(request.url).searchParams.has('alle')

/** A page that is open loads anew by script: somebody may be typing on it, so it stays and says where the ticket is. */
const isOpenPage = (request: Request): boolean => request.headers.get('accept') === '*/*'

export type TicketData = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Ticket() {
  const data = useLoaderData<typeof loader>()
  const { t } = useTranslation('ticket')
  const part = useLocation().pathname.split('/')[3] ?? ''
  const clock = { ...data.clock, now: useNow(data.clock.now, 10_000) }
  useTicketPresence(data.ticket.id)
  const slot = slotOf(data, clock, t('someone'))
  const covers = part === 'anruf' ? 'calling' : part === '' ? 'at-rest' : 'acting'
  return (
    <>
      <main className={`ticket ${covers}`} id="inhalt">
        <PocketTop data={data} />
        <TicketHead data={data} clock={clock} />
        <PocketChild data={data} clock={clock} />
        <ThreadPane>
          <Conversation data={data} clock={clock} />
        </ThreadPane>
        <AlsoHere others={data.others} />
        <div className="slot" key={data.ticket.id}>
          <Outlet context={slot} />
        </div>
        {part === '' && <TicketThumb data={data} />}
      </main>
      <ChildPanel data={data} clock={clock} />
    </>
  )
}
