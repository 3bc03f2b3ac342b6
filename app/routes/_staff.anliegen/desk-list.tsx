import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clock } from '../../components/clock-words.ts'
import { DeskGroup } from '../../components/desk-row.tsx'
import { Go } from '../../components/go.tsx'
import { List } from '../../components/list.tsx'
import { MailboxLine } from '../../components/mailbox-line.tsx'
import { PresenceList } from '../../components/presence-list.tsx'
import { PLATFORMS } from '../../domain/words.ts'
import { useCardWords } from './card-words.tsx'
import { KeyHints } from './key-hints.tsx'
import { Mentioned } from './mentioned.tsx'
import { QueueFilter } from './queue-filter.tsx'
import type { QueueData } from './route.tsx'
import { TagFilter } from './tag-filter.tsx'

type Props = { data: QueueData; clock: Clock; openId: number | null; label: string }

/** The dense list of the desk: the five lists, the rows by time, who is there, the keys. */
export function DeskList({ data, clock, openId, label }: Props) {
  const { t } = useTranslation('queue')
  const { row, head } = useCardWords(clock, data.query)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    if (openId !== null)
      list.current?.querySelector('.row[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [openId])
  return (
    <nav ref={list} className="list only-wide" aria-label={t('listOf', { view: label })}>
      <List className="views" aria-label={t('lists')}>
        {data.lists.map((list) => (
          <li key={list.view}>
            <Go to={list.to} aria-current={list.view === data.view ? 'page' : undefined}>
              <b>{list.count}</b> {t(`view.${list.view}`)}
            </Go>
          </li>
        ))}
      </List>
      <Mentioned data={data} />
      <QueueFilter data={data} at="tisch" />
      <TagFilter data={data} />
      {data.groups.map((group, i) => {
        const { short, time } = head(group)
        const id = `g${i}`
        return (
          <DeskGroup
            key={id}
            id={id}
            title={short}
            time={time}
            now={group.kind === 'now'}
            rows={group.cards.map((card) => row(card, openId))}
          />
        )
      })}
      {data.groups.length === 0 && <p className="list-empty">{t(`empty.${data.view}`)}</p>}
      <div className="list-foot">
        <PresenceList here={PLATFORMS.map((platform) => ({ platform, count: data.presence[platform] }))} />
        <MailboxLine {...data.mailbox} {...data.clock} />
        {data.quiet && (
          <p className="soft">
            <small>{t(`quiet.${data.quiet}`)}</small>
          </p>
        )}
        <KeyHints />
      </div>
    </nav>
  )
}
