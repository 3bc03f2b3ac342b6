import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { LENT_PLATFORMS } from '../../domain/loans/read-devices.ts'
import { DEVICE_CONDITIONS } from '../../domain/words.ts'
import type { ReturnAnswer, ReturnPage } from './route.tsx'

type Props = { page: ReturnPage; answer: ReturnAnswer | undefined }

/** One form with two ends: it is back, or it is exchanged for another one. */
export function ReturnForm({ page, answer }: Props) {
  const { t } = useTranslation('loans')
  const { id, loanId, condition, usesIt } = page
  const typed = answer?.typed ?? {}
  const errors = answer?.errors ?? {}
  return (
    <PostForm
      away
      action={`/leihgeraete/${id}/zuruecknehmen`}
      fields={{ loan: String(loanId) }}
      className="sheet-form"
    >
      <SelectField
        name="condition"
        label={t('returning.condition')}
        defaultValue={typed.condition ?? condition}
        error={errors.condition}
      >
        {DEVICE_CONDITIONS.map((one) => (
          <option key={one} value={one}>
            {t(`conditions.${one}`)}
          </option>
        ))}
      </SelectField>
      <Field
        name="note"
        label={t('returning.note')}
        hint={t('returning.noteHint')}
        defaultValue={typed.note}
        error={errors.note}
        maxLength={120}
        autoComplete="off"
      />
      <SelectField
        name="uses"
        label={t('returning.uses')}
        defaultValue={typed.uses ?? (usesIt ? 'unknown' : 'keep')}
        error={errors.uses}
      >
        {!usesIt && <option value="keep">{t('returning.keep')}</option>}
        <option value="unknown">{t('returning.unknown')}</option>
        {LENT_PLATFORMS.map((one) => (
          <option key={one} value={one}>
            {t(`platforms.${one}`)}
          </option>
        ))}
        <option value="none">{t('returning.noDevice')}</option>
      </SelectField>
      <Button kind="primary" name="do" value="back">
        {t('returning.send')}
      </Button>
      <Swap page={page} typed={typed} errors={errors} />
    </PostForm>
  )
}

function Swap({ page: { others }, typed, errors }: { page: ReturnPage } & Required<ReturnAnswer>) {
  const { t } = useTranslation('loans')
  if (others.length === 0) return <p className="after">{t('returning.noneFree')}</p>
  return (
    <details className="fold swap" open={typed.other !== undefined || undefined}>
      <summary>{t('returning.swap')}</summary>
      <p className="soft small">{t('returning.swapText')}</p>
      <SelectField
        name="other"
        label={t('returning.swapDevice')}
        defaultValue={typed.other ?? ''}
        error={errors.other}
      >
        <option value="">{t('returning.choose')}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <Field
        name="until"
        type="date"
        label={t('giving.until')}
        hint={t('giving.untilHint')}
        defaultValue={typed.until}
        error={errors.until}
      />
      <Button kind="ink" name="do" value="swap">
        {t('returning.swapSend')}
      </Button>
    </details>
  )
}
