import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { HostChecklist } from './host-checklist.tsx'
import { HOST_RESULTS, type HostResult } from './host-results.ts'
import { KlasseLabel } from './klasse-label.tsx'
import { PostForm } from './post-form.tsx'
import { useTexts } from './texts.ts'
import { TimeText } from './time-text.tsx'
import type { Post } from './types.ts'

type Props = {
  /** Unique on the page; also the address that opens the names without a script. */
  id: string
  /** Start: ISO for machines and "10:15" for people. */
  at: string
  time: string
  group: string
  /** "19 Kinder, bis 10:45 Uhr". */
  info: string
  /** The lesson has not begun, or its report is in: a sentence instead of the form. */
  children?: ReactNode
  /**
   * The form: posts `all=yes`, or `all=no` with `child` (ids), `result-<id>` and `school-<id>` if the cause was ours; on a
   * test day `all=ticks` with `there` (ids) and `result-<id>` for the others.
   */
  post?: Post
  names?: { id: string; name: string }[]
  /** What is already said, to change it. */
  said?: Record<string, HostResult>
  /** For whom the cause was the school's. */
  ours?: string[]
  /** Show the names at once. */
  open?: boolean
  /** A test day: who is ticked; null: any other day. */
  ticked?: string[] | null
}

/** One lesson of a teacher: "Alle da" in one tap, else by exception; on a test day a list to tick. Works without a script. */
export function HostLesson(props: Props) {
  const { id, at, time, group, info, children, post, names = [], said = {}, ticked = null } = props
  return (
    <section className="lesson" aria-labelledby={`${id}-zeit`}>
      <header>
        <h2 id={`${id}-zeit`}>
          <TimeText at={at} text={time} />
        </h2>{' '}
        <KlasseLabel klasse={group} /> <span className="soft">{info}</span>
      </header>
      {children && <div className="in">{children}</div>}
      {post && ticked === null && <ByException {...props} post={post} names={names} said={said} />}
      {post && ticked !== null && (
        <PostForm {...post} className="in">
          <HostChecklist lesson={id} names={names} said={said} ticked={ticked} />
        </PostForm>
      )}
    </section>
  )
}

function ByException({
  id,
  post,
  names,
  said,
  ours = [],
  open
}: Props & Required<Pick<Props, 'post' | 'names' | 'said'>>) {
  const t = useTexts()
  const unfolded = open || Object.keys(said).length > 0
  return (
    <PostForm {...post} className="in">
      <p className="question">{t('host.question')}</p>
      <Button kind="primary" wide className="big-answer" icon="check" name="all" value="yes">
        {t('host.all')}
      </Button>
      <a className="btn wide not-all" href={`#${id}-namen`}>
        {t('host.not_all')}
      </a>
      <div className={unfolded ? 'exceptions open' : 'exceptions'} id={`${id}-namen`}>
        <p className="or">{t('host.except')}</p>
        <div className="names">
          {names.map((kid) => (
            <Exception key={kid.id} lesson={id} {...kid} said={said[kid.id]} ours={ours.includes(kid.id)} />
          ))}
        </div>
        <div className="send">
          <Button kind="primary" wide className="big-answer" name="all" value="no">
            {t('host.send')}
          </Button>
        </div>
      </div>
    </PostForm>
  )
}

/** A name to tap, and what was the matter, unfolded below it. */
function Exception({
  lesson,
  id,
  name,
  said,
  ours
}: {
  lesson: string
  id: string
  name: string
  said?: HostResult
  ours: boolean
}) {
  const t = useTexts()
  return (
    <div className="kid">
      <label className="name-tap">
        <input type="checkbox" name="child" value={id} defaultChecked={said !== undefined} /> {name}
      </label>
      <fieldset className="exception">
        <legend className="sr">{t('host.was', { name })}</legend>
        <div className="what-was">
          {HOST_RESULTS.map((result, i) => (
            <label key={result}>
              <input
                type="radio"
                id={`${lesson}-${id}-${result}`}
                name={`result-${id}`}
                value={result}
                defaultChecked={said ? said === result : i === 0}
              />{' '}
              {t(`host.${result}`)}
            </label>
          ))}
        </div>
        <label className="ours">
          <input type="checkbox" name={`school-${id}`} value="yes" defaultChecked={ours} /> {t('host.ours')}
        </label>
      </fieldset>
    </div>
  )
}
