import type { ReactNode } from 'react'
import { CALL_OUTCOMES, type CallOutcome } from '#app/domain/words.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Go } from './go.tsx'
import { Icon, type IconName } from './icon.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { PostForm } from './post-form.tsx'
import { useTexts } from './texts.ts'
import type { Post } from './types.ts'

/** The call, on its own page: back, clock, then the pieces below in this order. */
export function CallSheet({ back, due, children }: { back: string; due?: ReactNode; children: ReactNode }) {
  const t = useTexts()
  return (
    <section className="call" aria-labelledby="anruf-wer">
      <div className="pocket-top">
        <Go to={back}>
          <Icon name="left" /> {t('call.back')}
        </Go>
        {due}
      </div>
      {children}
    </section>
  )
}

type HeadProps = {
  /** Whom to ask for. */
  who: string
  /** "Mutter von Emre": relation and the child's first name. */
  relation?: string
  child?: string
  klasse?: string
  /** The number once it may be shown: `tel` as in `tel:+49…`, `shown` for people (DP-23). */
  number?: { tel: string; shown: string }
  /** The form that shows the number and logs the view. */
  reveal?: Post
  /** Why not to call now: the number then needs a second tap. */
  quiet?: string
  /** When and in which language the family can be reached, and the tip about one's own number. */
  children?: ReactNode
}

/** Who, and the number as the biggest thing on the page. */
export function CallHead({ who, relation, child, klasse, number, reveal, quiet, children }: HeadProps) {
  const t = useTexts()
  return (
    <div className="call-head">
      <h1 className="who" id="anruf-wer">
        {who}
      </h1>
      {(relation || child) && (
        <p>
          {relation && t('call.relation', { relation })} {child} {klasse && <KlasseLabel klasse={klasse} />}
        </p>
      )}
      {number && (
        <a className="number" href={`tel:${number.tel}`}>
          <Icon name="call" /> {number.shown}
        </a>
      )}
      {!number && reveal && quiet && (
        <details className="call-quiet">
          <summary className="number">
            <Icon name="call" /> {t('call.reveal')}
          </summary>
          <p>{quiet}</p>
          <PostForm action={reveal.action} fields={{ ...reveal.fields, trotzdem: '1' }}>
            <Button wide>{t('call.anyway')}</Button>
          </PostForm>
        </details>
      )}
      {!number && reveal && !quiet && (
        <PostForm {...reveal}>
          <button type="submit" className="number">
            <Icon name="call" /> {t('call.reveal')}
          </button>
        </PostForm>
      )}
      {children && <div className="tip">{children}</div>}
    </div>
  )
}

/** The one question to ask first. */
export function CallAsk({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="ask">
      <p>
        <Icon name={icon} /> <span>{children}</span>
      </p>
    </div>
  )
}

/** The guide to tick through; put `GuideTicks` inside. */
export function CallGuide({ children }: { children: ReactNode }) {
  return <div className="call-guide">{children}</div>
}

/** What the family wrote, folded. */
export function CallMore({ children }: { children: ReactNode }) {
  const t = useTexts()
  return (
    <details className="call-more">
      <summary>
        {t('call.wrote')} <Icon name="down" small />
      </summary>
      {children}
    </details>
  )
}

const LOOK: Record<CallOutcome, { icon: IconName; className?: string }> = {
  solved: { icon: 'check', className: 'half good' },
  not_solved: { icon: 'x', className: 'half bad' },
  not_reached: { icon: 'callout' },
  wrong_number: { icon: 'callx' },
  call_back: { icon: 'clock' }
}

type OutcomesProps = Post & {
  id?: string
  children?: ReactNode
  /** The time for a call back as it was typed, `HH:MM`. */
  backAt?: string
  /** A call back was asked for, and its time was missing. */
  backOpen?: boolean
}

/**
 * The five outcomes, fixed in reach of the thumb; one tap posts `outcome`, only a call back opens its time first. `id` lets
 * ticks elsewhere join the form.
 */
export function CallOutcomes({ id, children, backAt, backOpen, ...post }: OutcomesProps) {
  const t = useTexts()
  return (
    <PostForm {...post} id={id} className="outcome">
      <fieldset>
        <legend>
          {t('call.question')} <span className="soft">{t('call.one_tap')}</span>
        </legend>
        {children}
        {/* Enter in the field of the time means the call back, not the first button. */}
        <button type="submit" name="outcome" value="call_back" hidden tabIndex={-1}>
          {t('call.note_back')}
        </button>
        <div className="grid">
          {CALL_OUTCOMES.filter((outcome) => outcome !== 'call_back').map((outcome) => (
            <Button key={outcome} name="outcome" value={outcome} {...LOOK[outcome]}>
              {t(`call.outcome.${outcome}`)}
            </Button>
          ))}
          <CallBack at={backAt} open={backOpen} />
        </div>
      </fieldset>
    </PostForm>
  )
}

/** "Rückruf um …": the tap opens the time with the cursor in it; without a script it opens as well. */
function CallBack({ at, open }: { at?: string; open?: boolean }) {
  const t = useTexts()
  return (
    <details
      className="call-back"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) event.currentTarget.querySelector('input')?.focus()
      }}
    >
      <summary className="btn">
        <Icon name={LOOK.call_back.icon} /> {t('call.outcome.call_back')}
      </summary>
      <div className="call-back-at">
        <Field name="callBackAt" label={t('call.back_at')} type="time" defaultValue={at} />
        <Button kind="ink" name="outcome" value="call_back">
          {t('call.note_back')}
        </Button>
      </div>
    </details>
  )
}
