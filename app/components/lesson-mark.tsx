import { sprite } from './icon.tsx'
import type { Mark } from './types.ts'

/** One lesson as a mark: height says how well, shape says what, colour only helps. The word stands beside it. */
export function LessonMark({ mark }: { mark: Mark }) {
  return (
    <svg className={`mark is-${mark}`} viewBox="0 0 7 18" aria-hidden="true">
      <use href={sprite(`m-${mark}`)} />
    </svg>
  )
}
