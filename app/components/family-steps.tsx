import { TwoTongues, type Words } from './family-words.tsx'

export type FamilyStep = Words & {
  done: boolean
  /** The spoken word before the line: "Erledigt:" or "Als Nächstes:". */
  said: string
  small?: string
}

/** Where the matter stands: what is done, and last what comes next. */
export function FamilySteps({ steps }: { steps: FamilyStep[] }) {
  return (
    <ol className="steps">
      {steps.map(({ done, said, small, ...words }) => (
        <li key={words.text} className={done ? 'done' : 'next'}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            {done ? (
              <>
                <circle cx="8" cy="8" r="7.5" fill="currentColor" />
                <path
                  d="m4.6 8.3 2.4 2.5 4.5-5.2"
                  fill="none"
                  stroke="var(--sheet)"
                  strokeWidth="2"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              </>
            ) : (
              <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
            )}
          </svg>{' '}
          <span className="sr">{said}</span> <TwoTongues {...words} /> {small && <small>{small}</small>}
        </li>
      ))}
    </ol>
  )
}
