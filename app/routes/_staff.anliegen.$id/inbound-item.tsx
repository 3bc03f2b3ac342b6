import { useTranslation } from 'react-i18next'
import { Button, SaveLink } from '../../components/button.tsx'
import { Go } from '../../components/go.tsx'
import { HowRead } from '../../components/how-read.tsx'
import { Icon } from '../../components/icon.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { ThreadEvent, ThreadMessage } from '../../components/thread.tsx'
import type { Moment } from '../../components/types.ts'
import { nameInSentence } from '../../locales/names.ts'
import { AttachedFiles } from './attached-files.tsx'
import type { Item } from './conversation.tsx'
import type { TicketData } from './route.tsx'
import { SaidAnswer } from './said-answer.tsx'

type Inbound = Extract<Item, { kind: 'in' }>
type Props = { item: Inbound; data: TicketData; at: Moment }

/** A mail of the family: own words, what was folded, forwarded text, files, and how it was read. */
export function InboundItem({ item, data, at }: Props) {
  const { t } = useTranslation('ticket')
  if (item.mailKind === 'auto-reply' || item.mailKind === 'bounce')
    return (
      <ThreadEvent icon="mail" at={at}>
        {t(`mail.${item.mailKind}`, {
          who: nameInSentence(item.from, data.clock.language),
          // Who sent the report helps nobody; which address failed does.
          what: item.reasons.bounce || nameInSentence(item.from, data.clock.language)
        })}
        <MailDetails item={item} ticketId={data.ticket.id} />
      </ThreadEvent>
    )
  const relation = data.people.find((person) => person.name === item.from)?.relation
  const unreadable = item.reasons.unreadable
  return (
    <ThreadMessage
      side="them"
      who={item.from || t('unknownSender')}
      role={relation}
      at={at}
      text={item.visible || t(unreadable ? 'mail.unreadable' : 'mail.noText')}
      numbers={item.numbers}
      quote={item.folded || undefined}
    >
      {unreadable && <p>{unreadable}</p>}
      {unreadable && item.rawMailId !== null && (
        <SaveLink compact icon="download" to={`/anliegen/${data.ticket.id}/original/${item.id}`}>
          {t('mail.download')}
        </SaveLink>
      )}
      {unreadable && item.rawMailId !== null && (
        <PostForm action={`/anliegen/${data.ticket.id}/nochmal/${item.id}`}>
          <Button compact>{t('automatic:readAgain')}</Button>
        </PostForm>
      )}
      {item.forwarded && (
        <details className="forwarded">
          <summary>{t('mail.forwarded')}</summary>
          <blockquote>{item.forwarded}</blockquote>
        </details>
      )}
      <AttachedFiles files={item.attachments} ticketId={data.ticket.id} clock={data.clock} />
      {item.stranger && (
        <p className="flagged">
          <Icon name="alert" small /> {t('mail.stranger')}
        </p>
      )}
      {item.hasHtml && (
        <Go className="attached" to={`/anliegen/${data.ticket.id}/mail/${item.id}`}>
          <Icon name="eye" small /> {t('mail.designed')}
        </Go>
      )}
      <SaidAnswer item={item} data={data} />
      {!unreadable && <MailDetails item={item} ticketId={data.ticket.id} />}
    </ThreadMessage>
  )
}

/** "Wie wurde das gelesen?": every stored reason, and the original to download. */
function MailDetails({ item, ticketId }: { item: Inbound; ticketId: number }) {
  const { t } = useTranslation('ticket')
  return (
    <HowRead reasons={item.reasons}>
      {item.rawMailId !== null && (
        <p>
          <a className="attached" href={`/anliegen/${ticketId}/original/${item.id}`} download>
            <Icon name="download" small /> {t('read.original')}
          </a>
        </p>
      )}
    </HowRead>
  )
}
