/**
 * Names of our questions in the outbox: `ask:7:2026-11-26` is the question of that day to household 7, `…:12` the one about
 * child 12 alone, whose reader is another. `…:r2` takes the place of one that was withdrawn before it left.
 */
export const askKey = (householdId: number, day: string, studentId: number | null = null): string =>
  ['ask', householdId, day, ...(studentId === null ? [] : [studentId])].join(':')

/** The same question once more, the `round`th time. */
export const askedAgainKey = (key: string, round: number): string => (round === 1 ? key : `${key}:r${round}`)

/** The one child a question is about; null: all of the household that were asked about at that moment. */
export function childOfKey(key: string): number | null {
  const id = key.split(':')[3] ?? ''
  return /^\d+$/.test(id) ? Number(id) : null
}
