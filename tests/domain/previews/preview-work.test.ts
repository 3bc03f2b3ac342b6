import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FilePreview, fittedSize, isDecoration, isWorthLooking } from '#app/domain/previews/preview.ts'
import {
  beginNextPreview,
  noticeNewFiles,
  returnPreview,
  settlePreview
} from '#app/domain/previews/preview-work.ts'
import type { Db } from '#db/client.ts'
import { attachments, events, previews, tickets } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'

const NOW = at(1, '09:30')
const THUMB = Buffer.from('klein')
const PICTURE: FilePreview = { kind: 'picture', picture: { width: 4, height: 3, thumb: THUMB, view: null } }

let temp: TempDatabase
let db: Db
let desk: TicketDesk
beforeEach(() => {
  temp = tempDatabase()
  db = temp.db
  desk = ticketDesk(db, NOW)
})
afterEach(() => temp.close())

const attach = (name: string, mime = 'image/png') =>
  db
    .insert(attachments)
    .values({ messageId: desk.messageId, name, mime, size: 4, content: Buffer.from('bild') })
    .returning({ id: attachments.id })
    .get().id
const rows = () => db.select().from(previews).orderBy(previews.attachmentId).all()
const told = () =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ type }) => type === 'mail.previewed')

describe('work on previews', () => {
  test('is found once per file, newest first, and noticing again changes nothing', () => {
    const ids = Array.from({ length: 3 }, (_, i) => attach(`${i}.png`))
    attach('brief.pdf', 'application/pdf')
    noticeNewFiles(db, NOW)
    const before = rows()
    noticeNewFiles(db, at(1, '10:00'))
    expect(rows()).toEqual(before)
    expect(before.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting', 'none'])
    const seen: number[] = []
    for (let file = beginNextPreview(db, NOW); file; file = beginNextPreview(db, NOW)) {
      seen.push(file.attachmentId)
      settlePreview(db, file.attachmentId, PICTURE, NOW)
    }
    expect(seen).toEqual([...ids].reverse())
  })

  test('settling twice, or what was never begun, changes nothing', () => {
    const id = attach('a.png')
    noticeNewFiles(db, NOW)
    settlePreview(db, id, PICTURE, NOW)
    expect(rows()[0]?.state).toBe('waiting')
    beginNextPreview(db, NOW)
    settlePreview(db, id, PICTURE, NOW)
    settlePreview(db, id, { kind: 'impossible', fault: 'damaged' }, NOW)
    expect(rows()[0]).toMatchObject({ state: 'made', thumb: THUMB, fault: null })
    expect(told()).toHaveLength(1)
  })

  test('bad luck is tried three times, a damaged file once', () => {
    const id = attach('a.png')
    noticeNewFiles(db, NOW)
    const states = [1, 2, 3].map(() => {
      beginNextPreview(db, NOW)
      settlePreview(db, id, { kind: 'impossible', fault: 'tooLong' }, NOW)
      return rows()[0]?.state
    })
    expect(states).toEqual(['waiting', 'waiting', 'impossible'])
    const broken = attach('b.png')
    noticeNewFiles(db, NOW)
    beginNextPreview(db, NOW)
    settlePreview(db, broken, { kind: 'impossible', fault: 'damaged' }, NOW)
    expect(beginNextPreview(db, NOW)).toBeNull()
  })

  test('a file that takes the whole process along three times is given up; a clean end does not count', () => {
    const id = attach('a.png')
    noticeNewFiles(db, NOW)
    for (let i = 0; i < 5; i += 1) {
      beginNextPreview(db, NOW)
      returnPreview(db, id)
    }
    for (let i = 0; i < 3; i += 1) expect(beginNextPreview(db, NOW)?.attachmentId).toBe(id)
    expect(beginNextPreview(db, NOW)).toBeNull()
    expect(rows()[0]).toMatchObject({ state: 'impossible', fault: 'gaveUp' })
  })

  test('open pages hear of it when the last file of a mail is done, and not of settled matters', () => {
    for (const name of ['a.png', 'b.png']) attach(name)
    noticeNewFiles(db, NOW)
    const settleNext = () => settlePreview(db, beginNextPreview(db, NOW)?.attachmentId ?? 0, PICTURE, NOW)
    settleNext()
    expect(told()).toHaveLength(0)
    settleNext()
    expect(told()).toHaveLength(1)
    db.update(tickets).set({ state: 'done', closedAt: NOW }).run()
    attach('c.png')
    noticeNewFiles(db, NOW)
    settleNext()
    expect(told()).toHaveLength(1)
  })

  test('stays quick among many files: the index of open work is used', () => {
    const plan = db.$client
      .prepare(
        `explain query plan select attachment_id from previews where state in ('waiting', 'making') order by attachment_id desc limit 1`
      )
      .all() as { detail: string }[]
    expect(plan.map(({ detail }) => detail).join()).toContain('previews_work')
  })

  test('goes with its file', () => {
    attach('a.png')
    noticeNewFiles(db, NOW)
    db.delete(attachments).run()
    expect(rows()).toEqual([])
  })
})

describe('what is worth a look', () => {
  test.each([
    ['image/jpeg', 'foto.jpg', true],
    ['application/octet-stream', 'IMG_0412.HEIC', true],
    ['image/svg+xml', 'logo.svg', false],
    ['application/pdf', 'brief.pdf', false],
    ['text/calendar', 'Termin.ics', true],
    ['message/rfc822', 'Angehängte Mail.eml', true],
    ['application/ms-tnef', 'Outlook-Anhang (winmail).dat', true],
    ['application/octet-stream', 'winmail.dat', true],
    ['application/pkcs7-mime', 'Verschlüsselte Mail.p7m', true],
    ['application/x-pkcs7-signature', 'Digitale Unterschrift.p7s', true],
    ['application/octet-stream', 'encrypted.asc', true],
    ['application/zip', 'fotos.zip', false]
  ])('%s %s: %s', (mime, name, worth) => {
    expect(isWorthLooking({ mime, name })).toBe(worth)
  })

  test.each([
    [{ inline: true, width: 180, height: 60 }, true],
    [{ inline: true, width: 1, height: 1 }, true],
    [{ inline: true, width: 800, height: 600 }, false],
    [{ inline: false, width: 96, height: 64 }, false]
  ])('%j is decoration: %s', (file, expected) => {
    expect(isDecoration(file)).toBe(expected)
  })

  test('sizes fit and never grow', () => {
    expect(fittedSize({ width: 4000, height: 3000 }, 320)).toEqual({ width: 320, height: 240 })
    expect(fittedSize({ width: 100, height: 20_000 }, 320)).toEqual({ width: 2, height: 320 })
    expect(fittedSize({ width: 10, height: 9 }, 320)).toEqual({ width: 10, height: 9 })
  })
})
