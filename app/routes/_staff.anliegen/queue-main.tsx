import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../components/button.tsx'
import type { Clock } from '../../components/clock-words.ts'
import { Empty } from '../../components/empty.tsx'
import { MailboxLine } from '../../components/mailbox-line.tsx'
import { PresenceList } from '../../components/presence-list.tsx'
import { Sea } from '../../components/sea.tsx'
import { Slip, SlipGroup } from '../../components/slip.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { PLATFORMS } from '../../domain/words.ts'
import { useCardWords } from './card-words.tsx'
import { Mentioned } from './mentioned.tsx'
import { IgnoredParts, QueueFilter } from './queue-filter.tsx'
import type { QueueData } from './route.tsx'
import { TagFilter } from './tag-filter.tsx'

/** The list as slips for the thumb; at the desk, where the list stands beside it, the one to take next. */
export function QueueMain({ data, clock }: { data: QueueData; clock: Clock }) {
  const { t } = useTranslation('queue')
  const { slip, head } = useCardWords(clock, data.query)
  const free = data.groups.flatMap((group) => group.cards).find((card) => card.claimedBy === null)
  const title = t(`view.${data.view}`)
  return (
    <div className="queue">
      <main id="inhalt">
        <PresenceList here={PLATFORMS.map((platform) => ({ platform, count: data.presence[platform] }))} />
        <div className="queue-title">
          <h1>{title}</h1>
          <ButtonLink kind="bare" square icon="search" label={t('search')} to="/suche" />
        </div>
        <IgnoredParts ignored={data.filter.ignored} />
        <div className="only-narrow">
          <Mentioned data={data} />
          <QueueFilter data={data} at="hand" />
          <MailboxLine {...data.mailbox} {...data.clock} />
          {data.quiet && (
            <p className="soft">
              <small>{t(`quiet.${data.quiet}`)}</small>
            </p>
          )}
          <TagFilter data={data} />
          {data.groups.map((group, i) => (
            <SlipGroup
              key={`${group.kind}-${group.at?.toISOString() ?? ''}`}
              id={`z${i}`}
              title={head(group).title}
              time={head(group).time}
              slips={group.cards.map((card) => slip(card, card === free))}
            />
          ))}
        </div>
        {data.groups.length === 0 ? (
          <EmptyList data={data} />
        ) : (
          <div className="only-wide next-free">
            <Sea />
            <p>{t(free ? 'pick.free' : 'pick.none')}</p>
            {free && <Slip {...slip(free, true)} />}
          </div>
        )}
      </main>
      <div className="only-narrow">
        <Tabs
          items={data.lists.map((list) => ({
            to: list.to,
            label: t(`view.${list.view}`),
            count: list.count,
            current: list.view === data.view
          }))}
        />
      </div>
    </div>
  )
}

function EmptyList({ data }: { data: QueueData }) {
  const { t } = useTranslation('queue')
  const open = data.lists.find((list) => list.view === 'open')?.count ?? 0
  const toAll = data.view !== 'open' && open > 0
  return (
    <Empty
      title={t(`empty.${data.view}`)}
      action={
        toAll ? (
          <ButtonLink to="/anliegen?liste=alle">{t('emptyAll', { count: open })}</ButtonLink>
        ) : undefined
      }
    >
      {t(`emptyHint.${data.view}`)}
    </Empty>
  )
}
