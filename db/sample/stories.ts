/**
 * What happened to the children with trouble, day by day: ten past school days and today. Each sign is one day of two
 * lessons: `.` both good, `x` in neither, `X` not in the first, `y` not in the second, `w` the first with trouble, `n` not
 * seen, `e` excused. Behind it what was done that afternoon: `H` helped, `B` found out that there is no device, `I` no
 * internet, `D` a school laptop handed out, which ends `B`.
 *
 * The status of these children is never written here: it follows from the lessons.
 */
export type Story = {
  days: string
  /** How many children it happened to. */
  count: number
  /** Key of a letter in `letters.ts`; without one the letters take turns. */
  letter?: string
  platform?: 'windows' | 'mac' | 'android' | 'ios' | 'chromeos' | 'unknown' | 'none'
  /** The children sit in this class. */
  className?: string
  /** What the volunteer noted a few minutes ago. */
  lately?: string
  /** Nobody has taken the ticket. */
  unclaimed?: boolean
}

export const STORIES: readonly Story[] = [
  // The first days: many, half of them soon solved.
  { days: 'X . . . . . . . . . .', count: 3 },
  { days: 'xH . . . . . . . . . .', count: 2 },
  { days: 'x xH . . . . . . . . .', count: 3 },
  { days: 'xH X . . . . . . . . .', count: 2 },
  { days: 'x x xH . . . . . . . .', count: 4 },
  { days: 'xH . X XH . . . . . . .', count: 2 },
  { days: 'x x x wH . X . . . . .', count: 1 },
  { days: 'x x x x xH . . . . . .', count: 3 },
  { days: 'xB x x xD . . . . . . .', count: 3, letter: 'no_device', platform: 'none' },
  { days: 'xB x x x x xD . . . . .', count: 2, letter: 'one_device', platform: 'none' },
  { days: '. xH . . . . . . . . .', count: 1 },
  { days: '. x xH . . . . . . . .', count: 2 },
  { days: '. X . XH . . . . . . .', count: 1 },
  { days: '. x x x x xH . . . . .', count: 3 },
  { days: '. xB x x xD . . . . . .', count: 1, letter: 'no_device', platform: 'none' },
  // The middle of it: fewer, some of them stubborn.
  { days: '. . xH . . . . . . . .', count: 1 },
  { days: '. . x x xH . . . . . .', count: 1 },
  { days: '. . xH X . X XH . . . .', count: 2 },
  { days: '. . . x x xH . . . . .', count: 2 },
  { days: '. . . . xB x xD . . . .', count: 1, letter: 'broken_screen', platform: 'none' },
  { days: '. . . . xH X XH . . . .', count: 2 },
  { days: '. . . . . x xH . . . .', count: 2 },
  { days: '. . . . . . x xH . . .', count: 1 },
  { days: '. . . . . . . xH . . .', count: 2 },
  // Those who are not there yet.
  { days: '. . xI x x x x x x x x', count: 1, letter: 'no_internet', className: '10a', platform: 'android' },
  { days: '. . . . . . . xB x x x', count: 1, letter: 'old_phone', className: '8d', platform: 'none' },
  {
    days: '. . . . X . X X . X .',
    count: 1,
    lately: 'Nach der nächsten Stunde anrufen: hat das Netzwerkkabel geholfen?',
    letter: 'thrown_out',
    className: '6b',
    platform: 'windows'
  },
  { days: '. . . . . . . . xH w .', count: 1, letter: 'wifi_upstairs', className: '5a', platform: 'ios' },
  { days: '. . . . . . . . xH . .', count: 1, letter: 'update_asked', className: '9c', platform: 'mac' },
  { days: '. . . . . . . . . xH .', count: 1, letter: 'no_sound', className: '5a', platform: 'android' },
  {
    days: '. . . . . . . . . x x',
    count: 1,
    letter: 'cannot_get_in',
    className: '7c',
    platform: 'unknown',
    unclaimed: true
  },
  // Ill for long: nobody can say anything about the connection.
  { days: 'e e e e e e e e e e e', count: 2, letter: 'none' },
  { days: '. . . . e e e e e e e', count: 3, letter: 'none' },
  // Joins under a name nobody knows.
  { days: 'n n n n n n n n n n n', count: 1, letter: 'none' }
]

/** Decided by their families: three do not take part. */
export const EXEMPT_COUNT = 3
