import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { atomically } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { settings } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { addDays, type SchoolDay } from '../school-time.ts'
import { type Holiday, LONGEST_DAYS } from './read-holidays.ts'

const KEY = 'holidays'
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const stored = z.array(z.object({ from: day, until: day, name: z.string() }))

const settingOf = prepared((db) =>
  db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, given(settings.key, 'key')))
    .prepare()
)

/** The holidays that the school has entered, earliest first. A row that does not fit counts as none entered. */
export function listHolidays(db: Db): Holiday[] {
  const read = stored.safeParse(settingOf(db).get({ key: KEY })?.value ?? [])
  return read.success ? read.data : []
}

/** Every single day without school, for the school hours: routing, due times, quiet hours and questions all ask this one. */
export function holidaysOf(db: Db): ReadonlySet<SchoolDay> {
  const days = new Set<SchoolDay>()
  for (const { from, until } of listHolidays(db))
    for (let at = from, tries = 0; at <= until && tries < LONGEST_DAYS; at = addDays(at, 1), tries += 1)
      days.add(at)
  return days
}

/** Keeps the holidays as the administration has them now. The same list again changes nothing. */
export function saveHolidays(db: Db, save: { holidays: Holiday[]; staffId: number }, now: Date): void {
  atomically(db, () => {
    const value = [...save.holidays].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    if (JSON.stringify(value) === JSON.stringify(listHolidays(db))) return
    db.insert(settings)
      .values({ key: KEY, value, changedAt: now })
      .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now } })
      .run()
    recordEvent(db, {
      type: 'school.holidays',
      at: now,
      actor: byStaff(save.staffId),
      data: { ranges: value.length }
    })
  })
}
