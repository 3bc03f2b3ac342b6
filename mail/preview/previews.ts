import type { Logger } from 'pino'
import { isLargePending } from '#app/domain/intake/pending-mail.ts'
import {
  beginNextPreview,
  noticeNewFiles,
  returnPreview,
  settlePreview
} from '#app/domain/previews/preview-work.ts'
import type { Db } from '#db/client.ts'
import { singleFlight } from '../single-flight.ts'
import type { FileViewer } from './file-viewer.ts'

/** Reading a mail above this needs memory that the viewer would take. */
const HEAVY_BYTES = 512 * 1024
/** After a viewer that does not start. */
const REST_MS = 60_000

export type Previews = {
  /** Something has been committed, perhaps a mail with files. */
  wake(): void
  stop(): Promise<void>
}

/**
 * Makes what is shown of files, after their mail was taken in and while nothing else waits for it: one at a time, the
 * newest first. What there is to do stands in the table, so it catches up at every start and may be broken off anywhere.
 */
export function startPreviews(options: {
  db: Db
  viewer: FileViewer
  /** Is there memory for it just now? Whoever says no wakes us later. */
  mayLook?(): boolean
  now: () => Date
  log: Logger
}): Previews {
  const { db, viewer, mayLook, now, log } = options
  let stopped = false
  let restUntil = 0

  const work = singleFlight(async () => {
    while (!stopped && now().getTime() >= restUntil) {
      // Both at once would take the memory of two: the mail comes first, and its commit wakes us.
      if (mayLook?.() === false || isLargePending(db, HEAVY_BYTES)) return viewer.close()
      noticeNewFiles(db, now())
      const file = beginNextPreview(db, now())
      if (!file) return
      const { attachmentId, ...unknown } = file
      const preview = await viewer.show(unknown).catch((error: unknown) => {
        returnPreview(db, attachmentId)
        restUntil = now().getTime() + REST_MS
        throw error
      })
      if (stopped) returnPreview(db, attachmentId)
      else settlePreview(db, attachmentId, preview, now())
      log.info(
        { attachmentId, preview: preview.kind === 'impossible' ? preview.fault : preview.kind },
        'file seen'
      )
    }
  })

  let running: Promise<void> = Promise.resolve()
  function wake(): void {
    if (stopped) return
    running = work().catch((error: unknown) => {
      // The database failed (full disk, locked for long) or the viewer did not start: a later commit wakes us again.
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'previews interrupted')
    })
  }

  wake()
  return {
    wake,
    async stop() {
      stopped = true
      await viewer.close()
      await running
    }
  }
}
