import { Trans, useTranslation } from 'react-i18next'
import { type Clock, useClockWords } from '../../components/clock-words.ts'
import type { Item } from './conversation.tsx'

/** "Herr Tran hat angerufen: nicht erreicht." and what was noted. */
export function CallLine({ item, clock }: { item: Extract<Item, { kind: 'call' }>; clock: Clock }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(clock)
  const outcome = t(`call.outcome.${item.outcome}`, {
    when: item.callBackAt ? words.full(item.callBackAt) : ''
  })
  return (
    <>
      <Trans t={t} i18nKey="call.line" values={{ who: item.from, outcome }} components={{ b: <b /> }} />
      {item.note && <span className="typed"> {item.note}</span>}
    </>
  )
}
