import { sprite } from './icon.tsx'
import type { Face as FaceName } from './types.ts'

/**
 * The pie of *auf Probe*: `good` of `needed` lessons, clockwise from the top. Empty at none, full disc at all.
 * Centre 8/8, radius 4.2, in the 16-unit box of all faces.
 */
export function trialPie(good: number, needed: number): string {
  const share = needed > 0 ? Math.min(Math.max(good / needed, 0), 1) : 0
  if (share === 0) return ''
  if (share === 1) return 'M8 3.8a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4z'
  const angle = 2 * Math.PI * share
  const x = (8 + 4.2 * Math.sin(angle)).toFixed(2)
  const y = (8 - 4.2 * Math.cos(angle)).toFixed(2)
  return `M8 8V3.8A4.2 4.2 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`
}

type Props = { face: FaceName; good?: number; needed?: number }

/** The drawing inside a face's box; also used inside the chart. */
export function FaceShape({ face, good = 0, needed = 0 }: Props) {
  if (face !== 'trial') return <use href={sprite(`f-${face}`)} />
  const pie = trialPie(good, needed)
  return (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.7" />
      {pie && <path fill="currentColor" d={pie} />}
    </>
  )
}

/**
 * The face of a connection status: one outline for each of the eight, so that it holds in grey and at 12 px.
 * 16 px in lists, `l` 24 px, `xl` 36 px beside a ticket; the child's page sizes it itself.
 * Never alone: the word stands beside it (`StatusLabel`) or is read out.
 */
export function Face({ size, ...shape }: Props & { size?: 'l' | 'xl' }) {
  const drawn = shape.face === 'trial'
  return (
    <svg
      className={['face', `is-${shape.face}`, size].filter(Boolean).join(' ')}
      aria-hidden="true"
      {...(drawn ? { viewBox: '0 0 16 16' } : {})}
    >
      <FaceShape {...shape} />
    </svg>
  )
}
