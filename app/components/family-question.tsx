import type { ReactNode } from 'react'
import { type FamilyDevice, FamilyIcon } from './family-icon.tsx'
import { TwoTongues, type Words } from './family-words.tsx'

export type FamilyChoice = Words & { value: string; small?: string; device?: FamilyDevice }

type Props = {
  action: string
  /** Name of the answer in the form. */
  name: string
  question: Words
  hint?: string
  choices: FamilyChoice[]
  /** With a send button the choices are radios without preselection (LNK-02); without it each choice sends. */
  send?: Words
  /** What was answered before, to change it. */
  chosen?: string
  /** A sentence in words if nothing was chosen. */
  error?: string
  /** What stands below the button: until when it can be changed. */
  later?: ReactNode
  /** Hidden fields of the form. */
  fields?: Record<string, string>
  /** Name of a field no person sees; filled in only by machines (LNK-05). */
  trap?: string
  /** Where the skip link leads; another one if a page asks about several children. */
  id?: string
}

/** One question per page, answers as large as a thumb. A plain form: no script, no preselection. */
export function FamilyQuestion(props: Props) {
  const {
    action,
    name,
    question,
    hint,
    choices,
    send,
    chosen,
    error,
    later,
    fields = {},
    trap,
    id = 'frage'
  } = props
  const wrong = error && (
    <p className="wrong" id={`${id}-fehler`} role="alert">
      {error}
    </p>
  )
  const answers = (
    <div className="choices">
      {choices.map(({ value, small, device, ...words }) =>
        send ? (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} required />{' '}
            <span>
              <TwoTongues {...words} className={null} /> {small && <small>{small}</small>}
            </span>
          </label>
        ) : (
          <button key={value} type="submit" className="choice" name={name} value={value}>
            {device && <FamilyIcon device={device} />}{' '}
            <span>
              <TwoTongues {...words} className={null} /> {small && <small>{small}</small>}
            </span>
          </button>
        )
      )}
    </div>
  )
  return (
    <form className="question-block" method="post" action={action} id={id}>
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {trap && (
        <p className="sr" aria-hidden="true">
          <input name={trap} tabIndex={-1} autoComplete="off" defaultValue="" />
        </p>
      )}
      {send ? (
        <fieldset aria-describedby={error ? `${id}-fehler` : undefined}>
          <legend className="question">
            <TwoTongues {...question} />
          </legend>
          {hint && <p className="hint">{hint}</p>}
          {wrong}
          {answers}
        </fieldset>
      ) : (
        <>
          <h2 className="question">
            <TwoTongues {...question} />
          </h2>
          {hint && <p className="hint">{hint}</p>}
          {wrong}
          {answers}
        </>
      )}
      {send && (
        <button type="submit" className="send">
          <TwoTongues {...send} className={null} />
        </button>
      )}
      {later && <p className="later">{later}</p>}
    </form>
  )
}
