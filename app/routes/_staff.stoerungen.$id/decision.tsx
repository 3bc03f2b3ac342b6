import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Field, FormErrors, TextField } from '../../components/field.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { LoadedIncident } from './load-incident.ts'
import { Ticks } from './ticks.tsx'

export type Answer = { typed: Record<string, string>; errors: Record<string, string> } | undefined

/** A proposal: what is wrong, what the families read, which lessons and tickets belong to it. Or it is none. */
export function IncidentDecision({ incident, answer }: { incident: LoadedIncident; answer: Answer }) {
  const { t } = useTranslation('incidents')
  const { id, lessons, fitting } = incident
  const chosen = (name: string, item: { id: number }, otherwise: boolean) =>
    answer ? (answer.typed[name] ?? '').split(', ').includes(String(item.id)) : otherwise
  const error = (field: string) => answer?.errors[field] && t(`error.${answer.errors[field]}`)
  return (
    <RegisterSection id="entscheiden" title={t('decide')} aside={t('decideAside')}>
      <PostForm action={`/stoerungen/${id}`} fields={{ form: 'confirm' }} className="small-form" noValidate>
        <FormErrors
          errors={['title', 'words'].flatMap((field) => {
            const text = error(field)
            return text ? [{ id: field, text }] : []
          })}
        />
        <Field
          name="title"
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="off"
          defaultValue={answer?.typed.title}
          error={error('title')}
        />
        <TextField
          name="words"
          label={t('words')}
          hint={t('wordsHint')}
          lang="de"
          defaultValue={answer?.typed.words ?? incident.words}
          error={error('words')}
        />
        <Ticks
          legend={t('tickets')}
          name="tickets[]"
          empty={t('noTickets')}
          items={fitting.map((ticket) => ({
            ...ticket,
            soft: ticket.because,
            chosen: chosen('tickets[]', ticket, true)
          }))}
        />
        <Ticks
          legend={t('lessons')}
          name="lessons[]"
          empty={t('noLessons')}
          items={lessons.map((lesson) => ({
            ...lesson,
            fixed: lesson.cancelled,
            soft: lesson.cancelled ? t('lessonCancelled') : undefined,
            chosen: chosen('lessons[]', lesson, lesson.chosen)
          }))}
        />
        <Button kind="primary">{t('confirm')}</Button>
      </PostForm>
      <PostForm action={`/stoerungen/${id}/verwerfen`} className="small-form">
        <Button>{t('dismiss')}</Button>
      </PostForm>
    </RegisterSection>
  )
}
