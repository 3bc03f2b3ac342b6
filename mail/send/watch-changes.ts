import type { Db } from '#db/client.ts'

/**
 * Calls back when another connection has committed something. `PRAGMA data_version` costs microseconds and moves only for
 * changes made elsewhere (architecture.md, Facts), so `db` must be a connection that itself writes nothing.
 *
 * @returns ends the watch
 */
export function watchChanges(db: Db, everyMs: number, onChange: () => void): () => void {
  const version = () => db.$client.pragma('data_version', { simple: true })
  let seen = version()
  const timer = setInterval(() => {
    const current = version()
    if (current === seen) return
    seen = current
    onChange()
  }, everyMs)
  return () => clearInterval(timer)
}
