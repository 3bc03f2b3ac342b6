import type { ReactNode } from 'react'
import { DeviceLabel, type DeviceProps } from './device-label.tsx'
import { Face } from './face.tsx'
import { Go } from './go.tsx'
import { Icon } from './icon.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { List } from './list.tsx'
import { useStatusWord } from './status-label.tsx'
import { useTexts } from './texts.ts'
import type { Standing } from './types.ts'

export type DeskRowProps = {
  to: string
  /** The ticket open beside the list. */
  current?: boolean
  /** Without a child (a teacher writes) the face is a person. */
  standing?: Standing
  name: string
  klasse?: string
  device: DeviceProps
  problem: string
  /** One line below: what is still open. */
  aside?: string
  /** What it wants of the reader: somebody has named them. */
  mark?: string
  /** Who has it; without it the row says "frei". */
  who?: string
  /** That person is on the phone with the family. */
  calling?: boolean
}

/** A ticket in the dense list of the desk: two lines, the problem in bold. */
export function DeskRow({
  to,
  current,
  standing,
  name,
  klasse,
  device,
  problem,
  aside,
  mark,
  who,
  calling
}: DeskRowProps) {
  const t = useTexts()
  const word = useStatusWord()
  return (
    <Go className="row" to={to} aria-current={current ? 'true' : undefined}>
      {standing ? <Face {...standing} /> : <Icon name="person" className="face" />}
      <span className="name">
        {standing && <span className="sr">{word(standing)}: </span>}
        <b>{name}</b> {klasse && <KlasseLabel klasse={klasse} />}
      </span>
      <DeviceLabel {...device} />
      <span className="what">{problem}</span>
      <span className={who ? 'who' : 'who free'}>
        {calling && <Icon name="call" small />}
        {calling && <span className="sr">{t('row.calling')}: </span>}
        {who ?? t('row.free')}
      </span>
      {aside && <span className="aside">{aside}</span>}
      {mark && (
        <span className="aside mark">
          <Icon name="note" small /> {mark}
        </span>
      )}
    </Go>
  )
}

type GroupProps = {
  id: string
  /** The clock: "Nächste Stunde in 18 min". */
  title: string
  /** The time itself, usually a `TimeText`. */
  time?: ReactNode
  /** A lesson is running: the head is inverted. */
  now?: boolean
  rows: DeskRowProps[]
}

/** The rows that share one next lesson. */
export function DeskGroup({ id, title, time, now, rows }: GroupProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={now ? 'now' : undefined}>
        {title} {time}
      </h2>
      <List>
        {rows.map((row) => (
          <li key={row.to}>
            <DeskRow {...row} />
          </li>
        ))}
      </List>
    </section>
  )
}
