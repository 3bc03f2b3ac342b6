import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { LENT_PLATFORMS } from '../../domain/loans/read-devices.ts'
import { DEVICE_CONDITIONS } from '../../domain/words.ts'
import type { DevicePage } from './route.tsx'

type Answer = { typed: Record<string, string>; errors: Record<string, string> } | undefined

/** What stands in the register about a device. */
export function EntryForm({ page: { device }, answer }: { page: DevicePage; answer: Answer }) {
  const { t } = useTranslation('loans')
  const error = (name: string) =>
    answer?.errors[name]
      ? t(`one.${answer.errors[name] as 'tooLong' | 'noSystem' | 'noCondition'}`)
      : undefined
  const shown = { ...device, ...answer?.typed }
  return (
    <PostForm action={`/leihgeraete/${device.id}`} className="sheet-form" noValidate>
      <SelectField
        name="platform"
        label={t('one.system')}
        defaultValue={shown.platform}
        error={error('platform')}
      >
        {LENT_PLATFORMS.map((platform) => (
          <option key={platform} value={platform}>
            {t(`platforms.${platform}`)}
          </option>
        ))}
      </SelectField>
      <Field
        name="model"
        label={t('one.model')}
        defaultValue={shown.model}
        error={error('model')}
        autoComplete="off"
      />
      <Field
        name="accessories"
        label={t('one.accessories')}
        hint={t('one.accessoriesHint')}
        defaultValue={shown.accessories}
        error={error('accessories')}
        autoComplete="off"
      />
      <SelectField
        name="condition"
        label={t('condition')}
        defaultValue={shown.condition}
        error={error('condition')}
      >
        {DEVICE_CONDITIONS.map((condition) => (
          <option key={condition} value={condition}>
            {t(`conditions.${condition}`)}
          </option>
        ))}
      </SelectField>
      <Button kind="primary">{t('one.save')}</Button>
    </PostForm>
  )
}

export function Retire({ way }: { way: string }) {
  const { t } = useTranslation('loans')
  return (
    <PostForm away action={`${way}/ausmustern`} className="sheet-form">
      <p className="soft">{t('one.retireText')}</p>
      <Button>{t('one.retire')}</Button>
    </PostForm>
  )
}
