import type { ReactNode } from 'react'
import { Face } from './face.tsx'
import { Go } from './go.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { List } from './list.tsx'
import { StatusLabel } from './status-label.tsx'
import { useTexts } from './texts.ts'
import type { Standing } from './types.ts'

/** The child beside the ticket. Its children are `<section>`s. */
export function SidePanel({ children }: { children: ReactNode }) {
  const t = useTexts()
  return (
    <aside className="child" aria-label={t('side.child')}>
      {children}
    </aside>
  )
}

type HeadProps = {
  to: string
  name: string
  klasse?: string
  standing: Standing
  /** One sentence: what is missing until *verlässlich*. */
  missing?: string
  /** The two weeks, and the marks beside the state. */
  children?: ReactNode
}

/** Name, face, streak and what is missing. */
export function SideHead({ to, name, klasse, standing, missing, children }: HeadProps) {
  const { face, good, needed } = standing
  return (
    <section>
      <h2>
        <Go to={to}>{name}</Go> {klasse && <KlasseLabel klasse={klasse} />}
      </h2>
      <div className={`standing is-${face}`}>
        <Face face={face} good={good} needed={needed} size="xl" />
        <p>
          <StatusLabel {...standing} bare />
        </p>
        {missing && <p className="soft">{missing}</p>}
      </div>
      {children}
    </section>
  )
}

/** A titled part of the side panel. */
export function SideSection({
  title,
  aside,
  children
}: {
  title?: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section>
      {title &&
        (aside ? (
          <div className="guide-head">
            <h3>{title}</h3> <span className="soft small">{aside}</span>
          </div>
        ) : (
          <h3>{title}</h3>
        ))}
      {children}
    </section>
  )
}

/** Facts as term and value. */
export function Facts({ facts }: { facts: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <FactPair key={term} term={term} value={value} />
      ))}
    </dl>
  )
}

function FactPair({ term, value }: { term: string; value: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** Short lines with who and when behind: what was tried, earlier tickets. */
export function TriedList({ items }: { items: { what: ReactNode; by?: ReactNode; key: string }[] }) {
  return (
    <List className="tried">
      {items.map(({ what, by, key }) => (
        <li key={key}>
          {what} {by && <span>{by}</span>}
        </li>
      ))}
    </List>
  )
}
