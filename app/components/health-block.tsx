import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type HealthItem = {
  title: string
  /** `ok` shows the living dot; `waiting` a clock; `trouble` a warning sign. The words say the same. */
  state: 'ok' | 'waiting' | 'trouble'
  text: ReactNode
  detail?: ReactNode
  /** The line changes by itself. */
  live?: boolean
}

const SIGN: Record<'waiting' | 'trouble', IconName> = { waiting: 'clock', trouble: 'alert' }

/** Is everything alive: mailbox, outbox, backup, side by side. */
export function HealthBlock({ items }: { items: HealthItem[] }) {
  return (
    <div className="health">
      {items.map(({ title, state, text, detail, live }) => (
        <div key={title}>
          <h3>
            {state === 'ok' ? (
              <span className="pulse" aria-hidden="true" />
            ) : (
              <Icon name={SIGN[state]} small />
            )}{' '}
            {title}
          </h3>
          <p role={live ? 'status' : undefined}>{text}</p>
          {detail && <p className="soft">{detail}</p>}
        </div>
      ))}
    </div>
  )
}

/** How many of the lessons were reported: one box each, an open one for each that was not. */
export function Coverage({ reported, label }: { reported: boolean[]; label: string }) {
  return (
    <span className="boxes" role="img" aria-label={label}>
      {reported.map((yes, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes stand in the order of the lessons.
        <i key={i} className={yes ? undefined : 'no'} />
      ))}
    </span>
  )
}
