import { useFetcher } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'

export type CallQuestion = {
  key: string
  question: string
  choices: { code: string; text: string }[]
  /** Code of the chip, and own words. */
  answer: string
  words: string
  by: string
  /** What Lotse supposes: a chip, or words; stored only by a tap. */
  suggested: { code: string; words: string }
}

/** The questions that solve most calls: one tap keeps an answer, another one changes it. Works without a script. */
export function CallQuestions({ questions, action }: { questions: CallQuestion[]; action: string }) {
  const { t } = useTranslation('call')
  const done = questions.filter((one) => one.answer || one.words).length
  return (
    <details className="call-questions" id="fragen" open>
      <summary>
        {t('questions')} <span className="soft small">{t('asked', { done, all: questions.length })}</span>
      </summary>
      {questions.map((one) => (
        <Question key={one.key} one={one} action={action} />
      ))}
    </details>
  )
}

/** Words that somebody typed and left, for the outcome of the call: they are an answer, too. */
function keepWords(
  input: HTMLInputElement,
  { answer, words }: CallQuestion,
  submit: (form: FormData, options: { method: 'post'; action: string }) => void
): void {
  if (!input.form || input.value.trim() === words) return
  const form = new FormData(input.form)
  form.set('answer', answer)
  submit(form, { method: 'post', action: input.form.getAttribute('action') ?? '' })
}

function Question({ one, action }: { one: CallQuestion; action: string }) {
  const fetcher = useFetcher()
  const { t } = useTranslation('call')
  const sent = fetcher.formData
  const answer = sent ? String(sent.get('answer') ?? '') : one.answer
  const isOpen = !one.answer && !one.words
  return (
    <fetcher.Form method="post" action={action} className="call-question">
      <fieldset>
        <legend>{one.question}</legend>
        <input type="hidden" name="question" value={one.key} />
        {/* Enter in the words keeps the chip that stands. */}
        <button type="submit" name="answer" value={one.answer} hidden tabIndex={-1}>
          {t('keep')}
        </button>
        <p className="chips">
          {one.choices.map(({ code, text }) => (
            <button
              key={code}
              type="submit"
              name="answer"
              value={one.answer === code ? '' : code}
              aria-pressed={answer === code}
              className={isOpen && one.suggested.code === code ? 'suggested' : undefined}
            >
              {text}
              {isOpen && one.suggested.code === code && <span className="sr"> {t('supposed')}</span>}
            </button>
          ))}
        </p>
        <details className="call-words" open={one.words !== '' || (one.choices.length === 0 && isOpen)}>
          <summary>{one.words ? t('heard', { by: one.by }) : t('ownWords')}</summary>
          <p>
            <input
              key={one.words}
              name="words"
              aria-label={one.question}
              defaultValue={one.words}
              onBlur={({ currentTarget }) => keepWords(currentTarget, one, fetcher.submit)}
              placeholder={isOpen ? one.suggested.words : undefined}
              maxLength={2000}
            />
            <Button compact name="answer" value={one.answer}>
              {t('keep')}
            </Button>
          </p>
        </details>
      </fieldset>
    </fetcher.Form>
  )
}
