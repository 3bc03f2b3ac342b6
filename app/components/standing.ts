/**
 * From a status of the domain to what the pieces show. Pure: only types of the domain.
 */
import type { StatusView } from '#app/domain/students/status-view.ts'
import { weekday } from './marks-layout.ts'
import { BESIDE, type Beside, type Blocker, type Standing } from './types.ts'

const BLOCKERS: readonly Blocker[] = ['no_device', 'no_internet', 'device_conflict', 'other']

/** Face, what a blocked child waits for, and the streak while it is being counted. */
export function standingOf({
  state,
  face,
  streak,
  needed,
  reasons
}: Pick<StatusView, 'state' | 'face' | 'streak' | 'needed' | 'reasons'>): Standing {
  const blocker = BLOCKERS.find((code) => reasons.some((reason) => reason === code))
  return {
    face,
    ...(state === 'trial' ? { good: Math.min(streak, needed), needed } : {}),
    ...(state === 'blocked' && blocker ? { blocker } : {})
  }
}

/** The marks beside the state; what the face itself says already is not said twice. */
export function besideOf({ face, reasons }: Pick<StatusView, 'face' | 'reasons'>): Beside[] {
  const said: Beside | undefined = face === 'unstable' ? 'shaky' : face === 'stale' ? 'quiet' : undefined
  return BESIDE.filter((code) => code !== said && reasons.some((reason) => reason === code))
}

/** Plain dates of a range that get a column: Monday to Friday, and a day of the weekend that has a lesson. */
export function schoolDays(range: { from: string; until: string }, withLesson: Iterable<string>): string[] {
  const busy = new Set(withLesson)
  const days: string[] = []
  for (let at = Date.parse(`${range.from}T12:00:00Z`); ; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    if (day > range.until) return days
    if (weekday(day) % 6 !== 0 || busy.has(day)) days.push(day)
  }
}
