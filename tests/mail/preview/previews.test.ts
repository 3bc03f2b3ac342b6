import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginNextPreview, noticeNewFiles } from '#app/domain/previews/preview-work.ts'
import { filesOfMessages } from '#app/domain/previews/shown-files.ts'
import type { Db } from '#db/client.ts'
import { attachments, events, previews } from '#db/schema/index.ts'
import { startFileViewer } from '#mail/preview/file-viewer.ts'
import { type Previews, startPreviews } from '#mail/preview/previews.ts'
import { eventually } from '#tests/support/eventually.ts'
import { heicPhoto, pngBomb } from '#tests/support/pictures.ts'
import { at } from '#tests/support/small-school.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'

const NOW = at(1, '09:30')
/** Processes are started here, perhaps on a busy machine. */
const SLOW = 300_000
const log = pino({ level: 'silent' })

let temp: TempDatabase
let db: Db
let desk: TicketDesk
let running: Previews | undefined
beforeEach(() => {
  temp = tempDatabase()
  db = temp.db
  desk = ticketDesk(db, NOW)
})
afterEach(async () => {
  await running?.stop()
  temp.close()
})

const attach = (name: string, mime: string, content: Buffer) =>
  db
    .insert(attachments)
    .values({ messageId: desk.messageId, name, mime, size: content.length, content })
    .returning({ id: attachments.id })
    .get().id
const start = () => {
  running = startPreviews({
    db,
    viewer: startFileViewer({ timeMs: 240_000, startMs: 240_000 }),
    now: () => NOW,
    log
  })
  return running
}
const stateOf = (id: number) => db.select().from(previews).where(eq(previews.attachmentId, id)).get()?.state
const isOver = () =>
  db
    .select()
    .from(previews)
    .all()
    .every(({ state }) => state !== 'waiting' && state !== 'making')

test(
  'catches up with what was there before, then follows; open pages hear of it once per mail',
  async () => {
    const photo = attach('IMG_0412.HEIC', 'image/heic', heicPhoto())
    const letter = attach('brief.pdf', 'application/pdf', Buffer.from('%PDF-1.7'))
    const bomb = attach('bild.png', 'image/png', pngBomb())
    const { wake } = start()
    await eventually('the previews', () => stateOf(bomb) !== undefined && isOver(), SLOW)
    expect([photo, letter, bomb].map(stateOf)).toEqual(['made', 'none', 'impossible'])
    expect(filesOfMessages(db, [desk.messageId]).map(({ picture, fault }) => ({ picture, fault }))).toEqual([
      { picture: { width: 240, height: 160 }, fault: null },
      { picture: null, fault: null },
      { picture: null, fault: 'tooManyPixels' }
    ])
    const told = () => db.select().from(events).where(eq(events.type, 'mail.previewed')).all()
    expect(told().map(({ ticketId }) => ticketId)).toEqual([desk.ticketId])

    const later = attach('IMG_0413.HEIC', 'image/heic', heicPhoto())
    wake()
    await eventually('the later one', () => stateOf(later) === 'made', SLOW)
    expect(told()).toHaveLength(2)
  },
  SLOW
)

test(
  'a process that was killed in the middle leaves a file that the next one shows',
  async () => {
    const photo = attach('IMG_0412.HEIC', 'image/heic', heicPhoto())
    noticeNewFiles(db, NOW)
    expect(beginNextPreview(db, NOW)?.attachmentId).toBe(photo)
    expect(stateOf(photo)).toBe('making')
    start()
    await eventually('the preview', () => stateOf(photo) === 'made', SLOW)
  },
  SLOW
)

test('ending in the middle costs the file no attempt', async () => {
  const photo = attach('IMG_0412.HEIC', 'image/heic', heicPhoto())
  const previewing = start()
  await eventually('the beginning', () => stateOf(photo) === 'making')
  await previewing.stop()
  expect(db.select().from(previews).get()).toMatchObject({ state: 'waiting', attempts: 0 })
})
