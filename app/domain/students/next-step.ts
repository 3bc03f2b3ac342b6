import type { StatusView } from './status-view.ts'

/** What has to be done next for a child who is not reliable yet; the words are in `app/locales`. */
export type NextStep =
  | { key: 'on_the_phone' | 'ask_device' | 'help' | 'find_cause' | 'check' | 'ask_host' | 'ask_family' }
  | { key: 'ask_blocker' | 'lend_device' | 'find_internet' | 'plan_device' | 'clear_blocker' }
  | { key: 'another_day' }
  /** So many good lessons are missing. */
  | { key: 'good_lessons'; count: number }

/** The order in which a list sorted by them stands: what one does at once, then what somebody has to find, then waiting. */
export const STEP_ORDER: readonly NextStep['key'][] = [
  'on_the_phone',
  'help',
  'ask_device',
  'find_cause',
  'check',
  'ask_host',
  'ask_family',
  'ask_blocker',
  'lend_device',
  'find_internet',
  'plan_device',
  'clear_blocker',
  'another_day',
  'good_lessons'
]

const BLOCKER_STEPS = [
  ['no_device', 'lend_device'],
  ['no_internet', 'find_internet'],
  ['device_conflict', 'plan_device'],
  ['other', 'clear_blocker']
] as const

/**
 * Chooses one step out of the status and its tasks, the most useful first.
 *
 * @param around what the status does not know: is somebody on the phone, is the device known
 */
export function nextStep(
  status: Pick<StatusView, 'state' | 'streak' | 'needed' | 'reasons' | 'tasks'>,
  around: { calling: boolean; deviceKnown: boolean }
): NextStep {
  if (around.calling) return { key: 'on_the_phone' }
  const isDue = (kind: StatusView['tasks'][number]['kind']) => status.tasks.some((task) => task.kind === kind)
  if (status.state === 'failing') return { key: around.deviceKnown ? 'help' : 'ask_device' }
  if (status.state === 'blocked') {
    if (isDue('ask_blocker')) return { key: 'ask_blocker' }
    const known = BLOCKER_STEPS.find(([reason]) => status.reasons.includes(reason))
    return { key: known?.[1] ?? 'clear_blocker' }
  }
  for (const key of ['find_cause', 'ask_host', 'check', 'ask_family'] as const) if (isDue(key)) return { key }
  if (status.reasons.includes('needs_day')) return { key: 'another_day' }
  return { key: 'good_lessons', count: Math.max(1, status.needed - status.streak) }
}
