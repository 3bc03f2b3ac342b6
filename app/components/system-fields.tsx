import { useTranslation } from 'react-i18next'
import { Field } from './field.tsx'

const CODES = ['system', 'long', 'url'] as const

/** Name and page of a video system; `errors` are codes of `phase:errors` by field. */
export function SystemFields({
  typed,
  errors = {}
}: {
  typed: { system?: string; platformUrl?: string }
  errors?: Record<string, string>
}) {
  const { t } = useTranslation('phase')
  const wordsOf = (field: string) => {
    const code = CODES.find((one) => one === errors[field])
    return code ? t(`errors.${code}`) : undefined
  }
  return (
    <>
      <Field
        name="system"
        label={t('system')}
        hint={t('systemHint')}
        defaultValue={typed.system}
        error={wordsOf('system')}
        autoComplete="off"
        required
      />
      <Field
        name="platformUrl"
        type="text"
        inputMode="url"
        label={t('url')}
        hint={t('urlHint')}
        defaultValue={typed.platformUrl}
        error={wordsOf('platformUrl')}
        autoComplete="off"
      />
    </>
  )
}
