import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import type { Clock } from '../../components/clock-words.ts'
import { Icon } from '../../components/icon.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { ThreadMessage } from '../../components/thread.tsx'
import type { Moment } from '../../components/types.ts'
import { AttachedFiles } from './attached-files.tsx'
import type { Item } from './conversation.tsx'
import type { TicketData } from './route.tsx'

type Props = { item: Extract<Item, { kind: 'out' }>; data: TicketData; at: Moment; clock: Clock }

/** An answer of ours, with its guide and whether it has gone out. */
export function OutboundItem({ item, data, at, clock }: Props) {
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
      <AttachedFiles files={item.attachments} ticketId={data.ticket.id} clock={clock} />
      {item.delivery && <Delivery {...item.delivery} />}
      {item.undoable && (
        <PostForm
          id="gesendet"
          className="take-back"
          action={`/anliegen/${data.ticket.id}/rueckgaengig/${item.id}`}
        >
          <Button compact>{t('answer:undo')}</Button>
        </PostForm>
      )}
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
