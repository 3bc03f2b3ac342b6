import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DeviceLabel } from './device-label.tsx'
import { Face } from './face.tsx'
import type { FoundTicket } from './found.ts'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { useStatusWord } from './status-label.tsx'

type Props = {
  ticket: FoundTicket
  onGo?: () => void
  /** Where it stands, in the words of the text. */
  children?: ReactNode
}

/** One ticket that was found: child, device, problem, how it stands. */
export function FoundTicketLine({ ticket, onGo, children }: Props) {
  const { t } = useTranslation(['search', 'queue'])
  const word = useStatusWord()
  const { id, name, klasse, standing, platform, problem, subject, state, who, mine } = ticket
  const holder = mine ? t('you') : who ? t('with', { name: who }) : state === 'open' ? t('free') : null
  return (
    <Go to={`/anliegen/${id}`} className="hit" onClick={onGo}>
      {standing ? <Face {...standing} /> : <Icon name="person" className="face" />}
      <span className="name">
        {standing && <span className="sr">{word(standing)}: </span>}
        <b>{name || t('queue:card.unknownSender')}</b> {klasse && <KlasseLabel klasse={klasse} />}{' '}
        <span className="soft">{t('number', { id })}</span>
      </span>
      <DeviceLabel platform={platform} />
      <span className="what">
        {problem ?? (subject ? t('queue:card.subject', { subject }) : t('queue:card.noSubject'))}
      </span>
      <span className="who">
        {t(`state.${state}`)}
        {holder && `, ${holder}`}
      </span>
      {children}
    </Go>
  )
}
