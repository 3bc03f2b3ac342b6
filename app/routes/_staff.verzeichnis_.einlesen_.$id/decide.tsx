import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { FIELDS, SINGLE_BYTE } from '../../domain/roster/words.ts'
import type { PreviewPage } from './route.tsx'

/** The decisions that only a person can make. They stand in the address, so the preview is what will be written. */
export function Decide({ page }: { page: PreviewPage }) {
  const { t } = useTranslation('roster')
  const { encoding, encodings, doubled, repairs, columns, complete, many, renamed, language } = page.decide
  return (
    <RegisterSection id="entscheiden" title={t('decide.title')}>
      <Form method="get" action={page.path} preventScrollReset className="sheet-form">
        {encoding !== null && (
          <SelectField
            name="encoding"
            label={t('decide.encodingChoice')}
            hint={t('decide.encoding')}
            defaultValue={encoding}
          >
            {SINGLE_BYTE.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </SelectField>
        )}
        <Readings
          title={t('decide.readings')}
          readings={encoding === null ? [] : encodings.map(({ choice, names }) => ({ name: choice, names }))}
        />
        {doubled !== null && (
          <Choice
            legend={t('decide.doubled')}
            name="doppelt"
            chosen={doubled}
            options={[
              ['repair', t('decide.repair')],
              ['as_is', t('decide.asIs')]
            ]}
          />
        )}
        <Readings
          title={t('decide.readings')}
          readings={
            doubled === null
              ? []
              : repairs.map(({ choice, names }) => ({
                  name: t(choice === 'repair' ? 'decide.repair' : 'decide.asIs'),
                  names
                }))
          }
        />
        {columns?.map((field, at) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
            key={at}
            id={`spalte-${at}`}
            name="spalte"
            label={t('decide.column', { number: at + 1 })}
            hint={at === 0 ? t('decide.columns') : undefined}
            defaultValue={field ?? ''}
          >
            <option value="">{t('decide.none')}</option>
            {FIELDS.map((name) => (
              <option key={name} value={name}>
                {t(`field.${name}`)}
              </option>
            ))}
          </SelectField>
        ))}
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

/** The first affected names, as each choice reads them: the right one is seen at once. */
function Readings({ title, readings }: { title: string; readings: { name: string; names: string[] }[] }) {
  if (readings.every(({ names }) => names.length === 0)) return null
  return (
    <dl className="readings" aria-label={title}>
      {readings.map(({ name, names }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{names.join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}

type ChoiceProps = {
  legend: string
  name: string
  chosen: string
  options: readonly (readonly [value: string, label: string])[]
}

function Choice({ legend, name, chosen, options }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="pick">
        {options.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} /> {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
