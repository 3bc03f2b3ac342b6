import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { HOST_ANSWERS } from '../../domain/words.ts'
import type { hostPageOf } from './page.ts'
import type { HostAnswered } from './route.tsx'

type Asked = ReturnType<typeof hostPageOf>['questions']
type Props = {
  action: string
  questions: Asked
  refused: Extract<HostAnswered, { kind: 'question' }> | null
}

/** "War Emre da, vielleicht unter anderem Namen oder im falschen Raum?", each with its answers and nothing chosen before. */
export function Questions({ action, questions, refused }: Props) {
  const { t } = useTranslation('host')
  const isFor = (one: Asked[number]) =>
    refused?.studentId === one.studentId && refused.lessonId === one.lessonId
  const isLost = refused && !questions.some(isFor)
  return (
    <>
      {isLost && (
        <p className="refused" role="alert">
          {t('question.closed')}
        </p>
      )}
      {questions.length > 0 && <h2 className="more">{t('question.title', { count: questions.length })}</h2>}
      {questions.map((question) => (
        <OneQuestion
          key={`${question.studentId}-${question.lessonId}`}
          {...question}
          action={action}
          problem={isFor(question) ? (refused?.problem ?? null) : null}
        />
      ))}
    </>
  )
}

function OneQuestion(props: Asked[number] & { action: string; problem: 'choose' | 'closed' | null }) {
  const { t } = useTranslation('host')
  const { studentId, lessonId, name, group, when, answered, action, problem } = props
  const id = `frage-${studentId}-${lessonId}`
  return (
    <section className="lesson" id={id} aria-labelledby={`${id}-wer`}>
      <header>
        <KlasseLabel klasse={group} /> <span className="soft">{when}</span>
      </header>
      <PostForm
        action={action}
        fields={{ form: 'question', child: String(studentId), lesson: String(lessonId) }}
        className="in"
      >
        {answered && <p role="status">{t('question.saved', { answer: t(`question.${answered}`) })}</p>}
        {problem && (
          <p className="refused" role="alert">
            {t(`question.${problem}`)}
          </p>
        )}
        <fieldset className="asked">
          <legend className="question" id={`${id}-wer`}>
            {t('question.ask', { name })}
          </legend>
          <div className="what-was">
            {HOST_ANSWERS.map((answer) => (
              <label key={answer}>
                <input type="radio" name="answer" value={answer} defaultChecked={answer === answered} />{' '}
                {t(`question.${answer}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="send">
          <Button wide className="big-answer">
            {t('question.send')}
          </Button>
        </div>
      </PostForm>
    </section>
  )
}
