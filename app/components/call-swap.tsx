import { useTranslation } from 'react-i18next'
import { CHILD_PLATFORMS } from '#app/domain/words.ts'
import { platformNames } from '../locales/platforms.ts'
import { Button } from './button.tsx'
import { Field, SelectField } from './field.tsx'
import { Icon } from './icon.tsx'

export type SwapChoices = {
  kids: { id: number; firstName: string }[]
  /** Devices of the school that are free. */
  devices: { number: string; platform: string; model: string }[]
}

type Props = SwapChoices & { language: 'de' | 'en'; typed?: Record<string, string> }

/** "Gerät tauschen/leihen": a device of the school, or another one of the family; the child's trial begins anew. */
export function CallSwap({ kids, devices, language, typed }: Props) {
  const { t } = useTranslation('call')
  const names = platformNames(language)
  if (kids.length === 0) return null
  return (
    <details className="call-swap" open={typed?.outcome === 'loan' || typed?.outcome === 'other'}>
      <summary className="btn">
        <Icon name="device" /> {t('swap.title')}
      </summary>
      <div className="swap-form">
        {kids.length > 1 && (
          <SelectField name="studentId" label={t('swap.child')}>
            {kids.map((one) => (
              <option key={one.id} value={one.id}>
                {one.firstName}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField name="platform" label={t('swap.platform')} defaultValue={typed?.platform ?? ''}>
          <option value="">{t('swap.choose')}</option>
          {CHILD_PLATFORMS.filter((one) => one !== 'none' && one !== 'unknown').map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </SelectField>
        <Button kind="ink" name="outcome" value="other">
          {t('swap.other')}
        </Button>
        {devices.length > 0 && (
          <SelectField name="number" label={t('swap.free')} defaultValue={typed?.number ?? ''}>
            <option value="">{t('swap.choose')}</option>
            {devices.map((one) => (
              <option key={one.number} value={one.number}>
                {[one.number, one.model].filter(Boolean).join(', ')}
              </option>
            ))}
          </SelectField>
        )}
        <Field
          name="typedNumber"
          label={devices.length > 0 ? t('swap.elseNumber') : t('swap.number')}
          defaultValue={typed?.typedNumber}
        />
        <Button kind="ink" name="outcome" value="loan">
          {t('swap.loan')}
        </Button>
      </div>
    </details>
  )
}
