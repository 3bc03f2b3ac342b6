import type { ReactNode } from 'react'
import { List } from './list.tsx'

/** Titled columns of a register page: side by side, below each other when narrow. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="columns">{children}</div>
}

export type PlainItem = { key: string; what: ReactNode; detail?: ReactNode; end?: ReactNode }

/** A column: a small heading and lines of what, a soft detail below, and something at the end. */
export function PlainList({ title, items }: { title: string; items: PlainItem[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <List className="plain">
        {items.map(({ key, what, detail, end }) => (
          <li key={key}>
            <span>
              {what}
              {detail && (
                <>
                  <br />
                  <span className="soft">{detail}</span>
                </>
              )}
            </span>{' '}
            {end}
          </li>
        ))}
      </List>
    </div>
  )
}
