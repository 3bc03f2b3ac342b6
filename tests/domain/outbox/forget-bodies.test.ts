import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { forgetBodies } from '#app/domain/outbox/forget-bodies.ts'
import { linkSentAt, mailOfLink } from '#app/domain/outbox/link-mail.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import { at, memoryDatabase } from '#tests/support/small-school.ts'

const SENT = at(1, '09:00')
const afterDays = (days: number) => new Date(SENT.getTime() + days * 86_400_000)
const SCHOOL = {
  name: 'Gymnasium am Werder',
  baseUrl: 'https://hilfe.example',
  supportAddress: 'hilfe@gym-werder.example'
}

let db: Db
beforeEach(() => {
  db = memoryDatabase()
})

type Row = typeof outbox.$inferInsert
let count = 0
const mail = (kind: Row['kind'], state: Row['state']) => {
  count += 1
  return db
    .insert(outbox)
    .values({
      kind,
      state,
      key: String(count),
      toAddress: 'yildiz@post.example',
      subject: kind === 'code' ? '123456 ist Ihr Code' : 'Ihre Mail ist da',
      textBody: 'https://hilfe.example/a/geheim',
      htmlBody: '<p>https://hilfe.example/a/geheim</p>',
      headers: {},
      messageId: `<${count}@gym-werder.example>`,
      bytes: Buffer.from('https://hilfe.example/a/geheim'),
      createdAt: SENT,
      dueAt: SENT,
      leaseUntil: state === 'sending' ? afterDays(99) : null,
      sentAt: state === 'sent' ? SENT : null
    })
    .returning({ id: outbox.id })
    .get().id
}
const row = (id: number) => db.select().from(outbox).where(eq(outbox.id, id)).get()
const isEmpty = (id: number) => {
  const { textBody, htmlBody, bytes, subject } = row(id) ?? {}
  return textBody === '' && htmlBody === '' && bytes === null && !subject?.includes('123456')
}

test('a code is forgotten as soon as it was sent, any other mail after fourteen days', () => {
  const [code, ack, reply] = [mail('code', 'sent'), mail('ack', 'sent'), mail('reply', 'sent')]
  forgetBodies(db, SENT)
  expect([code, ack, reply].map(isEmpty)).toEqual([true, false, false])
  forgetBodies(db, afterDays(14))
  expect([ack, reply].map(isEmpty)).toEqual([false, false])
  expect(forgetBodies(db, afterDays(14.01))).toBe(2)
  expect([ack, reply].map(isEmpty)).toEqual([true, true])
  expect(row(ack)).toMatchObject({ state: 'sent', subject: 'Ihre Mail ist da', sentAt: SENT })
  expect(forgetBodies(db, afterDays(15))).toBe(0)
})

test.each(['queued', 'sending', 'deferred', 'unknown', 'failed'] as const)(
  'a mail that is %s keeps what it says',
  (state) => {
    const id = mail('reply', state)
    forgetBodies(db, afterDays(100))
    expect(isEmpty(id)).toBe(false)
  }
)

test('a code that did not arrive is forgotten when it is not valid any more', () => {
  const [failed, waiting] = [mail('code', 'failed'), mail('code', 'deferred')]
  forgetBodies(db, at(1, '09:10'))
  expect(isEmpty(failed)).toBe(false)
  forgetBodies(db, at(1, '09:11'))
  expect([failed, waiting].map(isEmpty)).toEqual([true, false])
})

test('an old link is known without its mail', () => {
  mail('ack', 'sent')
  const link = { createdAt: SENT }
  expect(linkSentAt(db, link, 'geheim')).toEqual(SENT)
  forgetBodies(db, afterDays(15))
  expect(mailOfLink(db, link, 'geheim')).toBeUndefined()
  expect(linkSentAt(db, link, 'geheim')).toEqual(SENT)
})

test('the clock sees to it', () => {
  const id = mail('code', 'sent')
  expect(tendSchool(db, SCHOOL, SENT)).toEqual([])
  expect(isEmpty(id)).toBe(true)
})
