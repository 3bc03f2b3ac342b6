import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, FormErrors, TextField } from '../../components/field.tsx'
import { GuidePreview } from '../../components/guide-preview.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { GuideText } from '../../domain/guides/guide-text.ts'
import type { LoadedGuide } from './load-guide.ts'
import type { TextErrors, Typed } from './read-text.ts'

type Answer = {
  typed: Typed
  version: number | null
  errors: TextErrors
  theirs: GuideText | null
  look: boolean
}

/** The text with its preview. With a script the preview follows each key; without, a button shows it. */
export function EditText({ guide, answer }: { guide: LoadedGuide; answer: Answer | undefined }) {
  const { t } = useTranslation('guides')
  const [typed, setTyped] = useState<Typed>(answer?.typed ?? guide)
  const error = (field: keyof Typed) => {
    const found = answer?.errors[field]
    return found && t(`error.${found.code}` as 'error.variable', { name: found.name })
  }
  const follow =
    (field: keyof Typed) =>
    ({ currentTarget }: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [field]: currentTarget.value })
  return (
    <>
      {answer?.theirs && <TheirText theirs={answer.theirs} language={guide.language} />}
      <RegisterSection id="text" title={t('edit.text')}>
        {guide.draft && (
          <p className="soft">
            {guide.draft.by
              ? t('edit.draftBy', { name: guide.draft.by, when: guide.draft.when })
              : t('edit.draft', { when: guide.draft.when })}
          </p>
        )}
        <PostForm action={`/anleitungen/${guide.id}`} className="small-form" noValidate>
          <FormErrors
            errors={(['title', 'steps', 'internalNote'] as const).flatMap((id) => {
              const text = error(id)
              return text ? [{ id, text }] : []
            })}
          />
          <input type="hidden" name="version" value={answer?.version ?? guide.version} />
          <Field
            name="title"
            label={t('edit.titleField')}
            lang={guide.language}
            autoComplete="off"
            defaultValue={typed.title}
            onChange={follow('title')}
            error={error('title')}
          />
          <TextField
            name="steps"
            label={t('edit.steps')}
            hint={t('edit.stepsHint')}
            lang={guide.language}
            rows={10}
            defaultValue={typed.steps}
            onChange={follow('steps')}
            error={error('steps')}
          />
          <TextField
            name="internalNote"
            label={t('edit.note')}
            hint={t('edit.noteHint')}
            rows={3}
            defaultValue={typed.internalNote}
            onChange={follow('internalNote')}
            error={error('internalNote')}
          />
          <p>
            <Button kind="primary">{t('edit.save')}</Button>{' '}
            <Button name="look" value="1">
              {t('edit.look')}
            </Button>
          </p>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="variablen" title={t('variables.title')} aside={t('variables.text')}>
        <dl>
          {Object.entries(guide.variables).map(([name, value]) => (
            <div key={name}>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{value || <em>{t('variables.empty')}</em>}</dd>
            </div>
          ))}
        </dl>
      </RegisterSection>
      <RegisterSection id="vorschau" title={t('preview.title')}>
        <GuidePreview {...typed} variables={guide.variables} language={guide.language} />
      </RegisterSection>
    </>
  )
}

/** Two people at once: both texts are shown. */
function TheirText({ theirs, language }: { theirs: GuideText; language: 'de' | 'en' }) {
  const { t } = useTranslation('guides')
  return (
    <RegisterSection id="anderer" title={t('conflict.title')}>
      <div role="alert">
        <p>{t('conflict.text')}</p>
        <p>{t('conflict.hint')}</p>
      </div>
      <div className="guide-paper" lang={language}>
        <p>
          <b>{theirs.title}</b>
        </p>
        <pre>{theirs.steps.join('\n')}</pre>
        {theirs.internalNote && <p className="soft">{theirs.internalNote}</p>}
      </div>
    </RegisterSection>
  )
}
