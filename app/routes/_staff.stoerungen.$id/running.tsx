import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { Go } from '../../components/go.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { Answer } from './decision.tsx'
import type { LoadedIncident } from './load-incident.ts'
import { Ticks } from './ticks.tsx'

/** A confirmed incident: who is linked, who may belong to it, which lessons, and how it ends. */
export function RunningIncident({ incident, answer }: { incident: LoadedIncident; answer: Answer }) {
  const { t } = useTranslation('incidents')
  const { id, lessons, fitting, linked, state } = incident
  const goesOn = state === 'confirmed'
  return (
    <>
      {goesOn && (
        <RegisterSection id="ende" title={t('end')} aside={t('endAside')}>
          <PostForm action={`/stoerungen/${id}`} fields={{ form: 'end' }} className="small-form" noValidate>
            <TextField
              name="words"
              label={t('endWords')}
              hint={t('wordsHint')}
              lang="de"
              defaultValue={answer?.typed.words ?? incident.closingWords}
              error={answer?.errors.words && t(`error.${answer.errors.words}`)}
            />
            <Button kind="primary">{t('endButton')}</Button>
          </PostForm>
        </RegisterSection>
      )}
      <RegisterSection id="verbunden" title={t('linked')} count={linked.length} aside={t('linkedAside')}>
        {linked.length === 0 && <p>{t('linkedNone')}</p>}
        <ul className="plain">
          {linked.map((ticket) => (
            <li key={ticket.id}>
              <Go to={`/anliegen/${ticket.id}`}>{ticket.text}</Go>{' '}
              <span className="soft">{ticket.state}</span>
            </li>
          ))}
        </ul>
        <p className="soft">{t('told')}</p>
        <blockquote lang="de">{incident.words}</blockquote>
        {state === 'ended' && <blockquote lang="de">{incident.closingWords}</blockquote>}
        {goesOn && fitting.length > 0 && (
          <PostForm action={`/stoerungen/${id}/anliegen`} className="small-form">
            <Ticks
              legend={t('more')}
              name="tickets[]"
              empty={t('noTickets')}
              items={fitting.map((ticket) => ({ ...ticket, soft: ticket.because, chosen: false }))}
            />
            <Button>{t('add')}</Button>
          </PostForm>
        )}
      </RegisterSection>
      <RegisterSection id="stunden" title={t('lessons')}>
        <PostForm action={`/stoerungen/${id}/stunden`} className="small-form">
          <Ticks
            label={t('lessons')}
            name="lessons[]"
            empty={t('noLessons')}
            items={lessons.map((lesson) => ({
              ...lesson,
              fixed: lesson.cancelled,
              soft: lesson.cancelled ? t('lessonCancelled') : undefined
            }))}
          />
          {lessons.length > 0 && <Button>{t('keepLessons')}</Button>}
        </PostForm>
      </RegisterSection>
    </>
  )
}
