import { type FamilyChoice, FamilyQuestion } from './family-question.tsx'
import { TwoTongues, type Words } from './family-words.tsx'

type Slots = {
  thanks: Words | null
  head: Words
  /** What stands. */
  standing: Words | null
  /** Why nothing can be chosen any more. */
  over: Words | null
  question: Words
  hint: string
  choices: FamilyChoice[]
  none: Words | null
  chosen: string | null
  change: string
  send: Words
  message: { title: Words; hint: string; send: Words }
}

type Props = {
  slots: Slots | null
  /** The link is not valid (any more). */
  gone: { head: Words; text: Words; write: Words } | null
  action: string
  trap: string
  mail: string
  wrong: { form: string; error: string; typed: string } | null
}

/** Three times for a call to choose from, and own words if none of them suits. Plain forms, no script. */
export function FamilySlots({ slots, gone, action, trap, mail, wrong }: Props) {
  if (!slots)
    return (
      <div id="frage">
        {gone && (
          <>
            <h1>
              <TwoTongues {...gone.head} />
            </h1>
            <p className="lead">
              <TwoTongues {...gone.text} />
            </p>
            <p className="lead">
              <TwoTongues {...gone.write} />
            </p>
          </>
        )}
        <p className="lead">
          <a href={`mailto:${mail}`}>
            <bdi dir="ltr">{mail}</bdi>
          </a>
        </p>
      </div>
    )
  const slotError = wrong?.form === 'message' ? undefined : wrong?.error
  const textError = wrong?.form === 'message' ? wrong.error : undefined
  const asks = slots.choices.length > 0
  return (
    <>
      {slots.thanks && (
        <p className="thanks" role="status">
          <TwoTongues {...slots.thanks} />
        </p>
      )}
      {slotError && !asks && (
        <p className="wrong" role="alert">
          {slotError}
        </p>
      )}
      {/* The question itself is the heading as long as nothing stands. */}
      <h1 className={slots.standing || !asks ? undefined : 'sr'}>
        <TwoTongues {...(slots.standing ?? slots.head)} />
      </h1>
      {[slots.over, slots.none].map(
        (words) =>
          words && (
            <p className="lead" key={words.text}>
              <TwoTongues {...words} />
            </p>
          )
      )}
      {asks && (
        <FamilyQuestion
          action={action}
          name="slot"
          question={slots.question}
          hint={slots.hint}
          choices={slots.choices}
          chosen={slots.chosen ?? undefined}
          fields={{ form: 'slot' }}
          trap={trap}
          send={slots.send}
          later={slots.change}
          error={slotError}
        />
      )}
      <form className="question-block" method="post" action={action} id={asks ? 'nachricht' : 'frage'}>
        <input type="hidden" name="form" value="message" />
        <h2>
          <label htmlFor="text">
            <TwoTongues {...slots.message.title} />
          </label>
        </h2>
        <p className="hint" id="text-hint">
          {slots.message.hint}
        </p>
        {textError && (
          <p className="wrong" role="alert">
            {textError}
          </p>
        )}
        <textarea
          id="text"
          name="text"
          rows={3}
          dir="auto"
          aria-describedby="text-hint"
          defaultValue={wrong?.typed ?? ''}
        />
        <button type="submit" className="send quiet">
          <TwoTongues {...slots.message.send} className={null} />
        </button>
      </form>
    </>
  )
}
