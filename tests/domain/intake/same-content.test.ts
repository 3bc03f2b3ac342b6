import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { contentHash } from '#app/domain/intake/content-hash.ts'
import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import { messages, rawMails, tickets } from '#db/schema/index.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { helpSchool, SCHOOL } from '../../support/help-school.ts'
import { rawText } from '../../support/raw-intake.ts'
import { at } from '../../support/small-school.ts'

const READING = { ownAddresses: [SCHOOL.supportAddress], ownMessageIdDomain: 'gym-werder.example' }
const NOW = at(1, '09:31')

const mail = (fields: Record<string, string | null> = {}, body = 'Der Ton geht nicht.') =>
  Buffer.from(rawText({ 'Message-ID': '<einmal@familie.example>', ...fields }, body).replaceAll('\n', '\r\n'))
/** The same mail as another server handed it on. */
const anotherWay = (bytes: Buffer) =>
  Buffer.concat([Buffer.from('Received: from mx2.schule.example\r\n by mx.schule.example\r\n'), bytes])

const BULK = { 'List-Id': '<rundbrief.verein.example>', Precedence: 'bulk' }

/** A school whose mailbox gets mails one after the other: each is stored, and read or given up. */
function mailbox() {
  const school = helpSchool()
  const { db } = school
  let uid = 5_000
  const store = (bytes: Buffer) => {
    uid += 1
    return storeRawMail(db, { epochId: 1, uid, bytes, receivedAt: NOW }, NOW).id
  }
  const stored = (id: number) => db.select().from(rawMails).where(eq(rawMails.id, id)).get()
  return {
    db,
    stored,
    store,
    async read(bytes: Buffer, id = store(bytes)) {
      takeInMail(db, { rawMailId: id, email: await readMail(bytes, READING), school: SCHOOL }, NOW)
      return id
    },
    giveUp(bytes: Buffer, id = store(bytes)) {
      takeInUnreadable(db, { rawMailId: id, reason: 'dauerte zu lange', school: SCHOOL }, NOW)
      return id
    }
  }
}

test.each([
  ['by a person', mail()],
  ['of a mailing list', mail(BULK)],
  ['with nothing in it', mail({}, '')]
])('a mail %s that comes once more over another way is one mail', async (_what, bytes) => {
  const box = mailbox()
  const first = await box.read(bytes)
  const second = await box.read(anotherWay(bytes))
  expect(box.stored(first)?.state).toBe('done')
  expect(box.stored(second)).toMatchObject({ state: 'duplicate', duplicateOf: first })
})

test('one that could not be read twice is one unreadable mail', () => {
  const box = mailbox()
  const first = box.giveUp(mail())
  const second = box.giveUp(anotherWay(mail()))
  expect(box.stored(second)).toMatchObject({ state: 'duplicate', duplicateOf: first })
  expect(box.db.select().from(tickets).all()).toHaveLength(1)
})

test('one that could not be read and comes again, readable, takes the place of the first in its ticket', async () => {
  const box = mailbox()
  const first = box.giveUp(mail())
  const second = await box.read(anotherWay(mail()))
  expect(box.stored(first)).toMatchObject({ state: 'duplicate', duplicateOf: second })
  expect(box.stored(second)?.state).toBe('done')
  expect(box.db.select().from(tickets).all()).toMatchObject([{ kind: 'mail', subject: 'Kein Ton' }])
  const shown = box.db.select().from(messages).where(eq(messages.direction, 'in')).all()
  expect(shown).toMatchObject([{ rawMailId: second, visible: 'Der Ton geht nicht.' }])
})

test('one that was read and comes again, unreadable, says nothing new', async () => {
  const box = mailbox()
  const first = await box.read(mail())
  const second = box.giveUp(anotherWay(mail()))
  expect(box.stored(second)).toMatchObject({ state: 'duplicate', duplicateOf: first })
  expect(box.db.select().from(tickets).all()).toMatchObject([{ kind: 'mail' }])
})

test('two copies that wait together are one mail, whichever is read first', async () => {
  const box = mailbox()
  const [early, late] = [box.store(mail()), box.store(anotherWay(mail()))]
  await box.read(anotherWay(mail()), late)
  await box.read(mail(), early)
  expect(box.stored(late)?.state).toBe('done')
  expect(box.stored(early)).toMatchObject({ state: 'duplicate', duplicateOf: late })
})

test.each([
  ['another Received line', anotherWay(mail()), true],
  ['a folded subject', mail({ Subject: 'Kein\n Ton' }), true],
  ['other words', mail({}, 'Das Bild fehlt.'), false],
  ['another subject', mail({ Subject: 'Kein Bild' }), false],
  ['another sender', mail({ From: 'Mert <mert@familie.example>' }), false],
  ['another date', mail({ Date: 'Tue, 24 Nov 2026 08:12:00 +0100' }), false]
])('%s: the same content is %s', (_what, bytes, same) => {
  expect(contentHash(bytes) === contentHash(mail())).toBe(same)
})

test.each([
  ['no Message-ID', mail({ 'Message-ID': null })],
  ['nothing', Buffer.alloc(0)],
  ['no header', Buffer.from('\r\n\r\nMessage-ID: <x@y.example>')]
])('%s has no hash: two such mails may be two', (_what, bytes) => {
  expect(contentHash(bytes)).toBeNull()
})
