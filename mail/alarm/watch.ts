import type { Logger } from 'pino'
import type { WatchTiming } from '#app/domain/alarms/judge-part.ts'
import { recordNotice, takeDueNotice } from '#app/domain/alarms/notices.ts'
import { watchParts } from '#app/domain/alarms/watch-parts.ts'
import type { AlarmWay } from '#app/domain/words.ts'
import type { Db } from '#db/client.ts'
import { singleFlight } from '../single-flight.ts'
import { NOTIFY_LIMIT_MS, type Notify } from './notify.ts'

export type WatchOptions = {
  db: Db
  /** Each way that is set. */
  ways: Partial<Record<AlarmWay, Notify>>
  now(): Date
  log: Logger
  everyMs?: number
  timing?: WatchTiming
}

/** All of them hanging are still less than what counts as sleep (judge-part.ts). */
const MOST_AT_ONCE = 4
/** Longer than any attempt can last. */
const LEASE_MS = NOTIFY_LIMIT_MS + 30_000

/** Looks every ten seconds whether the post has fallen silent, and tells the admin by the second ways. */
export function startWatch(options: WatchOptions): { stop(): Promise<void> } {
  const { db, ways, now, log, everyMs = 10_000 } = options
  let stopped = false

  const look = singleFlight(async () => {
    watchParts(db, Object.keys(ways).filter(isWay), now(), options.timing)
    for (let sent = 0; sent < MOST_AT_ONCE && !stopped; sent += 1) {
      const notice = takeDueNotice(db, LEASE_MS, now())
      if (!notice) break
      const notify = ways[notice.way]
      const attempt = notify
        ? await notify(notice, now())
        : { sent: false, reason: 'Dieser Weg ist nicht mehr eingestellt.' }
      recordNotice(db, notice, attempt, now())
      log.info(
        { notice: notice.id, kind: notice.kind, way: notice.way, sent: attempt.sent },
        'notice attempted'
      )
    }
  })

  let running: Promise<void> = Promise.resolve()
  const tick = () => {
    running = look().catch((error: unknown) => {
      // A database that is locked for once is looked at again in ten seconds.
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'watch interrupted')
    })
  }
  const timer = setInterval(tick, everyMs)
  tick()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    }
  }
}

const isWay = (name: string): name is AlarmWay => name === 'mail' || name === 'webhook'
