import { useTranslation } from 'react-i18next'
import type { GuideChoice } from '#app/domain/guides/guides-for.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { List } from './list.tsx'
import { useTicketSlot } from './ticket-slot.ts'

/**
 * Guides to put into the answer: those of the problem as buttons with their steps, all others in a list. Its buttons belong to
 * the answer's form and keep the text as a draft, so they work without a script too.
 */
export function GuidePicker({
  guides,
  picked,
  action
}: {
  guides: GuideChoice[]
  picked?: number
  action: string
}) {
  const { t } = useTranslation('ticket')
  const { platform } = useTicketSlot()
  if (guides.length === 0) return null
  const fitting = guides.filter((guide) => (guide.fit !== 'none' || guide.helped > 0) && guide.id !== picked)
  // The same words for two devices are two guides; the same for one device are one.
  const named = new Map(
    guides
      .filter((guide) => guide.fit === 'none' && guide.helped === 0 && guide.id !== picked)
      .map((guide) => [`${guide.platform} ${guide.title}`, guide])
  )
  const others = [...named.values()]
  const forDevice = (guide: GuideChoice) =>
    platform === 'unknown' || guide.platform === 'all' || guide.platform === platform
  const device = (guide: GuideChoice) => capital(t(`guide.platform.${guide.platform}`))
  const groups = [
    { label: t('guide.fitting'), guides: others.filter(forDevice) },
    { label: t('guide.others'), guides: others.filter((guide) => !forDevice(guide)) }
  ].filter((group) => group.guides.length > 0)
  return (
    <details className="guide-picker">
      <summary className="btn compact">
        <Icon name="guide" /> {t(picked ? 'guide.other' : 'guide.add')}
      </summary>
      <div className="guide-list">
        {fitting.length > 0 && (
          <List>
            {fitting.map((guide) => (
              <li key={guide.id}>
                <details>
                  <summary>
                    {guide.title}{' '}
                    <span className="soft small">
                      {t(`guide.platform.${guide.platform}`)}
                      {guide.helped > 0 && `, ${t('guide.helpedTimes', { count: guide.helped })}`}
                    </span>
                  </summary>
                  <ol>
                    {guide.steps.map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                  </ol>
                </details>
                <Button
                  compact
                  name="pick"
                  value={guide.id}
                  formAction={action}
                  aria-label={t('guide.insertOf', { title: guide.title })}
                >
                  {t('guide.insert')}
                </Button>
              </li>
            ))}
          </List>
        )}
        {others.length > 0 && (
          <p className="guide-others">
            <label htmlFor="alle-anleitungen">{t('guide.all')}</label>
            <select id="alle-anleitungen" name="pickOther" defaultValue="">
              <option value="">{t('guide.choose')}</option>
              {groups.map((group) => (
                <optgroup key={group.label} label={group.label}>
                  {group.guides.map((guide) => (
                    <option key={guide.id} value={guide.id}>
                      {t('guide.named', { device: device(guide), title: guide.title })}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <Button compact name="pick" value="other" formAction={action}>
              {t('guide.insert')}
            </Button>
          </p>
        )}
      </div>
    </details>
  )
}

/** "alle Geräte" at the start of a line; "iPad" stays as it is. */
const capital = (text: string): string =>
  /^i\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
