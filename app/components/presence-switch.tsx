import { PostForm } from './post-form.tsx'
import { useTexts } from './texts.ts'
import type { Post } from './types.ts'

export type PresenceProps = Post & {
  here: boolean
  /** "13:00": until when, if here. */
  until?: string
  /** On the phone the knob stands behind the words. */
  knobLast?: boolean
}

/** "Ich bin da": a fact one can switch, so it is black, and a form, so it works without a script. Posts `here=on|off`. */
export function PresenceSwitch({ here, until, knobLast, ...post }: PresenceProps) {
  const t = useTexts()
  const knob = <span className="knob" aria-hidden="true" />
  return (
    <PostForm {...post} stay>
      <button
        type="submit"
        className="switch"
        role="switch"
        aria-checked={here}
        name="here"
        value={here ? 'off' : 'on'}
      >
        {!knobLast && knob}
        <span>
          {t('presence.here')}
          {here && until && <small>{t('presence.until', { time: until })}</small>}
        </span>
        {knobLast && knob}
      </button>
    </PostForm>
  )
}
