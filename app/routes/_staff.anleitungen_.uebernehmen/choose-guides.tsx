import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { Compared } from '../../domain/guides/exchange.ts'

type Props = {
  text: string
  counts: { fresh: number; changed: number; same: number }
  guides: Compared[]
}

/** What the file would change; for each guide: keep ours, or take theirs. New ones are taken unless somebody says no. */
export function ChooseGuides({ text, counts, guides }: Props) {
  const { t } = useTranslation('guides')
  return (
    <RegisterSection id="auswahl" title={t('import.counts', counts)}>
      {guides.length === 0 && <p>{t('import.nothing')}</p>}
      {guides.length > 0 && (
        <PostForm action="/anleitungen/uebernehmen" encType="multipart/form-data" className="guide-take">
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="chosen" value="1" />
          <p className="soft">{t('import.after')}</p>
          {guides.map((one) => (
            <Choice key={one.key} one={one} />
          ))}
          <p className="after">
            <Button kind="primary">{t('import.send')}</Button>
          </p>
        </PostForm>
      )}
    </RegisterSection>
  )
}

function Choice({ one }: { one: Compared }) {
  const { t } = useTranslation('guides')
  const { theirs, ours, refused, state } = one
  if (state === 'same') return null
  const name = `take:${one.key}`
  return (
    <fieldset>
      <legend>
        {[
          theirs.code,
          t(`platform.${theirs.platform}`),
          t(`audience.${theirs.audience}`),
          t(`languages.${theirs.language}`),
          t(`import.state.${state}`)
        ].join(', ')}
      </legend>
      <details>
        <summary lang={theirs.language}>{theirs.title}</summary>
        {ours && (
          <>
            <p>{t('import.oursTitle', { title: ours.title })}</p>
            <Steps steps={ours.steps} language={theirs.language} />
          </>
        )}
        <p>{t('import.theirs', { title: theirs.title })}</p>
        <Steps steps={theirs.steps} language={theirs.language} />
      </details>
      {refused ? (
        <p>
          {t('import.refused')} {t(`finding.${refused}`, { part: '' })}
        </p>
      ) : (
        <>
          <label>
            <input type="radio" name={name} value="keep" defaultChecked={state === 'changed'} />
            <span>{t('import.ours')}</span>
          </label>
          <label>
            <input type="radio" name={name} value="take" defaultChecked={state === 'new'} />
            <span>{t('import.take')}</span>
          </label>
        </>
      )}
    </fieldset>
  )
}

const Steps = ({ steps, language }: { steps: readonly string[]; language: string }) => (
  <ol lang={language}>
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
)
