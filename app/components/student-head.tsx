import type { ReactNode } from 'react'
import { BesideMarks } from './beside-marks.tsx'
import { Face } from './face.tsx'
import { KlasseLabel } from './klasse-label.tsx'
import { Streak } from './streak.tsx'
import type { Beside, Standing } from './types.ts'

type Props = {
  name: string
  klasse?: string
  standing: Standing
  /** "wackelig, seit gestern". */
  is: string
  /** What happened, in one or two sentences. */
  why?: ReactNode
  beside?: Beside[]
  /** What is missing until *verlässlich*. */
  goal?: string
}

/** The head of a child's page: the name, the face at its largest, and the status spoken in sentences. */
export function StudentHead({ name, klasse, standing, is, why, beside = [], goal }: Props) {
  const { face, good, needed } = standing
  return (
    <>
      <h1>
        {name} {klasse && <KlasseLabel klasse={klasse} />}
      </h1>
      <div className={`spoken is-${face}`}>
        <Face face={face} good={good} needed={needed} />
        <div>
          <p className="is">{is}</p>
          {why && <p className="why-status">{why}</p>}
          <BesideMarks marks={beside} />
          {good !== undefined && needed ? (
            <p className="goal">
              <Streak good={good} needed={needed} />
            </p>
          ) : null}
          {goal && <p className="soft">{goal}</p>}
        </div>
      </div>
    </>
  )
}
