import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import { ThreadMessage } from '../../components/thread.tsx'
import type { Moment } from '../../components/types.ts'
import type { Item } from './conversation.tsx'
import type { TicketData } from './route.tsx'

type Props = { item: Extract<Item, { kind: 'out' }>; data: TicketData; at: Moment }

/** An answer of ours, with its guide and whether it has gone out. */
export function OutboundItem({ item, data, at }: Props) {
  const { t } = useTranslation('ticket')
  const guide = item.guideId === null ? null : data.guides.find((one) => one.id === item.guideId)
  return (
    <ThreadMessage side="us" who={item.from} at={at} text={item.visible}>
      {item.guideId !== null && (
        <details className="sent-guide">
          <summary className="attached">
            <Icon name="guide" /> {t('sentGuide', { title: guide?.title ?? t('guideGone') })}
          </summary>
          {guide && (
            <ol>
              {guide.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </details>
      )}
      {item.delivery && <Delivery {...item.delivery} />}
    </ThreadMessage>
  )
}

function Delivery({ state, reason }: { state: string; reason: string }) {
  const { t } = useTranslation('ticket')
  const trouble = state === 'failed' || state === 'unknown'
  return (
    <p className={trouble ? 'delivery flag' : 'delivery'}>
      <Icon name={trouble ? 'alert' : state === 'sent' ? 'check' : 'clock'} small />{' '}
      {t(`delivery.${state}`, { reason: reason || t('delivery.noReason') })}
    </p>
  )
}
