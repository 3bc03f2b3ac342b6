import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { type Clock, useClockWords } from '../../components/clock-words.ts'
import { Go } from '../../components/go.tsx'
import { Thread, ThreadDay, ThreadEvent, ThreadNote } from '../../components/thread.tsx'
import { CallLine } from './call-line.tsx'
import { EventLine } from './event-line.tsx'
import { InboundItem } from './inbound-item.tsx'
import { OutboundItem } from './outbound-item.tsx'
import { Readings } from './readings.tsx'
import type { TicketData } from './route.tsx'

export type Item = TicketData['timeline'][number]

/** The conversation, oldest first; what Lotse read stands right below the mail it was read from. */
export function Conversation({ data, clock }: { data: TicketData; clock: Clock }) {
  const words = useClockWords(clock)
  const firstInbound = data.timeline.find((item) => item.kind === 'in')
  let day = ''
  return (
    <Thread id="verlauf">
      {firstInbound === undefined && <Readings data={data} />}
      {data.timeline.map((item) => {
        const itsDay = words.day(item.at)
        const isNew = itsDay !== day
        day = itsDay
        return (
          <Fragment key={`${item.kind}-${item.id}`}>
            {isNew && <ThreadDay>{itsDay.charAt(0).toUpperCase() + itsDay.slice(1)}</ThreadDay>}
            <OneItem item={item} data={data} clock={clock} />
            {item === firstInbound && <Readings data={data} />}
          </Fragment>
        )
      })}
    </Thread>
  )
}

function OneItem({ item, data, clock }: { item: Item; data: TicketData; clock: Clock }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const at = words.moment(item.at, words.time(item.at))
  switch (item.kind) {
    case 'in':
      return <InboundItem item={item} data={data} at={at} />
    case 'out':
      return item.mailKind === 'ack' ? null : <OutboundItem clock={clock} item={item} data={data} at={at} />
    case 'note':
      return (
        <ThreadNote who={item.from} at={at}>
          <span className="typed">
            {item.parts.map(({ text, ids }, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a stored note never move.
              ids.length > 0 ? <b key={i}>{text}</b> : text
            )}
          </span>
        </ThreadNote>
      )
    case 'call':
      return (
        <ThreadEvent icon={item.outcome === 'solved' ? 'call' : 'callout'} at={at}>
          <CallLine item={item} clock={clock} />
        </ThreadEvent>
      )
    case 'run':
      return (
        <ThreadEvent icon="mail" at={at}>
          {t('mail.run', { count: item.count })}{' '}
          <Go to={`/anliegen/${data.ticket.id}?alle`}>{t('mail.runAll')}</Go>
        </ThreadEvent>
      )
    case 'event':
      return <EventLine item={item} data={data} at={at} />
  }
}
