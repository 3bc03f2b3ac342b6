import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { CHILD_PLATFORMS } from '../../domain/words.ts'
import type { StudentData } from './route.tsx'

/** A correction, or another device from now on: only that restarts the counting, so one has to say which. */
export function DeviceForm({ data: { id, device } }: { data: StudentData }) {
  const { t } = useTranslation(['students', 'components'])
  return (
    <details className="fold" key={`${device.platform} ${device.note}`}>
      <summary>{t('home.change')}</summary>
      <PostForm action={`/verzeichnis/${id}/geraet`}>
        <SelectField name="platform" label={t('home.platform')} defaultValue={device.platform}>
          {CHILD_PLATFORMS.map((platform) => (
            <option key={platform} value={platform}>
              {t(`components:device.${platform}`)}
            </option>
          ))}
        </SelectField>
        <Field
          name="note"
          label={t('home.note')}
          hint={t('home.noteHint')}
          defaultValue={device.note}
          maxLength={120}
          autoComplete="off"
        />
        <label className="tick">
          <input type="checkbox" name="another" value="on" aria-describedby="another-hint" />
          <span>{t('home.another')}</span>
        </label>
        <p className="soft small" id="another-hint">
          {t('home.anotherHint')}
        </p>
        <Button>{t('home.save')}</Button>
      </PostForm>
    </details>
  )
}
