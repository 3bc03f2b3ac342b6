import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BoardBeside } from '../../components/board-beside.tsx'
import { Register, RegisterHead } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import boardStyles from '../../components/styles/overview.css?url'
import { readListWish } from '../../http/list-wish.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { CollisionsSection } from './collisions-section.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { CurveSection } from './curve-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { HeadLines } from './head-lines.tsx'
import { ListSection } from './list-section.tsx'
import { loadBoard } from './load-board.ts'
import { OrphansSection } from './orphans-section.tsx'
import { PostSection } from './post-section.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: boardStyles }
]

/** The admin's page: how many are not reliable yet, who, since when, who cares (connection-status.md, section 11). */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const reader = readerOf(request)
  const url = new URL(args.request.url)
  const asked = { wish: readListWish(url), all: url.searchParams.has('alle') }
  const board = loadBoard(request.db, reader, request.alarmWays, asked)
  return {
    ...board,
    title: await pageTitle(args, 'board:title', { count: board.headline, total: board.total }),
    now: {
      at: request.now.toISOString(),
      day: reader.longDay(request.now),
      clock: reader.clock(request.now)
    },
    notice: url.searchParams.get('zugewiesen')
  }
}

export type BoardData = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Overview() {
  const data = useLoaderData<typeof loader>()
  const { t } = useTranslation('board')
  const { now, headline, total, change } = data
  return (
    <Register>
      <RegisterHead
        margin={
          <time dateTime={now.at}>
            {now.day}
            <br />
            {t('oclock', { time: now.clock })}
          </time>
        }
      >
        <h1>
          {t('headline', { count: headline, total })} {change && <span className="than">{change}</span>}
        </h1>
        <HeadLines head={data.head} />
        <BoardBeside items={data.parts} />
        <BoardBeside items={data.beside} />
      </RegisterHead>
      <ListSection list={data.list} headline={headline} total={total} />
      <GroupsSection groups={data.groups} />
      <CollisionsSection collisions={data.collisions} />
      <CurveSection {...data.curve} />
      <CoverageSection {...data.coverage} />
      <PostSection health={data.health} undelivered={data.undelivered} />
      <OrphansSection orphans={data.orphans} volunteers={data.volunteers} notice={data.notice} />
    </Register>
  )
}
