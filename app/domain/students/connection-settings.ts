import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { settings } from '#db/schema/index.ts'
import { brokenOrder, DEFAULT_SETTINGS, SETTING_RANGES, type Settings } from '../connection/settings.ts'

const whole = (name: keyof Settings) => {
  const [least, most] = SETTING_RANGES[name]
  return z.int().min(least).max(most).default(DEFAULT_SETTINGS[name])
}

/** What may stand in `settings` under the key `connection` (connection-status.md, section 7). */
export const connectionSettingsSchema = z
  .object({
    light: whole('light'),
    full: whole('full'),
    days: whole('days'),
    longRun: whole('longRun'),
    weakGap: whole('weakGap'),
    idleDays: whole('idleDays'),
    quietDays: whole('quietDays'),
    blockedDays: whole('blockedDays'),
    shakySetbacks: whole('shakySetbacks')
  })
  .refine((value) => brokenOrder(value) === null)

/** The school's settings for the status. A row that does not follow the rules is passed over: the defaults hold. */
export function connectionSettings(db: Db): Settings {
  const row = findSettings(db).get()
  if (!row) return DEFAULT_SETTINGS
  const parsed = connectionSettingsSchema.safeParse(row.value)
  return parsed.success ? parsed.data : DEFAULT_SETTINGS
}

const findSettings = prepared((db) =>
  db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'connection')).prepare()
)
