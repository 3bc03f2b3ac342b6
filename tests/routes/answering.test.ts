import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeDueMail } from '#app/domain/outbox/take-due-mail.ts'
import { filesToSend } from '#app/domain/tickets/draft-files.ts'
import {
  attachments,
  draftFiles,
  drafts,
  messages,
  outbox,
  ticketPresence,
  tickets
} from '#db/schema/index.ts'
import { composeMail } from '#mail/send/compose.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { BASE_URL, startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let desk: TicketDesk
let keller: string
let tran: string
const now = at(4, '09:53')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

beforeAll(async () => {
  web = await startWebApp({ now })
})
afterAll(() => web.stop())
beforeEach(async () => {
  web.setNow(now)
  desk = ticketDesk(web.db, now)
  keller = await web.signIn(desk.keller)
  tran = await web.signIn(desk.tran)
})

const way = (part = '') => `/anliegen/${desk.ticketId}${part && `/${part}`}`
const send = (text: string, more: Record<string, string> = {}) =>
  web.post(
    way('antworten'),
    { text, seenMessageId: String(desk.messageId), idempotencyKey: randomUUID(), ...more },
    { cookie: keller }
  )
const replies = () =>
  web.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.ticketId, desk.ticketId), eq(outbox.kind, 'reply')))
    .all()
const draft = () => web.db.select().from(drafts).where(eq(drafts.ticketId, desk.ticketId)).get()
const waitingFiles = () =>
  web.db.select().from(draftFiles).where(eq(draftFiles.ticketId, desk.ticketId)).all()
const answerId = () =>
  web.db
    .select()
    .from(messages)
    .where(and(eq(messages.ticketId, desk.ticketId), eq(messages.direction, 'out')))
    .get()?.id ?? 0
const undo = (id = answerId(), cookie = keller) => web.post(way(`rueckgaengig/${id}`), {}, { cookie })

function attach(files: { name: string; bytes: number | Buffer }[], text = 'Im Anhang das Bild.') {
  const body = new FormData()
  body.set('text', text)
  body.set('seenMessageId', String(desk.messageId))
  for (const { name, bytes } of files)
    body.append(
      'datei',
      new Blob([new Uint8Array(typeof bytes === 'number' ? Buffer.alloc(bytes, 7) : bytes)], {
        type: 'image/png'
      }),
      name
    )
  return web.request(way('datei'), {
    method: 'POST',
    body,
    headers: { cookie: keller, Origin: BASE_URL, Host: new URL(BASE_URL).host }
  })
}

test('an answer waits ten seconds; taken back it is a draft again, with its files, and does not leave', async () => {
  web.db.update(tickets).set({ waitingSince: now, urgent: true }).where(eq(tickets.id, desk.ticketId)).run()
  await attach([{ name: 'bild.png', bytes: Buffer.from('png') }])
  const key = randomUUID()
  await send('Tippen Sie auf das Mikrofon.', { idempotencyKey: key })
  expect(replies()[0]?.dueAt).toEqual(later(10))
  expect(takeDueMail(web.db, 60_000, web.context.school, later(9))).toBeUndefined()
  expect(await (await web.get(way(), keller)).text()).toContain('Rückgängig')
  expect(await (await web.get(way(), tran)).text()).not.toContain('Rückgängig')
  const id = answerId()
  expect((await undo(id, tran)).status).toBe(404)
  expect((await undo(id)).status).toBe(302)
  expect(replies()).toEqual([])
  expect(draft()).toMatchObject({ body: 'Tippen Sie auf das Mikrofon.', staffId: desk.keller })
  expect(waitingFiles()).toMatchObject([{ name: 'bild.png', size: 3 }])
  const ticket = web.db.select().from(tickets).where(eq(tickets.id, desk.ticketId)).get()
  expect(ticket).toMatchObject({ state: 'open', claimedBy: desk.keller, waitingSince: now, urgent: true })
  // The browser repeats the form whose answer was lost on the way: it stays taken back.
  expect((await send('Tippen Sie auf das Mikrofon.', { idempotencyKey: key })).status).toBe(302)
  expect(replies()).toEqual([])
  expect((await undo(id)).status).toBe(404)
  await send('Tippen Sie bitte auf das Mikrofon.')
  expect(replies()).toHaveLength(1)
})

test('what is on its way cannot be taken back', async () => {
  await send('Guten Tag')
  // The answers of other tests in this file may be due as well.
  while (takeDueMail(web.db, 60_000, web.context.school, later(11))) {}
  const refused = await undo()
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('schon unterwegs')
  expect(replies()).toHaveLength(1)
})

test('what was typed since stays below what comes back', async () => {
  await send('Erster Text')
  await web.post(way('entwurf'), { text: 'Zweiter Text' }, { cookie: keller })
  await undo()
  expect(draft()?.body).toBe('Erster Text\n\nZweiter Text')
})

