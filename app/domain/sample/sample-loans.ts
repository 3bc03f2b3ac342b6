import type { connectionEvents, loans } from '#db/schema/index.ts'
import { toSchoolTime } from '../school-time.ts'
import type { Cast } from './sample-cast.ts'
import type { SampleChild } from './sample-families.ts'

const DEVICES = 15
const OUT = 12

export const loanName = (number: number): string => `Leihlaptop ${String(number).padStart(2, '0')}`

/**
 * Gives the numbers of the school laptops away: first to the children whose stories end with one, then to children who have
 * had one since before the first day. Twelve of fifteen are out; the others have come back.
 */
export function shareLaptops(
  cast: Cast,
  since: Date,
  newId: (at: Date) => string
): { loans: (typeof loans.$inferInsert)[]; records: (typeof connectionEvents.$inferInsert)[] } {
  const withStory = [...cast.byChild.values()].filter(({ days }) => days.some((day) => day.act === 'D'))
  for (const [index, { child }] of withStory.entries()) {
    child.deviceNote = loanName(index + 1)
    child.platform = 'windows'
  }
  const early = cast.others.splice(0, OUT - withStory.length)
  const before = (days: number) => new Date(since.getTime() - days * 86_400_000)
  for (const [index, child] of early.entries()) {
    child.deviceNote = loanName(withStory.length + index + 1)
    child.platform = 'windows'
  }
  const returned = cast.others.slice(-(DEVICES - OUT))
  const row = (child: SampleChild, number: number) => ({
    deviceNumber: loanName(number),
    platform: 'windows' as const,
    model: 'Schullaptop 14 Zoll',
    studentId: child.id,
    outAt: before(12)
  })
  return {
    loans: [
      ...early.map((child, index) => row(child, withStory.length + index + 1)),
      ...returned.map((child, index) => ({ ...row(child, OUT + index + 1), returnedAt: before(2) }))
    ],
    records: [...early, ...returned].map((child) => ({
      id: newId(before(12)),
      at: toSchoolTime(before(12)),
      recordedAt: before(12),
      studentId: child.id,
      type: 'device' as const
    }))
  }
}
