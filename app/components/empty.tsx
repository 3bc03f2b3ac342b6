import type { ReactNode } from 'react'
import { Sea } from './sea.tsx'

type Props = {
  title: string
  /** What will appear here and when. */
  children: ReactNode
  /** What to do now, usually one `ButtonLink`. */
  action?: ReactNode
  /** Thanks without ranking: "Heute sind 9 Kinder wieder dabei." */
  thanks?: string
}

/** An empty list says what will appear here and what to do now. */
export function Empty({ title, children, action, thanks }: Props) {
  return (
    <section className="calm">
      <Sea />
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
      {thanks && <p className="thanks">{thanks}</p>}
    </section>
  )
}
