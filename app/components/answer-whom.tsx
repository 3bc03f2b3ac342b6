import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** Somebody an answer can go to. */
export type Whom = { address: string; name: string; unknown: boolean }

export type Whoms = { choices: Whom[]; chosen: Whom | null; newestIsUnknown: boolean }

/** "Aylin Yıldız <aylin@…>": a name alone can be anybody's. */
export const nameAndAddress = ({ name, address }: Whom): string =>
  name && name !== address ? `${name} <${address}>` : address

/** Who gets the answer, if more than one could; and a word of warning when the newest message came from somebody unknown. */
export function AnswerWhom({ whoms, picked }: { whoms: Whoms; picked?: string }) {
  const { t } = useTranslation('ticket')
  const checked = picked ?? whoms.chosen?.address
  return (
    <>
      {whoms.newestIsUnknown && (
        <p className="answer-warning">
          <Icon name="alert" small /> {t('whom.warning')}
        </p>
      )}
      {whoms.choices.length > 1 && (
        <fieldset className="answer-whom">
          <legend>{t('whom.legend')}</legend>
          {whoms.choices.map((one) => (
            <label key={one.address}>
              <input type="radio" name="to" value={one.address} defaultChecked={one.address === checked} />{' '}
              {nameAndAddress(one)} {one.unknown && <span className="soft">{t('whom.unknown')}</span>}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
