import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Go } from './go.tsx'
import { slotWays } from './slot-ways.ts'
import { useTicketSlot } from './ticket-slot.ts'

/** One thing to do with the ticket, in the place of the answer: its heading, its form, the way back. */
export function PartSheet({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('ticket')
  const slot = useTicketSlot()
  return (
    <section className="part" id="teil" aria-labelledby="teil-titel">
      <header>
        <h2 id="teil-titel">{title}</h2>
        <Go to={slotWays(slot)()}>{t('cancel')}</Go>
      </header>
      {children}
    </section>
  )
}
