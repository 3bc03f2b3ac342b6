import type { Result } from './result.ts'

/** What a state looks like: six states, and two more faces that a reason makes (connection-status.md, section 5). */
export const FACES = [
  'unknown',
  'failing',
  'blocked',
  'unstable',
  'trial',
  'reliable',
  'stale',
  'exempt'
] as const
export type Face = (typeof FACES)[number]

export function faceOf({ state, reasons }: Pick<Result, 'state' | 'reasons'>): Face {
  if (state === 'trial' && reasons.includes('shaky')) return 'unstable'
  if (state === 'reliable' && reasons.includes('quiet')) return 'stale'
  return state
}
