import type { Db } from '#db/client.ts'
import type { LiveWatch } from './app-context.ts'
import { watchCommits } from './watch-commits.ts'

/** Where the file system tells nothing, open pages are so much later, in milliseconds. */
const EVERY_MS = 250

/**
 * Watches the database file for commits of any connection, in this process or another. Listeners are told only when the
 * event log has grown or somebody came to a ticket or left it, so that heartbeats and drafts do not wake every page.
 */
export function watchDatabase(file: string): LiveWatch & { stop(): void } {
  const listeners = new Set<() => void>()
  const watch = watchCommits(file, EVERY_MS, (db) => {
    if (listeners.size === 0) return
    const event = newestEvent(db)
    if (event === newest) return
    newest = event
    for (const listener of listeners) listener()
  })
  let newest = newestEvent(watch.db)
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: watch.stop
  }
}

const newestEvent = ({ $client }: Db): unknown => {
  // Who is at a ticket is no event and leaves no trace: only that it is different now counts, not a lease that goes on.
  const row = $client
    .prepare(
      `select coalesce((select max(id) from events), 0) || ';' || coalesce(
        (select group_concat(ticket_id || '.' || staff_id || '.' || writing) from ticket_presence), '') as seen`
    )
    .get() as { seen: string | null }
  return row.seen
}
