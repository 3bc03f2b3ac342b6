import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import volunteerStyles from '../../components/styles/volunteer.css?url'
import { useFreshness } from '../../components/use-freshness.ts'
import { useNow } from '../../components/use-now.ts'
import { healthOf } from '../../domain/outbox/health.ts'
import { quietReason } from '../../domain/routing/school-hours.ts'
import { fromSchoolTime, schoolDay } from '../../domain/school-time.ts'
import { holidaysOf } from '../../domain/settings/holidays.ts'
import { schoolTags } from '../../domain/tickets/matters/tags.ts'
import { mentionedTickets } from '../../domain/tickets/mentions.ts'
import { type QueueView, queueCounts, viewOf } from '../../domain/tickets/queue.ts'
import { classLevels } from '../../domain/tickets/queue-filter.ts'
import { savedViewsOf } from '../../domain/views/saved-views.ts'
import { presenceByPlatform } from '../../domain/volunteers/presence.ts'
import { teamOf } from '../../domain/volunteers/team.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readFilter } from '../../http/queue-way.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { askedView, LIST_NAMES } from '../../http/ticket-way.ts'
import { DeskList } from './desk-list.tsx'
import { loadQueue } from './load-queue.ts'
import { QueueMain } from './queue-main.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: volunteerStyles }]

/** The queue: one of five lists, who is there, whether mails come in. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now, language, timeZone } = await requireStaff(args)
  const counts = queueCounts(db, staff.id, fromSchoolTime(`${schoolDay(now)}T00:00:00`))
  // From a link in a mail no list is chosen: the one that holds the ticket stands beside it.
  const asked = askedView(args.request)
  const opened = Number(args.params.id) || 0
  const view: QueueView =
    asked ?? viewOf(db, opened, staff.id) ?? (staff.isVolunteer && counts.offered > 0 ? 'offered' : 'open')
  const { mailbox } = healthOf(db, now)
  const levels = classLevels(db)
  const colleagues = teamOf(db)
    .filter((one) => one.isVolunteer && one.id !== staff.id)
    .map(({ id, displayName }) => ({ id, name: displayName }))
  const read = readFilter(args.request, {
    staffId: staff.id,
    levels,
    colleagues: colleagues.map((one) => one.id)
  })
  const tag = (new URL(args.request.url).searchParams.get('stichwort') ?? '').slice(0, 60)
  return {
    title: await pageTitle(args, `queue:view.${view}`),
    // In the tab of the browser: how many wait for this person, also while another list is open.
    waiting: counts.offered,
    mentioned: mentionedTickets(db, staff.id),
    quiet: quietReason(now, holidaysOf(db)),
    clock: { now, language, timeZone },
    view,
    // The address keeps list and filter only if somebody has chosen them.
    query: read.query,
    lists: (Object.keys(LIST_NAMES) as QueueView[]).map((one) => ({
      view: one,
      to: `/anliegen?liste=${LIST_NAMES[one]}`,
      count: counts[one]
    })),
    filter: {
      list: LIST_NAMES[view],
      asked: read.asked,
      ignored: read.ignored,
      levels,
      colleagues,
      views: savedViewsOf(db, staff.id)
    },
    tag,
    tags: schoolTags(db).map(({ word }) => word),
    groups: loadQueue(db, view, read.filter, {
      staffId: staff.id,
      isAdmin: staff.isAdmin,
      tag,
      language,
      now
    }),
    presence: presenceByPlatform(db, now),
    mailbox: { lastOkAt: mailbox.lastOkAt, trouble: !['ok', 'connecting'].includes(mailbox.state) }
  }
}

export type QueueData = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.waiting ? `(${data.waiting}) ` : ''}${data?.title ?? 'Lotse'}` }
]

/** On the desk the list stands beside the ticket; on a phone the ticket takes its place. */
export default function Queue() {
  const data = useLoaderData<typeof loader>()
  const { t } = useTranslation('queue')
  const openId = Number(useParams().id) || null
  useFreshness()
  const clock = { ...data.clock, now: useNow(data.clock.now, 10_000) }
  return (
    <div className={openId === null ? 'desk browsing' : 'desk reading'}>
      <DeskList data={data} clock={clock} openId={openId} label={t(`view.${data.view}`)} />
      {openId === null ? <QueueMain data={data} clock={clock} /> : <Outlet />}
    </div>
  )
}
