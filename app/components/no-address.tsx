import { useTranslation } from 'react-i18next'
import { ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'
import { slotWays } from './slot-ways.ts'
import { useTicketSlot } from './ticket-slot.ts'

/** In the place of the answer when there is nobody it could go to: says so at once, and what to do instead. */
export function NoAddress() {
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const ways = slotWays(slot)
  const callable = slot.people.some((person) => person.hasPhone)
  const hint = slot.unreadable ? 'unreadable' : callable ? 'call' : 'none'
  return (
    <section className="part" id="antwort" tabIndex={-1}>
      <p className="no-address">
        <Icon name="alert" small /> <b>{t('noAddress.title')}</b>
      </p>
      <p className="soft">{t(`noAddress.${hint}`)}</p>
      <p className="choices">
        {callable && (
          <ButtonLink compact kind="ink" icon="call" to={ways('anruf')}>
            {t('act.call')}
          </ButtonLink>
        )}
        <ButtonLink compact icon="note" to={`${ways('notiz')}#antwort`}>
          {t('rest.note')}
        </ButtonLink>
      </p>
    </section>
  )
}
