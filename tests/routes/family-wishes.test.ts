import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactAddresses, contacts, guardianships, questionStops, students } from '#db/schema/index.ts'
import { FORM } from '#tests/support/family-page.ts'
import { mailDoor } from '#tests/support/mail-door.ts'
import { type SampleWebApp, startSampleWebApp } from '#tests/support/sample-web-app.ts'
import { plainText } from '#tests/support/sent-mail.ts'

let web: SampleWebApp
let path = ''
let contactId = 0
const later = (seconds: number) => new Date(web.now.getTime() + seconds * 1_000)

beforeAll(async () => {
  web = await startSampleWebApp()
  const one = web.db
    .select({ address: contactAddresses.address, contactId: contacts.id, child: students })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .innerJoin(guardianships, eq(guardianships.contactId, contacts.id))
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .where(eq(contacts.writingOnly, false))
    .all()
    .find(({ child }) => child.className === '8c')
  if (!one) throw new Error('no guardian in 8c')
  contactId = one.contactId
  const door = mailDoor(web.db, web.context.school, web.now)
  const lines = [
    `From: ${one.address}`,
    'To: hilfe@gym-werder.example',
    'Subject: Kein Ton',
    'Message-ID: <wunsch@familie.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${one.child.firstName} (8c) hört nichts.`
  ]
  await door.arrives(lines.join('\n'), web.now)
  const texts = await Promise.all((await door.sendsDue(later(1))).map((mail) => plainText(mail.bytes)))
  const token = texts.map((text) => /\/a\/([\w-]+)/.exec(text)?.[1]).find(Boolean)
  path = `/a/${token}/wuensche`
  web.setNow(later(60))
})
afterAll(() => web.stop())

const shown = { 'was-questions': 'ask', 'was-calls': 'call', homepage: '' }
const send = (fields: Record<string, string>) => web.post(path, fields, FORM)
const stops = () => web.db.select().from(questionStops).all()
const writingOnly = () => web.db.select().from(contacts).where(eq(contacts.id, contactId)).get()?.writingOnly

test('a family says on its page what it does not want; what it did not change there stays as others left it', async () => {
  const html = await (await web.get(path)).text()
  expect(html).toContain('name="was-questions" value="ask"')
  expect(stops()).toEqual([])
  expect((await send({ ...shown, questions: 'stop', calls: 'call' })).status).toBe(303)
  expect(stops()).toHaveLength(1)
  expect(writingOnly()).toBe(false)

  // A page that was opened before: only the calls are changed there.
  expect((await send({ ...shown, questions: 'ask', calls: 'write' })).status).toBe(303)
  expect(stops()).toHaveLength(1)
  expect(writingOnly()).toBe(true)

  const now = { ...shown, 'was-questions': 'stop', 'was-calls': 'write' }
  expect((await send({ ...now, questions: 'ask', calls: 'write' })).status).toBe(303)
  expect(stops()).toEqual([])
  expect(writingOnly()).toBe(true)
})

test('a machine, an empty form and a foreign link change nothing', async () => {
  const before = stops()
  expect((await send({ ...shown, questions: 'stop', calls: 'call', homepage: 'x' })).status).toBe(400)
  expect((await send({})).status).toBe(400)
  const foreign = await web.post(
    '/a/unbekannt/wuensche',
    { ...shown, questions: 'stop', calls: 'call' },
    FORM
  )
  expect(foreign.status).toBe(400)
  web.setNow(later(8 * 86_400))
  expect((await send({ ...shown, questions: 'stop', calls: 'call' })).status).toBe(410)
  expect((await web.get(path)).status).toBe(410)
  expect(stops()).toEqual(before)
})
