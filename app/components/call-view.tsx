import { Trans, useTranslation } from 'react-i18next'
import { nameInSentence } from '../locales/names.ts'
import { platformNames } from '../locales/platforms.ts'
import { CallAsk, CallGuide, CallHead, CallMore, CallOutcomes, CallSheet } from './call-sheet.tsx'
import { useClockWords } from './clock-words.ts'
import { deviceIcon } from './device-label.tsx'
import { TextField } from './field.tsx'
import { Go } from './go.tsx'
import { slotWays } from './slot-ways.ts'
import { TickForm } from './tick-form.tsx'
import { useTicketSlot } from './ticket-slot.ts'

type Props = {
  /** The contact the address asks for, if any. */
  asked: number | null
  numbers: { contactId: number; tel: string; shown: string }[]
  allowed: boolean
  typed?: Record<string, string>
  error?: string
}

/** The call: number on tap, the first question, the guide, five outcomes at the thumb. */
export function CallView({ asked, numbers, allowed, typed, error }: Props) {
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const words = useClockWords(slot.clock)
  const ways = slotWays(slot)
  const people = slot.people.filter((person) => person.hasPhone)
  const person =
    people.find((one) => one.contactId === asked) ?? people.find((one) => !one.writingOnly) ?? people[0]
  const own = numbers.filter((one) => one.contactId === person?.contactId)
  const device = platformNames(slot.clock.language)[slot.platform]
  return (
    <CallSheet back={ways()} due={<span className="soft">#{slot.id}</span>}>
      {people.length === 0 && <p className="call-none">{t('call.noNumber')}</p>}
      {!allowed && <p className="call-none">{t('call.notYours', { name: slot.holder.name })}</p>}
      {person && (
        <CallHead
          who={person.name}
          relation={slot.child && person.relation ? person.relation : undefined}
          child={slot.child?.firstName}
          klasse={slot.child?.klasse}
          number={own[0]}
          reveal={
            allowed && own.length === 0 && person.contactId !== null
              ? { action: ways('nummer'), fields: { contactId: String(person.contactId) } }
              : undefined
          }
        >
          {own.slice(1).map((one) => (
            <p key={one.tel}>
              <a href={`tel:${one.tel}`}>{one.shown}</a>
            </p>
          ))}
          {person.writingOnly && <p>{t('side.writingOnly')}</p>}
          {person.wish && <p>{person.wish}</p>}
          {people
            .filter((one) => one !== person)
            .map((one) => (
              <p key={one.contactId}>
                <Go to={ways('anruf', { wer: String(one.contactId) })}>
                  {t('call.instead', { who: nameInSentence(one.name, slot.clock.language) })}
                </Go>
              </p>
            ))}
          <details className="hide-number">
            <summary>{t('call.hideOwn')}</summary>
            <p>{t('call.hideHow')}</p>
          </details>
        </CallHead>
      )}
      <CallAsk icon={deviceIcon(slot.platform)}>
        {slot.platform === 'unknown' ? (
          t('call.askDevice')
        ) : (
          <Trans t={t} i18nKey="call.ask" values={{ device }} components={{ b: <b /> }} />
        )}
      </CallAsk>
      {slot.guide && (
        <CallGuide>
          <TickForm key={slot.guide.id} ticketId={slot.id} guide={slot.guide} query={slot.query} level="h2" />
        </CallGuide>
      )}
      {slot.newestInbound && (
        <CallMore>
          <p className="typed">{slot.newestInbound.text}</p>
          <p className="soft small">{words.full(slot.newestInbound.at)}</p>
        </CallMore>
      )}
      <CallOutcomes
        action={ways('anruf', person ? { wer: String(person.contactId) } : {})}
        backAt={typed?.callBackAt}
        backOpen={typed?.outcome === 'call_back'}
      >
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
        <details className="call-extra" open={Boolean(typed?.note)}>
          <summary>{t('call.extra')}</summary>
          <TextField name="note" label={t('call.note')} rows={2} defaultValue={typed?.note} />
        </details>
      </CallOutcomes>
    </CallSheet>
  )
}
