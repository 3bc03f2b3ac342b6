import { useState } from 'react'
import { List } from './list.tsx'
import { useTexts } from './texts.ts'

export type TickStep = { id: string; text: string; done?: boolean }
type Props = {
  title: string
  steps: TickStep[]
  /** Name of the boxes when they belong to a form; `form` is its id if it stands elsewhere. */
  name?: string
  form?: string
  level?: 'h2' | 'h3'
  /** Called with each change, to keep the ticks on the server. */
  onTick?: (id: string, done: boolean) => void
}

/** A guide that is worked through during a call. Ticks are facts, so they are black. */
export function GuideTicks({ title, steps, name = 'step', form, level: Head = 'h3', onTick }: Props) {
  const t = useTexts()
  const [done, setDone] = useState(() => new Set(steps.filter((step) => step.done).map((step) => step.id)))
  const tick = (id: string, on: boolean) => {
    const next = new Set(done)
    if (on) next.add(id)
    else next.delete(id)
    setDone(next)
    onTick?.(id, on)
  }
  return (
    <>
      <div className="guide-head">
        <Head>{title}</Head>{' '}
        <span className="soft small">{t('ticks', { done: done.size, all: steps.length })}</span>
      </div>
      <List ordered className="ticks">
        {steps.map((step) => (
          <li key={step.id}>
            <label>
              <input
                type="checkbox"
                name={name}
                value={step.id}
                form={form}
                defaultChecked={step.done}
                onChange={(event) => tick(step.id, event.currentTarget.checked)}
              />{' '}
              <span>{step.text}</span>
            </label>
          </li>
        ))}
      </List>
    </>
  )
}
