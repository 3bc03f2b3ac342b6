import type { ReactNode } from 'react'
import { LessonMark } from './lesson-mark.tsx'
import { useTexts } from './texts.ts'
import type { Mark } from './types.ts'

type Props = {
  caption?: string
  /** Headings; the first column names the row. */
  heads: string[]
  rows: { key: string; cells: { text: ReactNode; soft?: boolean; strong?: boolean }[] }[]
}

/** A table of the register that becomes a list of labelled lines in a narrow window. */
export function LogTable({ caption, heads, rows }: Props) {
  return (
    <table className="log">
      {caption && <caption className="sr">{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row" data-th={heads[0]}>
              {first?.text}
            </th>
            {rest.map((cell, i) => (
              <td
                key={heads[i + 1]}
                data-th={heads[i + 1]}
                className={cell.soft ? 'soft' : cell.strong ? 'new' : undefined}
              >
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a lesson counts as: mark and word. */
export function Verdict({ mark }: { mark: Mark }) {
  const t = useTexts()
  return (
    <span className="verdict">
      <LessonMark mark={mark} /> {t(`mark.${mark}`)}
    </span>
  )
}