test('files go out as parts of the mail, under safe names, and stand in the conversation', async () => {
  const page = await attach([
    { name: '../../etc/so "geht" es für Änne.png', bytes: Buffer.from('eins') },
    { name: '.htaccess', bytes: Buffer.from('zwei') }
  ])
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Im Anhang das Bild.')
  expect(waitingFiles().map((file) => file.name)).toEqual(['so geht es für Änne.png', 'htaccess'])
  await send('Im Anhang das Bild.')
  expect(waitingFiles()).toEqual([])
  const [mail] = replies()
  if (!mail) throw new Error('no mail')
  const bytes = await composeMail(mail, web.context.school, now, filesToSend(web.db, mail.id))
  const read = await simpleParser(bytes)
  expect(read.attachments.map((file) => [file.filename, file.content.toString()])).toEqual([
    ['so geht es für Änne.png', 'eins'],
    ['htaccess', 'zwei']
  ])
  expect(read.text).toContain('Im Anhang das Bild.')
  expect(await (await web.get(way(), keller)).text()).toContain('so geht es für Änne.png')
  const rows = web.db.select().from(attachments).where(eq(attachments.messageId, answerId())).all()
  expect(rows).toHaveLength(2)
})

test('too many bytes change nothing and keep the text; a file can be taken out again', async () => {
  const refused = await attach([{ name: 'film.mp4', bytes: 50_000_000 }], 'Mein langer Text')
  expect(refused.status).toBe(413)
  const html = await refused.text()
  expect(html).toContain('Mein langer Text</textarea>')
  expect(html).toContain('größer als 10 MB')
  expect(waitingFiles()).toEqual([])
  expect(draft()?.body).toBe('Mein langer Text')
  await attach([{ name: 'a.png', bytes: 6_000_000 }])
  await attach([{ name: 'a.png', bytes: 6_000_000 }])
  expect(waitingFiles()).toHaveLength(1)
  expect((await attach([{ name: 'b.png', bytes: 6_000_000 }])).status).toBe(413)
  const taken = waitingFiles()[0]?.id ?? 0
  await web.post(way(`datei/${taken}`), { text: 'x' }, { cookie: tran })
  expect(waitingFiles()).toHaveLength(1)
  await web.post(way(`datei/${taken}`), { text: 'Noch da' }, { cookie: keller })
  expect(waitingFiles()).toEqual([])
})

test('a password is asked about once, and goes if it is meant', async () => {
  const text = 'Das Passwort lautet Sommer2026.'
  const asked = await send(text)
  expect(asked.status).toBe(422)
  const html = await asked.text()
  expect(html).toContain('So senden')
  expect(html).toContain(`${text}</textarea>`)
  expect(replies()).toEqual([])
  expect((await send(text, { meant: '1' })).status).toBe(302)
  expect(replies()).toHaveLength(1)
})

test('the preview is the letter, word for word, and sends nothing', async () => {
  const fields = { guideId: String(desk.guideId) }
  const html = await (await send('Guten Tag & willkommen', { ...fields, preview: '1' })).text()
  const shown = (/<pre[^>]*>([\s\S]*?)<\/pre>/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  expect(replies()).toEqual([])
  await send('Guten Tag & willkommen', fields)
  const sent = replies()[0]?.textBody ?? ''
  const unquoted = shown.replaceAll('&quot;', '"').replaceAll('&#x27;', "'")
  expect(unquoted.replace(/\/a\/\S+/, '/a/…')).toBe(sent.replace(/\/a\/\S+/, '/a/…'))
})

test('others see who looks and who writes, until they leave or fall silent; nothing of it is kept', async () => {
  const says = (what: string) => web.post(way('dabei'), { what }, { cookie: tran })
  const page = async () => await (await web.get(way(), keller)).text()
  expect((await says('looks')).status).toBe(204)
  expect(await page()).toContain('Herr Tran sieht sich das an')
  await says('writes')
  expect(await page()).toContain('Herr Tran schreibt gerade')
  expect(await (await web.get(way(), tran)).text()).not.toContain('schreibt gerade')
  await says('leaves')
  expect(await page()).not.toContain('Herr Tran schreibt')
  await says('writes')
  web.setNow(later(21))
  expect(await page()).not.toContain('Herr Tran schreibt')
  await web.post(way('dabei'), { what: 'leaves' }, { cookie: tran })
  expect(
    web.db.select().from(ticketPresence).where(eq(ticketPresence.ticketId, desk.ticketId)).all()
  ).toEqual([])
})

test('of two windows the newer text counts and the older is kept and shown', async () => {
  const save = async (text: string, base?: number) =>
    (await (
      await web.post(
        way('entwurf'),
        { text, auto: '1', ...(base === undefined ? {} : { base: String(base) }) },
        { cookie: keller }
      )
    ).json()) as { base: number; setAside: boolean }
  const first = await save('Fenster eins', 0)
  web.setNow(later(5))
  expect(await save('Fenster eins schreibt weiter', first.base)).toMatchObject({ setAside: false })
  web.setNow(later(10))
  expect(await save('Fenster zwei', first.base)).toMatchObject({ setAside: true })
  const html = await (await web.get(way('antworten'), keller)).text()
  expect(html).toContain('Fenster zwei</textarea>')
  expect(html).toContain('Fenster eins schreibt weiter')
})
