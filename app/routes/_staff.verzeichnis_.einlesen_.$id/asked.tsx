import { useTranslation } from 'react-i18next'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { LogTable } from '../../components/log-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { PreviewPage } from './route.tsx'

/** The form that writes; decisions about single children belong to it, so that none of them is lost when it is sent. */
export const APPLY_FORM = 'uebernehmen'

type Asked = PreviewPage['asked'][number]

/** Children who could be one of several: who is it? */
export function AskedNames({ asked }: { asked: Asked[] }) {
  const { t } = useTranslation('roster')
  if (asked.length === 0) return null
  return (
    <RegisterSection
      id="gleicher-name"
      count={asked.length}
      title={t('unclear.title')}
      aside={t('unclear.decide')}
    >
      <LogTable
        heads={[t('line'), t('inFile'), t('why'), t('decision')]}
        rows={asked.map((one) => ({
          key: one.place,
          cells: [
            { text: one.line },
            {
              text: (
                <>
                  {one.name} {one.klasse && <KlasseLabel klasse={one.klasse} />}
                </>
              )
            },
            { text: t('unclear.sameName', { count: one.candidates.length }) },
            { text: <Choices one={one} /> }
          ]
        }))}
      />
    </RegisterSection>
  )
}

function Choices({ one }: { one: Asked }) {
  const { t } = useTranslation('roster')
  const name = `wer-${one.place}`
  return (
    <fieldset>
      <legend className="sr">{t('decisionOf', { name: one.name })}</legend>
      <div className="pick">
        {one.candidates.map(({ id, klasse, contacts, active }) => (
          <label key={id}>
            <input form={APPLY_FORM} type="radio" name={name} value={id} defaultChecked={one.said === id} />
            {[klasse, contacts.join(', ') || t('unclear.noContact'), active ? '' : t('unclear.former')]
              .filter(Boolean)
              .join(' · ')}
          </label>
        ))}
        <label>
          <input form={APPLY_FORM} type="radio" name={name} value="neu" defaultChecked={one.said === 'new'} />
          {t('unclear.newChild')}
        </label>
      </div>
    </fieldset>
  )
}

/** Status 3 of the school's program: only a suggestion, and only for those that are ticked. */
export function Resting({ resting }: { resting: PreviewPage['resting'] }) {
  const { t } = useTranslation('roster')
  if (resting.length === 0) return null
  return (
    <RegisterSection id="ruht" count={resting.length} title={t('resting.title')} aside={t('resting.aside')}>
      <p>{t('resting.text')}</p>
      <div className="ticks-of-children">
        {resting.map(({ place, name, klasse, line, chosen }) => (
          <label className="tick" key={place}>
            <input form={APPLY_FORM} type="checkbox" name="ruht" value={place} defaultChecked={chosen} />
            <span>
              {name} {klasse && <KlasseLabel klasse={klasse} />}{' '}
              <span className="soft small">{t('lines', { lines: line })}</span>
            </span>
          </label>
        ))}
      </div>
    </RegisterSection>
  )
}
