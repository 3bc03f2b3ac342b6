import type { Environment } from '../settings/environment.ts'
import type { AlarmWay } from '../words.ts'

/** The ways to the admin that are set, none of which uses the school's mailbox. */
export const alarmWays = (env: Pick<Environment, 'ALARM_SMTP_HOST' | 'ALARM_WEBHOOK_URL'>): AlarmWay[] => [
  ...(env.ALARM_SMTP_HOST ? (['mail'] as const) : []),
  ...(env.ALARM_WEBHOOK_URL ? (['webhook'] as const) : [])
]
