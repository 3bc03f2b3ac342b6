import { useTranslation } from 'react-i18next'
import { ButtonLink } from './button.tsx'
import { useClockWords } from './clock-words.ts'
import { Icon } from './icon.tsx'
import { slotWays } from './slot-ways.ts'
import { useTicketSlot } from './ticket-slot.ts'

/** Somebody an answer can go to. */
export type Whom = { address: string; name: string; unknown: boolean; failingSince: Date | null }

export type Whoms = { choices: Whom[]; chosen: Whom | null; newestIsUnknown: boolean }

/** "Aylin Yıldız <aylin@…>": a name alone can be anybody's. */
export const nameAndAddress = ({ name, address }: Pick<Whom, 'name' | 'address'>): string =>
  name && name !== address ? `${name} <${address}>` : address

/**
 * Who gets the answer, if more than one could; and a word of warning when the newest message came from somebody unknown, or when
 * nobody of the family has an address that accepts mail.
 */
export function AnswerWhom({ whoms, picked }: { whoms: Whoms; picked?: string }) {
  const { t } = useTranslation('ticket')
  const words = useClockWords(useTicketSlot().clock)
  const checked = picked ?? whoms.chosen?.address
  const refuses = ({ failingSince }: Whom) =>
    failingSince && t('answer:refuses', { since: words.since(failingSince) })
  return (
    <>
      {whoms.newestIsUnknown && (
        <p className="answer-warning">
          <Icon name="alert" small /> {t('whom.warning')}
        </p>
      )}
      {whoms.chosen?.failingSince && <OnlyRefusing since={words.since(whoms.chosen.failingSince)} />}
      {whoms.choices.length > 1 && (
        <fieldset className="answer-whom">
          <legend>{t('whom.legend')}</legend>
          {whoms.choices.map((one) => (
            <label key={one.address}>
              <input type="radio" name="to" value={one.address} defaultChecked={one.address === checked} />{' '}
              {nameAndAddress(one)} {one.unknown && <span className="soft">{t('whom.unknown')}</span>}{' '}
              {one.failingSince && <b>{refuses(one)}</b>}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** Said before anything is sent: the mail would come back. The way to the call keeps what is typed as a draft. */
function OnlyRefusing({ since }: { since: string }) {
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const callable = slot.people.some((person) => person.hasPhone)
  return (
    <>
      <p className="answer-warning">
        <Icon name="alert" small /> {t('answer:onlyRefusing', { since })}{' '}
        {t(callable ? 'answer:callInstead' : 'answer:askOffice')}
      </p>
      {callable && (
        <p>
          <ButtonLink compact icon="call" to={slotWays(slot)('anruf')}>
            {t('act.call')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
