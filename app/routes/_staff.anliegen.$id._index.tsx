import { useTranslation } from 'react-i18next'
import { AnswerForm } from '../components/answer-form.tsx'
import { Go } from '../components/go.tsx'
import { NoAddress } from '../components/no-address.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'

/** At rest: whoever has the ticket finds the answer ready at the desk; the others may note something. */
export default function AtRest() {
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const ways = slotWays(slot)
  const nobodyToAnswer = slot.whoms?.choices.length === 0
  if (nobodyToAnswer && slot.state !== 'done') return <NoAddress />
  if (slot.holder.who === 'me' && slot.state !== 'done')
    return (
      <div className="only-wide">
        <AnswerForm />
      </div>
    )
  return (
    <p className="rest">
      {slot.holder.who === 'nobody' && slot.state !== 'done' && (
        <>
          <span>{t('rest.free')}</span> <Go to={`${ways('antworten')}#antwort`}>{t('rest.reply')}</Go>
        </>
      )}
      {slot.holder.who === 'me' && !nobodyToAnswer && (
        <Go to={`${ways('antworten')}#antwort`}>{t('rest.replyAgain')}</Go>
      )}
      <Go to={`${ways('notiz')}#antwort`}>{t('rest.note')}</Go>
    </p>
  )
}
