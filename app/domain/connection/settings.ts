/** The settings of the connection status (connection-status.md, section 7). Pure: components may import it. */
export interface Settings {
  /** Good lessons on the light way. */
  light: number
  /** Good lessons on the full way. */
  full: number
  /** Different days on the full way. */
  days: number
  /** Good lessons in a row after which one bad lesson is a slip and old setbacks are forgotten. */
  longRun: number
  /** Good lessons after which a weak one is forgotten. */
  weakGap: number
  /** Days with lessons but without progress until somebody has to ask. */
  idleDays: number
  /** Days with lessons but without a counted one until "länger nicht gesehen". */
  quietDays: number
  /** Days with lessons until a blocker is asked about again. */
  blockedDays: number
  /** Setbacks from which a child is called "wackelig". */
  shakySetbacks: number
}

export const DEFAULT_SETTINGS: Settings = {
  light: 2,
  full: 4,
  days: 2,
  longRun: 8,
  weakGap: 4,
  idleDays: 2,
  quietDays: 5,
  blockedDays: 5,
  shakySetbacks: 3
}

/** Smallest and greatest allowed value, whole numbers. */
export const SETTING_RANGES: Record<keyof Settings, readonly [least: number, most: number]> = {
  light: [2, 6],
  full: [2, 10],
  days: [1, 5],
  longRun: [2, 20],
  weakGap: [2, 10],
  idleDays: [1, 10],
  quietDays: [1, 20],
  blockedDays: [1, 20],
  shakySetbacks: [1, 10]
}

/** Pairs of which the first may not be greater than the second. */
export const SETTING_ORDER: readonly (readonly [smaller: keyof Settings, greater: keyof Settings])[] = [
  ['light', 'full'],
  ['full', 'longRun'],
  ['light', 'weakGap']
]

/** The first pair whose order the settings break, or null. */
export function brokenOrder(settings: Settings): readonly [keyof Settings, keyof Settings] | null {
  return SETTING_ORDER.find(([smaller, greater]) => settings[smaller] > settings[greater]) ?? null
}
