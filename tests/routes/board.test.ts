import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { originalOf } from '#app/domain/intake/original-bytes.ts'
import { boardOf } from '#app/domain/students/board.ts'
import { listStudents } from '#app/domain/students/list-students.ts'
import { events, outbox, rawMails, students, ticketStudents, tickets } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
let words: string
let html: string
beforeAll(async () => {
  web = await startSampleWebApp()
  html = await (await web.get('/uebersicht', web.admin.cookie)).text()
  words = wordsOf(html)
})
afterAll(() => web.stop())

const free = (): number => {
  const id = boardOf(web.db, web.now).orphans[0]?.ticketId
  if (id === undefined) throw new Error('the sample school has no free ticket')
  return id
}
const assign = (ticketId: number, to: number, cookie: string) =>
  web.post(`/anliegen/${ticketId}/zuweisen`, { to: String(to) }, { cookie })
const ownerOf = (id: number) => web.db.select().from(tickets).where(eq(tickets.id, id)).get()?.claimedBy

describe('the overview', () => {
  test('says the numbers of the domain in one sentence, and its parts beside it', () => {
    const board = boardOf(web.db, web.now)
    expect(words).toContain(`${board.headline} von 450 noch nicht verlässlich`)
    expect(board.headline).toBeGreaterThan(0)
    for (const [count, text] of [
      [board.counts.failing, board.counts.failing === 1 ? 'kommt nicht rein' : 'kommen nicht rein'],
      [board.counts.unstable, 'wackelig'],
      [board.counts.trial, 'auf Probe'],
      [board.counts.unknown, 'noch nicht gesehen'],
      [board.counts.stale, 'länger nicht gesehen']
    ])
      expect(words).toContain(`${count} ${text}`)
    expect(words).toContain(`${board.loans.out} von ${board.loans.all} Leihgeräten`)
  })

  test('names every child who is not reliable yet and leads to its page', () => {
    const unresolved = listStudents(web.db, { face: 'unresolved' }, web.now)
    for (const child of unresolved) {
      expect(html).toContain(`href="/verzeichnis/${child.id}"`)
      expect(words).toContain(`${child.firstName} ${child.lastName}`)
    }
  })

  test('each number leads to as many children as it says', async () => {
    const { counts, headline } = boardOf(web.db, web.now)
    const shown = async (status: string) =>
      (await (await web.get(`/verzeichnis?status=${status}`, web.admin.cookie)).text()).match(/scope="row"/g)
        ?.length ?? 0
    expect(await shown('unresolved')).toBe(headline)
    expect(await shown('failing')).toBe(counts.failing)
    expect(await shown('stale')).toBe(counts.stale)
    expect(await shown('family_only')).toBe(counts.familyOnly)
    expect(await shown('loan')).toBe(boardOf(web.db, web.now).loans.out)
  })

  test('names the lessons nobody has reported, and draws the curve with its table', () => {
    const { coverage, curve } = boardOf(web.db, web.now)
    expect(words).toContain(`${coverage.reported} von ${coverage.finished} Videostunden gemeldet`)
    for (const lesson of coverage.missing) expect(words).toContain(lesson.groupName)
    expect(curve.length).toBe(10)
    expect(words).toContain('Zahlen als Tabelle')
  })

  test('names child and class of a free matter, since when it waits, and marks what waits too long', async () => {
    const id = free()
    const childId = web.db
      .select()
      .from(ticketStudents)
      .where(eq(ticketStudents.ticketId, id))
      .get()?.studentId
    const child =
      web.db
        .select()
        .from(students)
        .where(eq(students.id, childId ?? 0))
        .get() ?? web.db.select().from(students).get()
    if (!child) throw new Error('the sample school has no child')
    const link = { ticketId: id, studentId: child.id, reason: 'Test', confirmed: true, ambiguous: false }
    web.db.insert(ticketStudents).values(link).onConflictDoNothing().run()
    const wait = async (days: number) => {
      const waitingSince = new Date(web.now.getTime() - days * 86_400_000)
      web.db.update(tickets).set({ waitingSince }).where(eq(tickets.id, id)).run()
      const page = wordsOf(await (await web.get('/uebersicht', web.admin.cookie)).text())
      return { page, orphan: boardOf(web.db, web.now).orphans.find((one) => one.ticketId === id) }
    }
    const fresh = await wait(0)
    expect(fresh.page).toContain(`${child.firstName} ${child.lastName} ${child.className}`)
    expect(fresh.page).toContain('wartet seit heute')
    expect(fresh.orphan?.old).toBe(false)
    const old = await wait(4)
    expect(old.orphan?.old).toBe(true)
    expect(old.page).toContain('zu lange frei, wartet seit')
  })

  test('says which mails did not arrive, and why', async () => {
    web.db
      .insert(outbox)
      .values({
        kind: 'reply',
        key: 'test-undelivered',
        ticketId: free(),
        toAddress: 'weg@familie.example',
        subject: 'Re: Kein Ton',
        textBody: 'x',
        htmlBody: 'x',
        headers: {},
        messageId: '<undelivered@test.example>',
        state: 'failed',
        reason: '550 Mailbox unavailable',
        createdAt: web.now,
        dueAt: web.now
      })
      .run()
    const page = wordsOf(await (await web.get('/uebersicht', web.admin.cookie)).text())
    expect(page).toContain('weg@familie.example')
    expect(page).toContain('Nicht zugestellt: 550 Mailbox unavailable')

    const mail = () => web.db.select().from(outbox).where(eq(outbox.key, 'test-undelivered')).get()
    await web.post(`/post/${mail()?.id}/gesehen`, {}, { cookie: web.volunteer.cookie })
    expect(mail()?.settledAt).toBeNull()
    await web.post(`/post/${mail()?.id}/gesehen`, {}, { cookie: web.admin.cookie })
    expect(mail()).toMatchObject({ state: 'failed', settledAt: web.now })
    expect(await (await web.get('/uebersicht', web.admin.cookie)).text()).not.toContain('weg@familie.example')
    web.db.update(outbox).set({ settledAt: null }).where(eq(outbox.key, 'test-undelivered')).run()
    const again = await web.post(`/post/${mail()?.id}/nochmal`, {}, { cookie: web.admin.cookie })
    expect(again.headers.get('location')).toBe('/uebersicht#post')
    expect(mail()).toMatchObject({ state: 'queued', dueAt: web.now })
  })
})

