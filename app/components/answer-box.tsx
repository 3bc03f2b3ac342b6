import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { PostForm } from './post-form.tsx'
import { useTexts } from './texts.ts'
import type { Post } from './types.ts'

export type AnswerKind = 'reply' | 'note' | 'call'

type Props = Post & {
  /** What is being written; the other two are links, so that they work without a script. */
  kind: AnswerKind
  kinds: Record<AnswerKind, string>
  /** Name of the text in the form; default `text`. */
  name?: string
  draft?: string
  /** What is offered while somebody types, right below the text. */
  offered?: ReactNode
  /** Who gets it: "Frau Yıldız". */
  to?: string
  /** The choice of who gets it, if there is one, and what to look at before sending. */
  whom?: ReactNode
  /** "Entwurf gesichert um 9:56 Uhr"; changes by itself. */
  saved?: string
  /** Somebody else is here: "Herr Tran liest mit". */
  reading?: string
  /** The guide that goes with the answer. `remove` is the button that takes it out. */
  guide?: { title: string; checked: string; steps: string[]; remove?: ReactNode }
  /** More buttons before "Senden": another guide. */
  other?: ReactNode
  error?: string
  /** Files that go along. */
  files?: ReactNode
  /** A form whose sending needs one more word: the button says so. */
  send?: { label: string; name: string }
}

/** The answer: one or two own lines, then the guide as a block, then the one blue button with who gets it. */
export function AnswerBox(props: Props) {
  const {
    kind,
    kinds,
    name = 'text',
    draft,
    offered,
    to,
    whom,
    saved,
    reading,
    guide,
    other,
    error,
    files,
    send,
    action,
    fields
  } = props
  const t = useTexts()
  return (
    <PostForm action={action} fields={fields} className="answer" aria-label={t(`answer.${kind}`)}>
      <div className="answer-kind">
        {(Object.keys(kinds) as AnswerKind[]).map((each) => (
          <Go key={each} to={kinds[each]} aria-current={each === kind ? 'true' : undefined}>
            {t(`answer.${each}`)}
          </Go>
        ))}
        <span className="other" role="status">
          {reading && (
            <>
              <Icon name="eye" small /> {reading}
            </>
          )}
        </span>
      </div>
      <div className="letter">
        <label className="sr" htmlFor="antwort">
          {t('answer.lines')}
        </label>
        <textarea
          id="antwort"
          name={name}
          rows={6}
          defaultValue={draft}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'antwort-error' : undefined}
        />
        {offered}
        {guide && (
          <article className="inserted" aria-label={t('answer.guide')}>
            <header>
              <Icon name="guide" /> <b>{guide.title}</b> <span>{guide.checked}</span> {guide.remove}
            </header>
            <ol>
              {guide.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </article>
        )}
      </div>
      {files}
      {whom}
      {error && (
        <p className="field-error" id="antwort-error">
          <Icon name="alert" small /> {error}
        </p>
      )}
      <div className="answer-foot">
        <span>
          {to && (
            <>
              {t('answer.to')} <b>{to}</b>
            </>
          )}
          {to && saved && ', '}
          <span role="status">{saved}</span>
        </span>
        <span className="push" />
        {other}
        <Button compact kind="primary" {...(send ? { name: send.name, value: '1' } : {})}>
          {send?.label ?? t(`answer.send_${kind}`)}
        </Button>
      </div>
    </PostForm>
  )
}
