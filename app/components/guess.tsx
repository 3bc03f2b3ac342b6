import { type MouseEvent, type ReactNode, useId, useState } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { PostForm } from './post-form.tsx'
import { useTexts } from './texts.ts'
import type { Post } from './types.ts'

export type GuessProps = {
  /** What was read: "iPad", "Mikrofon", "Emre, 5a". */
  what: string
  icon?: IconName
  /** Confirmed by a person, or certain: the outline is solid, nothing is asked. */
  settled?: boolean
  /** The evidence in words, with the quoted place in `<q>`; and the way to another reading. */
  why?: ReactNode
  /** The form of "stimmt". */
  confirm?: Post
}

type ChipProps = GuessProps & { reasonId: string; open: boolean; toggle: (event: MouseEvent) => void }

/** One suggestion: dashed until somebody settles it with one tap. */
function Guess({ what, icon, settled, why, confirm, reasonId, open, toggle }: ChipProps) {
  const t = useTexts()
  const shown = settled ? 'check' : icon
  return (
    <span className={settled ? 'guess sure' : 'guess'}>
      <span>
        {shown && <Icon name={shown} small={settled} />} {what}
      </span>
      {!settled && why && (
        <a
          href={`#${reasonId}`}
          aria-label={t('guess.why_of', { what })}
          aria-expanded={open}
          onClick={toggle}
        >
          {t('guess.why')}
        </a>
      )}
      {!settled && confirm && (
        <PostForm {...confirm} stay>
          <button type="submit" className="yes" aria-label={t('guess.right_of', { what })}>
            {t('guess.right')}
          </button>
        </PostForm>
      )}
    </span>
  )
}

/**
 * What Lotse read from the mail (product.md, Routing): every reading is a suggestion with its reason.
 * A reason opens by its address without a script, and by a tap with one.
 */
export function Guesses({
  guesses,
  as: Tag = 'li',
  lead
}: {
  guesses: GuessProps[]
  as?: 'li' | 'div'
  /** In place of "Lotse liest:", where only one of the guesses can be right. */
  lead?: string
}) {
  const t = useTexts()
  const group = useId().replaceAll(':', '')
  const [open, setOpen] = useState<string>()
  if (guesses.length === 0) return null
  const reasonId = (i: number) => `grund-${group}-${i}`
  return (
    <Tag className="guesses">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form of its own around the forms. */}
      <div className="guess-row" role="group" aria-label={t('guess.label')}>
        <span className="soft">{lead ?? t('guess.reads')}</span>
        {guesses.map((guess, i) => (
          <Guess
            key={guess.what}
            {...guess}
            reasonId={reasonId(i)}
            open={open === reasonId(i)}
            toggle={(event) => {
              event.preventDefault()
              setOpen(open === reasonId(i) ? undefined : reasonId(i))
            }}
          />
        ))}
      </div>
      {guesses.map(
        (guess, i) =>
          guess.why && (
            <div key={guess.what} id={reasonId(i)} className={open === reasonId(i) ? 'why open' : 'why'}>
              {guess.why}
            </div>
          )
      )}
    </Tag>
  )
}
