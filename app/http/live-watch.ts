import { type Db, openDatabase } from '#db/client.ts'
import type { LiveWatch } from './app-context.ts'

const EVERY_MS = 250

/**
 * Watches the database file on a connection of its own: `PRAGMA data_version` changes when any other connection has
 * committed, in this process or another. Listeners are told only when the event log has grown, so that heartbeats and
 * drafts do not wake every page.
 */
export function watchDatabase(file: string): LiveWatch & { stop(): void } {
  const client = openDatabase(file).$client
  const listeners = new Set<() => void>()
  let version = dataVersion(client)
  let newest = newestEvent(client)
  const timer = setInterval(() => {
    if (listeners.size === 0) return
    const current = dataVersion(client)
    if (current === version) return
    version = current
    const event = newestEvent(client)
    if (event === newest) return
    newest = event
    for (const listener of listeners) listener()
  }, EVERY_MS)
  timer.unref()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      clearInterval(timer)
      client.close()
    }
  }
}

const dataVersion = (client: Db['$client']): unknown => client.pragma('data_version', { simple: true })

const newestEvent = (client: Db['$client']): unknown => {
  const row = client.prepare('select max(id) as id from events').get() as { id: number | null }
  return row.id
}
