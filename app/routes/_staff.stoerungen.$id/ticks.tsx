import type { ReactNode } from 'react'

type Props = {
  legend: string
  name: string
  empty: string
  items: { id: number; text: ReactNode; soft?: string; chosen: boolean; fixed?: boolean }[]
}

/** Boxes to tick; what cannot be chosen says why. */
export function Ticks({ legend, name, empty, items }: Props) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
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
