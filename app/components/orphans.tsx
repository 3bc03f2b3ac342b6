import type { ReactNode } from 'react'
import { Go } from './go.tsx'
import { List } from './list.tsx'

export type Orphan = {
  to: string
  subject: string
  why: string
  since: ReactNode
  due: ReactNode
  action: ReactNode
}

/** Mails nobody owns yet: subject, why nobody, since and until when, and the one button. */
export function Orphans({ items }: { items: Orphan[] }) {
  return (
    <List className="orphans">
      {items.map(({ to, subject, why, since, due, action }) => (
        <li key={to}>
          <div>
            <Go to={to}>{subject}</Go>
            <br />
            <span className="soft">{why}</span>
            <br />
            {since}
          </div>{' '}
          <span className="soft">{due}</span> {action}
        </li>
      ))}
    </List>
  )
}
