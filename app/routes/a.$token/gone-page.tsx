import { TwoTongues } from '../../components/family-words.tsx'
import type { gonePageOf } from '../../http/family-gone.ts'
import { Thanks } from './thanks.tsx'

/** A link that is not valid (any more): what to do now. */
export function GonePage({ frame, action, thanks, gone }: ReturnType<typeof gonePageOf>) {
  return (
    <div id="frage">
      <Thanks line={thanks} />
      <h1>
        <TwoTongues {...gone.head} />
      </h1>
      <p className="lead">
        <TwoTongues {...gone.text} />
      </p>
      {gone.renew && !thanks && (
        <form method="post" action={action}>
          <input type="hidden" name="form" value="renew" />
          <button type="submit" className="send">
            <TwoTongues {...gone.renew} className={null} />
          </button>
          <p className="later">
            <TwoTongues {...gone.renewHint} />
          </p>
        </form>
      )}
      <p className="lead">
        <TwoTongues {...gone.write} />
      </p>
      <p className="lead">
        <a href={`mailto:${frame.mail}`}>
          <bdi dir="ltr">{frame.mail}</bdi>
        </a>
      </p>
    </div>
  )
}
