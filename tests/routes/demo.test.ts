import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answeredName } from '#app/domain/demo/answered-name.ts'
import { demoMailboxFolder, listDemoMails, storeDemoMail } from '#app/domain/demo/demo-mailbox.ts'
import { demoLetterFolder, waitingLetters } from '#app/domain/demo/letter-drop.ts'
import { contactAddresses, contacts, guardianships, outbox } from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { at, smallSchool } from '#tests/support/small-school.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

const ADDRESS = 'ayse.yildiz@post.example'
const MAIL_ID = '20200323T080000000Z-0000abcd'

let web: WebApp
beforeAll(async () => {
  web = await startWebApp({ now: at(1, '09:05'), demo: true })
  const { emre } = smallSchool(web.db)
  const { id: contactId } = web.db
    .insert(contacts)
    .values({ kind: 'guardian', name: 'Ayşe Yıldız', createdAt: at(1, '07:00') })
    .returning({ id: contacts.id })
    .get()
  web.db.insert(contactAddresses).values({ contactId, address: ADDRESS }).run()
  web.db.insert(guardianships).values({ contactId, studentId: emre, relation: 'Mutter' }).run()
  storeDemoMail(
    demoMailboxFolder(web.context.dataDir),
    {
      id: MAIL_ID,
      receivedAt: '2020-03-23T08:00:00.000Z',
      sender: 'hilfe@gym-werder.example',
      recipients: [ADDRESS],
      from: 'Gymnasium am Werder <hilfe@gym-werder.example>',
      subject: '[GAW #1] Ihre Mail ist da',
      messageId: '<eins@gym-werder.example>',
      references: ['<null@post.example>'],
      text: `Ihre Mail ist angekommen.\n\n${web.context.school.baseUrl}/a/token\n`,
      html: null,
      attachments: []
    },
    Buffer.from('')
  )
})
afterAll(() => web.stop())

const letters = () => waitingLetters(demoLetterFolder(web.context.dataDir)).map(({ letter }) => letter)

const write = (fields: Record<string, string>, file?: File) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('attachment', file)
  return web.request('/demo/schreiben', {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin' }
  })
}

describe('writing as a family', () => {
  test('offers the sample families and fills in a template for their child', async () => {
    const html = await (
      await web.get(`/demo/schreiben?familie=${encodeURIComponent(ADDRESS)}&beispiel=kein-ton`)
    ).text()
    expect(html).toContain('Ayşe Yıldız (Kind Emre, 5a, Windows)')
    expect(html).toContain('Emre (5a) sieht alle, hört aber nichts.')
  })

  test('hands the letter over with its attachment and changes nothing in the database', async () => {
    const before = dumpOf(web.db)
    const file = new File(['bild'], 'foto.png', { type: 'image/png' })
    const response = await write(
      { name: 'Ayşe Yıldız', address: ADDRESS, subject: 'Kein Ton', text: 'Hilfe' },
      file
    )
    expect(response.status).toBe(303)
    expect(letters()).toEqual([
      {
        from: { name: 'Ayşe Yıldız', address: ADDRESS },
        to: 'hilfe@gym-werder.example',
        subject: 'Kein Ton',
        text: 'Hilfe',
        inReplyTo: null,
        references: [],
        attachment: { name: 'foto.png', mime: 'image/png', base64: Buffer.from('bild').toString('base64') }
      }
    ])
    expect(dumpOf(web.db)).toEqual(before)
  })

  test('keeps what was typed when something is wrong, and says what', async () => {
    const count = letters().length
    const response = await write({ name: '', address: 'keine adresse', subject: 'bleibt stehen', text: '' })
    expect(response.status).toBe(400)
    const html = await response.text()
    expect(html).toContain('Das ist keine Mailadresse.')
    expect(html).toContain('bleibt stehen')
    expect(letters()).toHaveLength(count)
  })

  test('is refused when another site sends the form', async () => {
    const response = await web.post(
      '/demo/schreiben',
      { address: ADDRESS, subject: 'x', text: 'y' },
      { origin: null }
    )
    expect(response.status).toBe(403)
  })

  test('puts a file that is no letter aside', () => {
    const folder = demoLetterFolder(web.context.dataDir)
    const count = letters().length
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'x.json'), '{"from":')
    expect(letters()).toHaveLength(count)
    expect(letters()).toHaveLength(count)
  })
})

describe('the mailbox of everybody else', () => {
  test('lists what was sent, by recipient, and shows one as text with its link', async () => {
    expect(listDemoMails(demoMailboxFolder(web.context.dataDir))).toHaveLength(1)
    const list = await (await web.get(`/demo/postfach?an=${encodeURIComponent(ADDRESS)}`)).text()
    expect(list).toContain('[GAW #1] Ihre Mail ist da')
    expect(await (await web.get('/demo/postfach?an=andere@post.example')).text()).not.toContain('[GAW #1]')
    const mail = await (await web.get(`/demo/postfach?mail=${MAIL_ID}`)).text()
    expect(mail).toContain('<a href="/a/token">http://localhost:3000/a/token</a>')
  })

  test('answers with the thread and the quoted text, as a German mail program does', async () => {
    const html = await (await web.get(`/demo/schreiben?antwort=${MAIL_ID}`)).text()
    expect(html).toContain('name="inReplyTo" value="&lt;eins@gym-werder.example&gt;"')
    expect(html).toContain('&lt;null@post.example&gt; &lt;eins@gym-werder.example&gt;')
    expect(html).toContain('value="AW: [GAW #1] Ihre Mail ist da"')
    expect(html).toContain('Am 23.03.2020 um 09:00 schrieb Gymnasium am Werder')
    expect(html).toContain('&gt; Ihre Mail ist angekommen.')
    expect(html).toContain(`value="${ADDRESS}"`)
  })
})

test('an answer is written under the name the mail was addressed to', () => {
  const values = { kind: 'ack' as const, key: 'ack:named', toAddress: 'neu@post.example', toName: 'Rosa Neu' }
  web.db
    .insert(outbox)
    .values({
      ...values,
      subject: 'x',
      textBody: 'x',
      htmlBody: 'x',
      headers: {},
      messageId: '<zwei@gym-werder.example>',
      createdAt: at(1, '09:00'),
      dueAt: at(1, '09:00')
    })
    .run()
  expect(answeredName(web.db, { messageId: '<zwei@gym-werder.example>' })).toBe('Rosa Neu')
  expect(answeredName(web.db, { messageId: null })).toBe('')
})

test('outside the demo neither page exists', async () => {
  const real = await startWebApp({ now: at(1, '09:05') })
  for (const path of ['/demo/schreiben', '/demo/postfach', `/demo/postfach?mail=${MAIL_ID}`])
    expect((await real.get(path)).status).toBe(404)
  const sent = await real.post('/demo/schreiben', { address: ADDRESS, subject: 'x', text: 'y' })
  expect(sent.status).toBe(404)
  expect(waitingLetters(demoLetterFolder(real.context.dataDir))).toEqual([])
  await real.stop()
})
