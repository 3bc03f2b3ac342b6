import type { ReactNode } from 'react'

type Props = {
  /** Left out where the heading of the section says it. */
  legend?: string
  /** For a reader who hears the page, if there is no legend. */
  label?: string
  name: string
  empty: string
  items: { id: number; text: ReactNode; soft?: string; chosen: boolean; fixed?: boolean }[]
}

/** Boxes to tick; what cannot be chosen says why. */
export function Ticks({ legend, label, name, empty, items }: Props) {
  return (
    <fieldset className="field" aria-label={label}>
      {legend && <legend>{legend}</legend>}
      {items.length === 0 && <p className="soft">{empty}</p>}
      {items.map(({ id, text, soft, chosen, fixed }) => (
        <label className="tick" key={id}>
          <input type="checkbox" name={name} value={id} defaultChecked={chosen} disabled={fixed} />
          <span>
            {text}
            {soft && <span className="soft">, {soft}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
