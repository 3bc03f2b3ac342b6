import { useTranslation } from 'react-i18next'
import { relative } from '../locales/times.ts'
import { Live } from './live.tsx'
import { useNow } from './use-now.ts'

type Props = { lastOkAt: Date | null; trouble: boolean; now: Date; language: 'de' | 'en' }

/**
 * "Postfach zuletzt gelesen vor 12 s", counting on by itself. Only the state is read out: nobody wants to hear seconds.
 */
export function MailboxLine({ lastOkAt, trouble, now, language }: Props) {
  const { t } = useTranslation('queue')
  const current = useNow(now, 1_000)
  return (
    <Live trouble={trouble || lastOkAt === null}>
      <span className="sr">{t(trouble || lastOkAt === null ? 'mailbox.trouble' : 'mailbox.fine')}</span>
      <span aria-hidden="true">
        {lastOkAt === null
          ? t('mailbox.never')
          : t('mailbox.read', { ago: shortAgo(lastOkAt, current, language) })}
      </span>
    </Live>
  )
}

/** Seconds are short: "vor 12 s". */
function shortAgo(moment: Date, now: Date, language: 'de' | 'en'): string {
  const seconds = Math.max(0, Math.round((now.getTime() - moment.getTime()) / 1000))
  if (seconds < 60) return language === 'de' ? `vor ${seconds} s` : `${seconds} s ago`
  return relative(moment, now, language)
}
