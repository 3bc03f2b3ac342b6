import { useTranslation } from 'react-i18next'
import type { TicketData } from './route.tsx'

/** "Versucht" in words, oldest first. */
export function useTriedWords({ tried, guideTitles }: TicketData) {
  const { t } = useTranslation('ticket')
  return tried.map((one, i) => ({
    key: `${i}-${one.kind}`,
    by: one.by,
    at: one.at,
    what:
      one.kind === 'call'
        ? t(`tried.call.${one.text}`)
        : one.kind === 'guide'
          ? t('tried.guide', { title: guideTitles[one.text] ?? t('guideGone') })
          : one.text.replace(/\.$/, '')
  }))
}
