import type { ReactNode } from 'react'
import { Sea } from './sea.tsx'
import { Facts } from './side-panel.tsx'
import { useTexts } from './texts.ts'

type Props = {
  title: string
  /** What happened, and that nothing is lost. */
  lead: string
  facts?: { term: string; value: ReactNode }[]
  /** The next steps, most useful first. */
  steps?: string[]
  actions?: ReactNode
  /** What must be seen before the next step. */
  children?: ReactNode
  /** The words of the machine, folded. */
  technical?: string
}

/** Something is wrong: what happened, that nothing is lost, and the next step. */
export function Trouble({ title, lead, facts, steps = [], actions, technical, children }: Props) {
  const t = useTexts()
  return (
    <main className="trouble" id="inhalt">
      <Sea trouble />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {facts && <Facts facts={facts} />}
      {steps.length > 0 && (
        <>
          <h2>{t('trouble.next')}</h2>
          <ol className="next">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {children}
      {actions && <div className="actions">{actions}</div>}
      {technical && (
        <details>
          <summary>{t('trouble.technical')}</summary>
          <pre>{technical}</pre>
        </details>
      )}
    </main>
  )
}
