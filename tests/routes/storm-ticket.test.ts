import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordHealth } from '#app/domain/health/record-health.ts'
import { noteSuppressed } from '#app/domain/outbox/note-suppressed.ts'
import { foldRuns } from '#app/routes/_staff.anliegen.$id/fold-runs.ts'
import { messages, staff } from '#db/schema/index.ts'
import { at, openTicket, smallSchool } from '../support/small-school.ts'
import { startWebApp, type WebApp } from '../support/web-app.ts'

const NOW = at(1, '09:31')
let web: WebApp
let cookie: string
let admin: string
let ticketId: number

beforeAll(async () => {
  web = await startWebApp({ now: NOW })
  const school = smallSchool(web.db)
  ticketId = openTicket(web.db, [school.mia], at(1, '09:00'))
  for (let n = 0; n < 1_000; n += 1)
    web.db
      .insert(messages)
      .values({
        ticketId,
        direction: 'in',
        kind: 'human',
        fromAddress: 'viel@schreiber.example',
        visible: `Das ist Mail ${n}.`,
        reasons: {},
        at: new Date(at(1, '09:00').getTime() + n * 1_000)
      })
      .run()
  noteSuppressed(web.db, { kind: 'ack', reason: 'storm', ticketId }, NOW)
  cookie = await web.signIn(school.volunteerId)
  const { id } = web.db
    .insert(staff)
    .values({ displayName: 'Frau Weber', firstName: 'Eva', lastName: 'Weber', isAdmin: true })
    .returning({ id: staff.id })
    .get()
  admin = await web.signIn(id)
})
afterAll(() => web.stop())

const page = async (path: string, as = cookie) => (await web.get(path, as)).text()

test('a thousand mails in one ticket: the first and last are shown, the others one tap away', async () => {
  const html = await page(`/anliegen/${ticketId}`)
  for (const n of [0, 3, 996, 999]) expect(html).toContain(`Das ist Mail ${n}.`)
  expect(html).not.toContain('Das ist Mail 500.')
  expect(html).toContain('992 weitere Mails.')
  expect(html).toContain(`/anliegen/${ticketId}?alle`)
  expect(html).toContain('Keine weiteren Eingangsbestätigungen')
  const all = await page(`/anliegen/${ticketId}?alle`)
  for (const n of [0, 500, 999]) expect(all).toContain(`Das ist Mail ${n}.`)
  expect(all).not.toContain('weitere Mails.')
})

test('a conversation as usual is left as it is', () => {
  const item = (id: number, kind = 'in') => ({ id, kind, at: NOW })
  const usual = [...Array.from({ length: 12 }, (_, n) => item(n)), item(20, 'out'), item(21)]
  expect(foldRuns(usual, false)).toEqual(usual)
  const many = Array.from({ length: 13 }, (_, n) => item(n))
  expect(
    foldRuns(many, false)
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'run')
  ).toHaveLength(1)
  expect(foldRuns(many, true)).toEqual(many)
})

test('every staff page says when the mailbox was last read, and warns after three minutes', async () => {
  const pages = ['/anliegen', `/anliegen/${ticketId}`, '/verzeichnis', '/team', '/konto']
  const adminPages = ['/uebersicht', '/automatisch']
  recordHealth(web.db, { part: 'mailbox', state: 'ok', words: '' }, new Date(NOW.getTime() - 12_000))
  for (const [paths, as] of [
    [pages, cookie],
    [adminPages, admin]
  ] as const)
    for (const path of paths) {
      const html = await page(path, as)
      expect(html, path).toContain('vor 12 s')
      expect(html, path).not.toContain('role="alert"')
    }
  recordHealth(web.db, { part: 'mailbox', state: 'ok', words: '' }, new Date(NOW.getTime() - 181_000))
  recordHealth(web.db, { part: 'outbox', state: 'refused', words: '535 falsches Kennwort' }, NOW)
  for (const [paths, as] of [
    [pages, cookie],
    [adminPages, admin]
  ] as const)
    for (const path of paths) {
      const html = await page(path, as)
      expect(html, path).toContain('Neue Mails kommen gerade nicht an')
      expect(html, path).toContain('535 falsches Kennwort')
    }
})

test('the overview says plainly that no second way is set, and how many mails were held back', async () => {
  const without = await page('/uebersicht', admin)
  expect(without).toContain('Kein zweiter Weg ist eingestellt')
  expect(without).toContain('Der Wächter läuft gerade nicht')
  expect(without).toContain('1 automatische Mail seit gestern nicht geschickt')
  web.context.alarmWays = ['mail', 'webhook']
  expect(await page('/uebersicht', admin)).toContain('ein zweites Mailkonto, eine Webadresse')
})
