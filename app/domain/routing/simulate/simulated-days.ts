import { SLOTS } from '#db/sample/school.ts'
import type { Chance } from '../../sample/chance.ts'
import { momentOf } from '../../sample/sample-days.ts'
import type { SampleChild } from '../../sample/sample-families.ts'
import { addDays, type SchoolDay, weekdayOf } from '../../school-time.ts'

/** A Monday; which one does not matter, but the same one gives the same days. */
const FIRST_DAY = '2026-09-14'

/** A mail that will arrive, and what it says. */
export type PlannedMail = { at: Date; child: SampleChild; text: string }

/** When a volunteer is there: from and until. */
export type Presence = { staffId: number; from: Date; until: Date }

/** Monday to Friday, `count` of them. */
export function simulatedDays(count: number): SchoolDay[] {
  const days: SchoolDay[] = []
  for (let day = FIRST_DAY; days.length < count; day = addDays(day, 1))
    if (weekdayOf(day) <= 5) days.push(day)
  return days
}

/** Around the first lessons and around the later ones: that is when something does not work. */
const BURSTS = [SLOTS[0], SLOTS[3]] as const
const BURST_MINUTES = 40

/** One day's mails in two bursts, oldest first. Each comes from a family whose child has trouble. */
export function planMails(
  day: SchoolDay,
  children: readonly SampleChild[],
  count: number,
  chance: Chance
): PlannedMail[] {
  const mails: PlannedMail[] = []
  for (let index = 0; index < count; index += 1) {
    const burst = BURSTS[index % BURSTS.length] ?? SLOTS[0]
    // The mean of two throws: most mails come close to the lesson, a few long before or after.
    const away = ((chance.next() + chance.next()) / 2 - 0.5) * 2 * BURST_MINUTES
    const child = chance.pick(children)
    mails.push({
      at: momentOf(day, burst, Math.round(away * 60) / 60),
      child,
      text: wordsAbout(child, chance)
    })
  }
  return mails.sort((a, b) => a.at.getTime() - b.at.getTime())
}

const DEVICES = {
  windows: 'am Windows-Laptop',
  mac: 'am MacBook',
  android: 'auf dem Android-Tablet',
  ios: 'auf dem iPad'
} as const

const TROUBLES = ['hört nichts', 'kommt nicht in den Raum', 'wird nicht gehört', 'sieht kein Bild'] as const

/** Most families say which device it is; of the others some are on record, and the rest is unclear. */
function wordsAbout(child: SampleChild, chance: Chance): string {
  const device =
    child.platform in DEVICES && chance.happens(0.6) ? DEVICES[child.platform as keyof typeof DEVICES] : ''
  return `Guten Tag,\n\n${child.firstName} (${child.className}) ${chance.pick(TROUBLES)}${device && `, und zwar ${device}`}.\n\nViele Grüße`
}

/** Lessons of their own, a doctor, a free afternoon: the parts of a day in which somebody is there or is not. */
const PARTS = [
  ['08:00', '09:45'],
  ['09:45', '11:30'],
  ['11:30', '13:00'],
  ['13:00', '16:00']
] as const

/** Who is there in which part of a day; on some days somebody is away altogether. */
export function planPresence(
  day: SchoolDay,
  volunteers: readonly { id: number }[],
  chance: Chance
): Presence[] {
  return volunteers
    .filter(() => chance.happens(0.85))
    .flatMap(({ id }) =>
      PARTS.filter(() => chance.happens(0.7)).map(([from, until]) => ({
        staffId: id,
        from: momentOf(day, from),
        until: momentOf(day, until)
      }))
    )
    .sort((a, b) => a.from.getTime() - b.from.getTime() || a.staffId - b.staffId)
}
