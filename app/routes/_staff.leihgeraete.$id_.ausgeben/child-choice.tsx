import { useTranslation } from 'react-i18next'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import type { Choice } from './find-children.ts'

type Props = { legend: string; choices: Choice[]; chosen: number | null; error?: string }

/** One of these children. Who has a device already is named and cannot be chosen. */
export function ChildChoice({ legend, choices, chosen, error }: Props) {
  const { t } = useTranslation('loans')
  return (
    <fieldset aria-describedby={error ? 'kind-error' : undefined}>
      <legend>{legend}</legend>
      {error && (
        <p className="field-error" id="kind-error" role="alert">
          {error}
        </p>
      )}
      <div className="child-choice">
        {choices.map(({ id, name, klasse, has }) => (
          <label key={id}>
            <input
              type="radio"
              name="student"
              value={id}
              disabled={has !== null}
              defaultChecked={has === null && chosen === id}
              required
            />
            {name} <KlasseLabel klasse={klasse || t('noClass')} />
            {has !== null && <span className="soft">{t('giving.hasAlready', { number: has })}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
