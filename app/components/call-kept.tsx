import { useTranslation } from 'react-i18next'
import { ButtonLink } from './button.tsx'
import { CallSheet } from './call-sheet.tsx'
import { slotWays } from './slot-ways.ts'
import { useTicketSlot } from './ticket-slot.ts'

/** The call was kept, but somebody else has the ticket or it is closed: what happened, what was noted, where to go on. */
export function CallKept({ error, note }: { error: string; note: string }) {
  const slot = useTicketSlot()
  const { t } = useTranslation('call')
  const ways = slotWays(slot)
  return (
    <CallSheet back={ways()}>
      <div className="call-head">
        <h1 className="who" id="anruf-wer">
          {t('kept')}
        </h1>
        <p role="alert">{error}</p>
        {note && <p className="typed">{note}</p>}
        <p>
          <ButtonLink kind="primary" to={ways()}>
            {t('toTicket')}
          </ButtonLink>
        </p>
      </div>
    </CallSheet>
  )
}
