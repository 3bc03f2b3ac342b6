import { useTranslation } from 'react-i18next'
import { fillVariables, type GuideVariables } from '#app/domain/guides/fill-variables.ts'
import { stepsOf } from '#app/domain/guides/guide-lines.ts'

type Props = { title: string; steps: string; variables: GuideVariables; language: 'de' | 'en' }

/** A guide as the family will read it: on the page, and in the mail. */
export function GuidePreview({ title, steps, variables, language }: Props) {
  const { t } = useTranslation('guides')
  const head = fillVariables(title, variables)
  const lines = stepsOf(steps).map((step) => fillVariables(step, variables))
  return (
    <>
      <h3>{t('preview.page')}</h3>
      <div className="guide-paper" lang={language}>
        <p>
          <b>{head}</b>
        </p>
        <ol>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same while somebody types.
            <li key={index}>{line}</li>
          ))}
        </ol>
      </div>
      <h3>{t('preview.mail')}</h3>
      <div className="guide-paper" lang={language}>
        <pre>
          {[t('preview.heading', { title: head }), '', ...lines.map((line, at) => `${at + 1}. ${line}`)].join(
            '\n'
          )}
        </pre>
      </div>
    </>
  )
}
