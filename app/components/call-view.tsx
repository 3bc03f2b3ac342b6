import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { nameInSentence } from '../locales/names.ts'
import { platformNames } from '../locales/platforms.ts'
import { type CallQuestion, CallQuestions } from './call-questions.tsx'
import { CallAsk, CallGuide, CallHead, CallMore, CallOutcomes, CallSheet } from './call-sheet.tsx'
import { CallSwap, type SwapChoices } from './call-swap.tsx'
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
  /** Whom not to call now, and why. */
  quiet: Record<number, string>
  questions: CallQuestion[]
  /** Two calls in vain: ask by mail when it suits. */
  offersSlots: boolean
  typed?: Record<string, string>
  error?: string
} & SwapChoices

/** The call: number on tap, the questions, the guide, the outcomes at the thumb. */
export function CallView(props: Props) {
  const { asked, numbers, allowed, quiet, questions, typed, error } = props
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const [key] = useState(slot.newKey)
  // Fixed when the screen opens: what arrives during the call has not been seen yet.
  const [seen] = useState(slot.newestInbound?.id ?? 0)
  const words = useClockWords(slot.clock)
  const ways = slotWays(slot)
  const people = slot.people.filter((person) => person.hasPhone)
  const person =
    people.find((one) => one.contactId === asked) ?? people.find((one) => !one.writingOnly) ?? people[0]
  const own = numbers.filter((one) => one.contactId === person?.contactId)
  const why = person?.contactId ? quiet[person.contactId] : undefined
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
          quiet={why && t(`call:quiet.${why}`)}
          reveal={
            allowed && own.length === 0 && person.contactId !== null
              ? { action: ways('nummer'), fields: { contactId: String(person.contactId) } }
              : undefined
          }
        >
          {why && own.length > 0 && <p>{t(`call:quiet.${why}`)}</p>}
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
      {props.offersSlots && allowed && (
        <p className="call-none">
          {t('call:slots.twice')} <Go to={`${ways('termine')}#teil`}>{t('call:slots.offer')}</Go>
        </p>
      )}
      {slot.guide && (
        <CallGuide>
          <TickForm key={slot.guide.id} ticketId={slot.id} guide={slot.guide} query={slot.query} level="h2" />
        </CallGuide>
      )}
      <CallQuestions questions={questions} action={ways('frage')} />
      {slot.newestInbound && (
        <CallMore>
          <p className="typed">{slot.newestInbound.text}</p>
          <p className="soft small">{words.full(slot.newestInbound.at)}</p>
        </CallMore>
      )}
      <CallOutcomes
        fields={{ key, seen: String(seen) }}
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
        <CallSwap devices={props.devices} language={slot.clock.language} typed={typed} kids={props.kids} />
      </CallOutcomes>
    </CallSheet>
  )
}
