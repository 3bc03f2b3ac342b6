import type { Logger } from 'pino'
import type { School } from '#app/domain/settings/school.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import type { Db } from '#db/client.ts'

const EVERY_MS = 30_000
const FIRST_MS = 2_000

/** Lets the school's time pass: runs the chores every half minute (see app/domain/tend-school.ts). */
export function startClock(parts: { db: Db; school: School; now: () => Date; log: Logger }): {
  stop(): void
} {
  const tick = () => {
    for (const error of tendSchool(parts.db, parts.school, parts.now())) {
      parts.log.error({ err: error instanceof Error ? error.message : String(error) }, 'a chore failed')
    }
  }
  const first = setTimeout(tick, FIRST_MS)
  const timer = setInterval(tick, EVERY_MS)
  return {
    stop() {
      clearTimeout(first)
      clearInterval(timer)
    }
  }
}
