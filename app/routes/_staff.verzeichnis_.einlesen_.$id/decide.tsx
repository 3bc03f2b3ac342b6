import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Choice, DecideReading } from '../../components/decide-reading.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { FIELDS } from '../../domain/roster/words.ts'
import type { PreviewPage } from './route.tsx'

/** The decisions that only a person can make. They stand in the address, so the preview is what will be written. */
export function Decide({ page }: { page: PreviewPage }) {
  const { t } = useTranslation('roster')
  const { columns, complete, many, renamed, language } = page.decide
  return (
    <RegisterSection id="entscheiden" title={t('decide.title')}>
      <Form method="get" action={page.path} preventScrollReset className="sheet-form">
        <DecideReading {...page.decide} />
        {columns && (
          <details className="fold" open={!columns.header}>
            <summary>{t(columns.header ? 'decide.assign' : 'decide.columns')}</summary>
            {columns.list.map(({ name, field, never }, at) =>
              never ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <input key={at} type="hidden" name="spalte" value="" />
              ) : (
                <SelectField
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                  key={at}
                  id={`spalte-${at}`}
                  name="spalte"
                  label={columns.header ? `„${name}“` : t('decide.column', { number: at + 1 })}
                  defaultValue={field ?? ''}
                >
                  <option value="">{t('decide.none')}</option>
                  {FIELDS.map((one) => (
                    <option key={one} value={one}>
                      {t(`field.${one}`)}
                    </option>
                  ))}
                </SelectField>
              )
            )}
          </details>
        )}
        {renamed !== null && (
          <Choice
            legend={t('decide.renamed')}
            name="gleich"
            chosen={renamed}
            options={[
              ['same', t('decide.same')],
              ['two', t('decide.two')]
            ]}
          />
        )}
        <p>
          <label className="tick">
            <input type="checkbox" name="alle" value="1" defaultChecked={complete} /> {t('decide.complete')}
          </label>
        </p>
        {many !== null && (
          <Field
            name="fehlen"
            inputMode="numeric"
            autoComplete="off"
            label={t('decide.many', { count: many })}
          />
        )}
        <p>
          <label className="tick">
            <input type="checkbox" name="sprache" value="1" defaultChecked={language} />{' '}
            {t('decide.language')}
          </label>
        </p>
        <Button>{t('decide.show')}</Button>
      </Form>
    </RegisterSection>
  )
}
