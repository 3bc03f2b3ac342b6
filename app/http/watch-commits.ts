import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Db, openDatabase } from '#db/client.ts'

/** After a write to the file the commit is there within this; between looks, in milliseconds. */
const LOOKS_MS = [4, 8, 15, 30, 60, 120]

/**
 * Calls back when another connection, of this process or another, has committed something. The file system says when the
 * write-ahead log is written, within a millisecond; what it says is only a wake-up. Whether there is a commit is asked of
 * SQLite (`PRAGMA data_version`, microseconds), soon after each wake-up, because the log is written a little before the commit is there,
 * and at least every `everyMs`, because not every file system tells.
 *
 * @param onCommit gets the connection that looks, to read what is new; it must not write on it
 */
export function watchCommits(
  file: string,
  everyMs: number,
  onCommit: (db: Db) => void
): { db: Db; stop(): void } {
  const db = openDatabase(file)
  const version = () => db.$client.pragma('data_version', { simple: true })
  let seen = version()
  let looks = LOOKS_MS.length
  let next: NodeJS.Timeout | undefined

  const look = () => {
    const current = version()
    if (current === seen) return
    seen = current
    onCommit(db)
  }
  const lookAgain = () => {
    const wait = LOOKS_MS[looks++]
    next = undefined
    if (wait === undefined) return
    next = setTimeout(() => {
      look()
      lookAgain()
    }, wait).unref()
  }
  const onWrite = (_event: string, name: string | null) => {
    if (name !== null && name !== log) return
    looks = 0
    if (!next) lookAgain()
  }

  const log = `${basename(file)}-wal`
  const watcher = watchFolder(dirname(file), onWrite)
  const clock = setInterval(look, everyMs).unref()
  return {
    db,
    stop() {
      watcher?.close()
      clearInterval(clock)
      clearTimeout(next)
      db.$client.close()
    }
  }
}

/** Null where the system cannot watch: then the clock alone looks. */
function watchFolder(
  folder: string,
  onWrite: (event: string, name: string | null) => void
): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onWrite)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return null
  }
}
