import type { ReactNode } from 'react'
import { Go } from './go.tsx'
import { Icon, type IconName } from './icon.tsx'
import { List } from './list.tsx'
import { useTexts } from './texts.ts'
import { TimeText } from './time-text.tsx'
import type { Moment } from './types.ts'

/** The conversation of a ticket, oldest first. Its children are the `Thread…` pieces below and `Guesses`. */
export function Thread({ children, id }: { children: ReactNode; id?: string }) {
  const t = useTexts()
  return (
    <List ordered className="thread" id={id} aria-label={t('thread.label')}>
      {children}
    </List>
  )
}

/** The scrolling pane on the desk: it opens at the newest message without a script, and the keyboard reaches it. */
export function ThreadPane({ children }: { children: ReactNode }) {
  const t = useTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="scroll-end" tabIndex={0} aria-label={t('thread.label')}>
      {children}
    </section>
  )
}

/** A new day in the conversation: "Gestern, Mittwoch, 18. März". */
export function ThreadDay({ children }: { children: ReactNode }) {
  return <li className="day">{children}</li>
}

type MessageProps = {
  /** The family stands left on paper, the school right on pale blue. */
  side: 'them' | 'us'
  who: string
  /** "Mutter", "Lehrkraft". */
  role?: string
  at: Moment
  /** Own words only; empty lines part paragraphs. */
  text: string
  lang?: string
  /** Phone numbers in the text that can be called with a tap. */
  numbers?: { text: string; tel: string }[]
  /** What the mail program quoted, and the signature; folded behind "…". */
  quote?: string
  attached?: { to: string; label: string; icon?: IconName }[]
  /** What stands below the text: how it went out, what was withheld. */
  children?: ReactNode
}

/** One message of a person. */
export function ThreadMessage({
  side,
  who,
  role,
  at,
  text,
  lang,
  numbers = [],
  quote,
  attached = [],
  children
}: MessageProps) {
  const t = useTexts()
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return (
    <li className={`msg ${side}`}>
      <header>
        <b>{who}</b> {role} <TimeText {...at} />
      </header>
      <div className="text" lang={lang}>
        {paragraphs.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a stored message never move.
          <p key={i}>{withNumbers(part, numbers)}</p>
        ))}
        {quote && (
          <details className="quote">
            <summary aria-label={t('thread.quote', { count: quote.split('\n').length })}>
              <span>…</span>
            </summary>
            <blockquote>{quote}</blockquote>
          </details>
        )}
        {attached.map(({ to, label, icon = 'guide' }) => (
          <Go key={to + label} className="attached" to={to}>
            <Icon name={icon} /> {label}
          </Go>
        ))}
        {children}
      </div>
    </li>
  )
}

/** The text with its phone numbers as links; each is looked for behind the one before it. */
function withNumbers(text: string, numbers: { text: string; tel: string }[]): ReactNode {
  const [first, ...rest] = numbers
  if (!first) return text
  const at = text.indexOf(first.text)
  if (at < 0) return withNumbers(text, rest)
  const end = at + first.text.length
  return (
    <>
      {text.slice(0, at)}
      <a href={`tel:${first.tel}`}>{first.text}</a>
      {withNumbers(text.slice(end), numbers)}
    </>
  )
}

/** Anything that happened, as one slim line: claims, calls, what Lotse did. Put the person in `<b>`. */
export function ThreadEvent({ icon, at, children }: { icon: IconName; at: Moment; children: ReactNode }) {
  return (
    <li className="event">
      <Icon name={icon} /> <span>{children}</span> <TimeText {...at} />
    </li>
  )
}

/** A note only the school sees; yellow across the width. */
export function ThreadNote({ who, at, children }: { who: string; at: Moment; children: ReactNode }) {
  const t = useTexts()
  return (
    <li className="note">
      <Icon name="note" />{' '}
      <p>
        <b>{t('thread.internal', { who })}</b> {children}
      </p>{' '}
      <TimeText {...at} />
    </li>
  )
}
