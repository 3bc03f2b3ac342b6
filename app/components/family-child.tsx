import { TwoTongues, type Words } from './family-words.tsx'

type Props = {
  action: string
  question: Words
  hint: string
  firstName: Words
  klasse: Words
  choose: string
  classes: string[]
  send: Words
  trap: string
  error?: string
  /** What was typed, if something was wrong with it. */
  typed?: { firstName: string; className: string }
}

/** "Für welches Kind?": a first name and a class. A plain form, the page's first question if no child is known. */
export function FamilyChild(props: Props) {
  const { action, question, hint, firstName, klasse, choose, classes, send, trap, error, typed } = props
  const wrong = error ? { 'aria-invalid': true, 'aria-describedby': 'frage-fehler' } : {}
  return (
    <form className="question-block" method="post" action={action} id="frage">
      <input type="hidden" name="form" value="child" />
      <p className="sr" aria-hidden="true">
        <input name={trap} tabIndex={-1} autoComplete="off" defaultValue="" />
      </p>
      <h2 className="question">
        <TwoTongues {...question} />
      </h2>
      <p className="hint">{hint}</p>
      {error && (
        <p className="wrong" id="frage-fehler" role="alert">
          {error}
        </p>
      )}
      <label className="entry" htmlFor="firstName">
        <TwoTongues {...firstName} />
      </label>
      <input
        id="firstName"
        name="firstName"
        type="text"
        autoComplete="off"
        dir="auto"
        maxLength={60}
        required
        defaultValue={typed?.firstName ?? ''}
        {...wrong}
      />
      <label className="entry" htmlFor="className">
        <TwoTongues {...klasse} />
      </label>
      <select id="className" name="className" required defaultValue={typed?.className ?? ''} {...wrong}>
        <option value="">{choose}</option>
        {classes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <button type="submit" className="send">
        <TwoTongues {...send} className={null} />
      </button>
    </form>
  )
}