describe('giving a free ticket to somebody', () => {
  test('the volunteer has it then, and the page says so', async () => {
    const id = free()
    const answer = await assign(id, web.volunteer.id, web.admin.cookie)
    expect(answer.headers.get('location')).toBe('/uebersicht?zugewiesen=assigned#ohne')
    expect(ownerOf(id)).toBe(web.volunteer.id)
    const told = web.db.select().from(events).where(eq(events.ticketId, id)).all()
    const given = () => told.filter((event) => event.type === 'ticket.handed_over')
    expect(given()).toHaveLength(1)
    expect(given()[0]?.staffId).toBe(web.admin.id)
    const page = wordsOf(await (await web.get('/uebersicht?zugewiesen=assigned', web.admin.cookie)).text())
    expect(page).toContain('Zugewiesen.')
  })

  test('the same again changes nothing, and nobody loses a ticket', async () => {
    const id = free()
    await assign(id, web.volunteer.id, web.admin.cookie)
    const before = web.db.select().from(events).all().length
    await assign(id, web.volunteer.id, web.admin.cookie)
    const other = boardOf(web.db, web.now) && web.volunteer.id === 1 ? 2 : 1
    const late = await assign(id, other, web.admin.cookie)
    expect(late.headers.get('location')).toContain('zugewiesen=taken')
    expect(ownerOf(id)).toBe(web.volunteer.id)
    expect(web.db.select().from(events).all().length).toBe(before)
  })

  test('only to a volunteer, and only by an admin', async () => {
    const id = free()
    const toAdmin = await assign(id, web.admin.id, web.admin.cookie)
    expect(toAdmin.headers.get('location')).toContain('zugewiesen=not_volunteer')
    expect((await assign(id, web.volunteer.id, web.volunteer.cookie)).status).toBe(403)
    const nobody = await web.post(`/anliegen/${id}/zuweisen`, {}, { cookie: web.admin.cookie })
    expect(nobody.headers.get('location')).toContain('zugewiesen=whom')
    expect(ownerOf(id)).toBeNull()
  })
})

describe('automatic mails', () => {
  test('stand there with kind and reason, and the original is saved, never shown', async () => {
    const raw = web.db.select().from(rawMails).where(eq(rawMails.state, 'unreadable')).get()
    const original = raw && originalOf(web.db, raw.id)
    if (!raw || !original) throw new Error('the sample school has no unreadable mail')
    const page = wordsOf(await (await web.get('/automatisch', web.admin.cookie)).text())
    expect(page).toContain('unlesbar')
    expect(page).toContain(raw.error ?? '')
    const file = await web.get(`/automatisch/${raw.id}/original`, web.admin.cookie)
    expect(Buffer.from(await file.arrayBuffer()).equals(original)).toBe(true)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    const noted = web.db.select().from(events).where(eq(events.type, 'mail.downloaded')).all()
    expect(noted.map((event) => event.staffId)).toEqual([web.admin.id])
  })
})

describe('readyz', () => {
  test('is 200 while mail comes in, and 503 once the mailbox falls silent', async () => {
    const { recordHealth } = await import('#app/domain/health/record-health.ts')
    recordHealth(web.db, { part: 'mailbox', state: 'ok', words: '' }, web.now)
    recordHealth(web.db, { part: 'outbox', state: 'ok', words: '' }, web.now)
    web.db
      .update(outbox)
      .set({ dueAt: new Date(web.now.getTime() + 60_000) })
      .run()
    const good = await web.get('/readyz')
    expect([good.status, await good.text()]).toEqual([200, 'database ok\nmailbox ok 0s\noutbox ok\n'])
    web.setNow(new Date(web.now.getTime() + 4 * 60_000))
    const silent = await web.get('/readyz')
    expect(silent.status).toBe(503)
    expect(await silent.text()).toContain('mailbox silent 240s')
    web.setNow(web.now)
  })
})
