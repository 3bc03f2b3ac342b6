import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { relative } from '../locales/times.ts'
import { Icon } from './icon.tsx'

type Health = {
  mailbox: { state: string; lastOkAt: Date | null; words: string }
  outbox: { state: string; words: string }
}

/** Says plainly, to everybody who is signed in, when mails do not come in or go out (mail.md, promise 7). */
export function MailboxBanner({ health, language }: { health: Health; language: 'de' | 'en' }) {
  const { t } = useTranslation()
  const texts = [inbound(health.mailbox, t, language), outbound(health.outbox, t)].filter(
    (text) => text !== null
  )
  return texts.map((text) => (
    <p key={text} className="banner" role="alert" suppressHydrationWarning>
      <Icon name="alert" small /> {text}
    </p>
  ))
}

function inbound(
  { state, lastOkAt, words }: Health['mailbox'],
  t: TFunction,
  language: 'de' | 'en'
): string | null {
  if (state === 'ok' || state === 'connecting') return null
  if (state === 'refused' || state === 'down') return t(`mailbox.${state}`, { words })
  return state === 'silent' && lastOkAt
    ? t('mailbox.silent', { when: relative(lastOkAt, new Date(), language) })
    : t('mailbox.never')
}

function outbound({ state, words }: Health['outbox'], t: TFunction): string | null {
  switch (state) {
    case 'refused':
    case 'down':
      return t(`outbox.${state}`, { words })
    case 'silent':
    case 'stuck':
    case 'deferred':
      return t(`outbox.${state}`)
    default:
      return null
  }
}
