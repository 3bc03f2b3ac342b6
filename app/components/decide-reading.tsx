import { useTranslation } from 'react-i18next'
import { SINGLE_BYTE } from '#app/domain/roster/words.ts'
import { SelectField } from './field.tsx'

type Sample = { choice: string; names: string[] }
type Props = {
  /** Null: nothing is to be decided. */
  encoding: string | null
  encodings: readonly Sample[]
  doubled: string | null
  repairs: readonly Sample[]
}

/** How the letters of a list are read, where the file itself does not tell; with the first names as each choice reads them. */
export function DecideReading({ encoding, encodings, doubled, repairs }: Props) {
  const { t } = useTranslation('roster')
  return (
    <>
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
    </>
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

/** One of a few, in words. */
export function Choice({ legend, name, chosen, options }: ChoiceProps) {
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
