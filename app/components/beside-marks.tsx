import { Face } from './face.tsx'
import { LessonMark } from './lesson-mark.tsx'
import { useTexts } from './texts.ts'
import type { Beside } from './types.ts'

/** Which drawing and colour a mark beside a state borrows: *wackelig* and *länger nicht gesehen* have faces. */
const LOOK = {
  shaky: { face: 'unstable', color: 'unstable' },
  quiet: { face: 'stale', color: 'stale' },
  weak_lately: { mark: 'weak', color: 'unstable' },
  family_only: { mark: 'fam', color: 'reliable' },
  needs_day: { mark: 'next', color: 'trial' }
} as const

/** The marks that may stand beside a state, each with its symbol and its word. */
export function BesideMarks({ marks }: { marks: Beside[] }) {
  const t = useTexts()
  if (marks.length === 0) return null
  return (
    <span className="beside-marks">
      {marks.map((mark) => {
        const look = LOOK[mark]
        return (
          <span key={mark} className={`status is-${look.color}`}>
            {'face' in look ? <Face face={look.face} /> : <LessonMark mark={look.mark} />}{' '}
            {t(`beside.${mark}`)}
          </span>
        )
      })}
    </span>
  )
}
