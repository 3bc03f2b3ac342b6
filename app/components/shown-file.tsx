import type { ReactNode } from 'react'

type Props = {
  title: string
  /** One line: what Lotse has done to it. */
  about: string
  /** The way back and the original. */
  ways: ReactNode
  children: ReactNode
}

/** A page for one thing that came with a mail: a picture, or the mail as it was designed. */
export function ShownFile({ title, about, ways, children }: Props) {
  return (
    <main className="shown-file" id="inhalt">
      <div className="shown-ways">{ways}</div>
      <h1>{title}</h1>
      <p className="soft">{about}</p>
      {children}
    </main>
  )
}
