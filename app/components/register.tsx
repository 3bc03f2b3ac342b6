import type { ReactNode } from 'react'

/** A page of the class register: a margin for headings and dates, a margin line, then the sheet. */
export function Register({ children, id = 'inhalt' }: { children: ReactNode; id?: string }) {
  return (
    <main className="register" id={id}>
      {children}
    </main>
  )
}

/** The head of such a page: one sentence or one name. `student` is the head of a child's page. */
export function RegisterHead({
  margin,
  student,
  children
}: {
  margin?: ReactNode
  student?: boolean
  children: ReactNode
}) {
  return (
    <header className={student ? 'student-head' : 'board-head'}>
      <div className="margin">{margin && <p>{margin}</p>}</div>
      <div className="body">{children}</div>
    </header>
  )
}

type SectionProps = {
  id: string
  title: string
  /** A big number over the title ("12 geändert"). */
  count?: number
  /** One or two soft lines below the title. */
  aside?: ReactNode
  /** More classes for the body: `curve`, `coverage`. */
  body?: string
  children: ReactNode
}

/** A section: title in the margin, content on the sheet. Below 58 rem the margin becomes a heading. */
export function RegisterSection({ id, title, count, aside, body, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="margin">
        {count !== undefined && <span className="count">{count}</span>}
        <h2 id={id}>{title}</h2>
        {aside && <p>{aside}</p>}
      </div>
      <div className={body ? `body ${body}` : 'body'}>{children}</div>
    </section>
  )
}
