import { useTranslation } from 'react-i18next'
import { useClockWords } from '../../components/clock-words.ts'
import { Guesses } from '../../components/guess.tsx'
import { PostForm } from '../../components/post-form.tsx'
import type { TicketData } from './route.tsx'

type Inbound = Extract<TicketData['timeline'][number], { kind: 'in' }>

/** "Es klappt": how a mail says it went, right below it; applied with one tap, never by itself. */
export function SaidAnswer({ item, data }: { item: Inbound; data: TicketData }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(data.clock)
  const { said } = item
  if (!said || said.settled === 'none') return null
  const { possible, lessonStart, hasChild, settled } = said
  const action = `/anliegen/${data.ticket.id}/klappt${data.query}`
  const what = (result: string) =>
    lessonStart
      ? t('said.lesson', { what: t(`said.${result}`), time: words.time(lessonStart) })
      : t(result === 'ok' ? 'said.now' : `said.${result}`)
  const why = (
    <>
      {item.reasons.answer ?? t('read.noReason')}{' '}
      {hasChild ? t(lessonStart ? 'said.forLesson' : 'said.forNow') : t('said.noChild')}
    </>
  )
  const messageId = String(item.id)
  return (
    <div className="how-it-went">
      <Guesses
        as="div"
        lead={settled || possible.length === 1 ? undefined : t('said.unclear')}
        guesses={
          settled
            ? [{ what: what(settled), settled: true }]
            : possible.map((result) => ({
                what: what(result),
                why,
                confirm: hasChild ? { action, fields: { messageId, result } } : undefined
              }))
        }
      />
      {!settled && (
        <PostForm action={action} fields={{ messageId, result: 'none' }} stay>
          <button type="submit">{t('said.none')}</button>
        </PostForm>
      )}
    </div>
  )
}
