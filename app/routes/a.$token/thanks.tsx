import { TwoTongues } from '../../components/family-words.tsx'
import type { Line } from '../../http/family-speaker.ts'

/** What has just been done, on top of the page. */
export function Thanks({ line }: { line: Line | null }) {
  return (
    line && (
      <p className="thanks" role="status">
        <TwoTongues {...line} />
      </p>
    )
  )
}
