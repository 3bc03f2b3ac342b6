import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuideChoice } from '#app/domain/guides/guides-for.ts'

type Props = {
  /** Ids of the guides sent or ticked on this ticket. */
  used: readonly number[]
  guides: readonly GuideChoice[]
  /** Own words were typed and come back. */
  other: boolean
  /** The field for own words. */
  children: ReactNode
}

/** "Was hat geholfen?" in one tap: guides used on this ticket first, then those that fit, then own words, then "weiß nicht". */
export function HelpedChoice({ used, guides, other, children }: Props) {
  const { t } = useTranslation('ticket')
  const first = used.flatMap((id) => guides.find((guide) => guide.id === id) ?? [])
  const all = [...first, ...guides.filter((guide) => guide.fit === 'both' || guide.helped > 0)]
  // What is kept is the code: the guide for all devices and the one for this device are one answer.
  const choices = all
    .filter((guide, at) => all.findIndex(({ code }) => code === guide.code) === at)
    .slice(0, 5)
  return (
    <fieldset className="field helped">
      <legend>{t('close.helped')}</legend>
      <p className="hint">{t('close.hint')}</p>
      {choices.map((guide) => (
        <label className="tick" key={guide.code}>
          <input type="radio" name="helped" value={guide.code} />
          <span>{guide.title}</span>
        </label>
      ))}
      <label className="tick">
        <input type="radio" name="helped" value="other" defaultChecked={other} />
        <span>{t('close.other')}</span>
      </label>
      {children}
      <label className="tick">
        <input type="radio" name="helped" value="" />
        <span>{t('close.unknown')}</span>
      </label>
    </fieldset>
  )
}
