import { useTranslation } from 'react-i18next'
import { relative } from '../locales/times.ts'
import { Icon } from './icon.tsx'

type Health = { mailbox: { state: string; lastOkAt: Date | null; words: string } }

/** Says plainly, to everybody who is signed in, when mails do not come in (mail.md, promise 7). */
export function MailboxBanner({ health, language }: { health: Health; language: 'de' | 'en' }) {
  const { t } = useTranslation()
  const { state, lastOkAt, words } = health.mailbox
  if (state === 'ok' || state === 'connecting') return null
  const text =
    state === 'refused' || state === 'down'
      ? t(`mailbox.${state}`, { words })
      : state === 'silent' && lastOkAt
        ? t('mailbox.silent', { when: relative(lastOkAt, new Date(), language) })
        : t('mailbox.never')
  return (
    <p className="banner" role="alert" suppressHydrationWarning>
      <Icon name="alert" small /> {text}
    </p>
  )
}
