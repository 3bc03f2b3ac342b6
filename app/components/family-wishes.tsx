import { TwoTongues, type Words } from './family-words.tsx'

type Choice = Words & { value: string }
type Group = { name: string; question: Words; choices: Choice[]; chosen: string }

type Props = {
  action: string
  groups: Group[]
  hint: string
  send: Words
  trap: string
  error?: string
}

/** What a family wishes: one plain form, what holds now is chosen. A machine that only presses the button changes nothing. */
export function FamilyWishes({ action, groups, hint, send, trap, error }: Props) {
  return (
    <form className="question-block" method="post" action={action} id="frage">
      <p className="sr" aria-hidden="true">
        <input name={trap} tabIndex={-1} autoComplete="off" defaultValue="" />
      </p>
      {error && (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
      {groups.map(({ name, question, choices, chosen }) => (
        <fieldset key={name}>
          <input type="hidden" name={`was-${name}`} value={chosen} />
          <legend className="question">
            <TwoTongues {...question} />
          </legend>
          <div className="choices">
            {choices.map(({ value, ...words }) => (
              <label key={value} className="choice">
                <input type="radio" name={name} value={value} defaultChecked={value === chosen} required />{' '}
                <span>
                  <TwoTongues {...words} className={null} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="submit" className="send">
        <TwoTongues {...send} className={null} />
      </button>
      <p className="later">{hint}</p>
    </form>
  )
}
