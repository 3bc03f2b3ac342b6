import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { transformWithEsbuild } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createFamilyLink, createHostLink } from '#app/domain/outbox/links.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { LANGUAGES } from '#app/domain/words.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  links,
  messages,
  observations,
  outbox,
  staff,
  students,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
import { dumpOf, emptyDatabase } from '#tests/support/dump.ts'
import { at, openTicket, type SmallSchool, smallSchool } from '#tests/support/small-school.ts'
import { type FormFields, startWebApp, type WebApp } from '#tests/support/web-app.ts'

const FORM = { origin: null }

let web: WebApp
let school: SmallSchool
beforeAll(async () => {
  web = await startWebApp({ now: at(1, '10:00') })
})
beforeEach(() => {
  web.setNow(at(1, '10:00'))
  emptyDatabase(web.db)
  school = smallSchool(web.db)
})
afterAll(() => web.stop())

/** A ticket about Emre from the day's beginning, and its link, mailed at half past seven. */
function emresLink(about: { lessonId?: number } = {}) {
  const ticketId = openTicket(web.db, [school.emre], at(1, '07:30'))
  return { ticketId, token: createFamilyLink(web.db, { ticketId, ...about }, at(1, '07:30')) }
}

const settleDevice = (ticketId: number) =>
  web.db.update(tickets).set({ platform: 'windows' }).where(eq(tickets.id, ticketId)).run()

/** Emre's page once the device is known: it asks about the lesson at 8:30. */
function askedLink() {
  const link = emresLink()
  settleDevice(link.ticketId)
  return link
}

const answer = (token: string, result: string, more: Record<string, string> = {}) =>
  web.post(
    `/a/${token}?l=de`,
    {
      form: 'answer',
      studentId: String(school.emre),
      lessonId: String(school.lesson(1, 'a')),
      homepage: '',
      ...(result ? { result } : {}),
      ...more
    },
    FORM
  )

describe('looking at a family page', () => {
  test('changes nothing: GET and HEAD, in every language, valid, expired and unknown', async () => {
    const { token } = emresLink()
    const before = dumpOf(web.db)
    for (const moment of [at(1, '10:00'), new Date('2020-04-23T10:00:00Z')]) {
      web.setNow(moment)
      for (const language of LANGUAGES) await web.get(`/a/${token}?l=${language}`)
      await web.request(`/a/${token}`, { method: 'HEAD' })
      await web.get('/a/aaaaaaaaaaaaaaaaaaaaaa')
    }
    expect(dumpOf(web.db)).toEqual(before)
  })

  test('says that it arrived, who takes care and by when, and sends the header fields of a secret address', async () => {
    const { ticketId, token } = emresLink()
    web.db
      .update(tickets)
      .set({ claimedBy: school.volunteerId, claimedAt: at(1, '09:00'), dueAt: at(1, '10:15') })
      .where(eq(tickets.id, ticketId))
      .run()
    const page = await web.get(`/a/${token}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const html = await page.text()
    expect(html).toContain('Frau Keller kümmert sich um Ihre Anfrage.')
    expect(html).toContain('Ihre Nachricht kam heute um 7:30 Uhr an.')
    expect(html).toContain('Ihre Antwort kommt bis 10:15 Uhr.')
  })

  test('shows the first name and class of the child and nothing of what was written', async () => {
    const { ticketId, token } = askedLink()
    web.db
      .insert(messages)
      .values({
        ticketId,
        direction: 'in',
        kind: 'human',
        visible: 'ein-satz-der-mail',
        reasons: {},
        at: at(1, '07:30')
      })
      .run()
    const html = await (await web.get(`/a/${token}`)).text()
    expect(html).toContain('Emre')
    expect(html).toContain('5a')
    expect(html).not.toContain('Yıldız')
    expect(html).not.toContain('ein-satz-der-mail')
    expect(html).not.toContain('Kommt nicht in die Videokonferenz')
  })

  test('has no script, and with its styles is under 30 kB in the largest language', async () => {
    const { token } = emresLink()
    const sheet = await familySheet()
    for (const language of LANGUAGES) {
      const html = await (await web.get(`/a/${token}?l=${language}`)).text()
      expect(html).not.toContain('<script')
      expect(Buffer.byteLength(html + sheet)).toBeLessThan(30_000)
    }
  })

  test('speaks eight languages with the German beside them, Arabic from right to left', async () => {
    const { token } = emresLink()
    for (const language of LANGUAGES) {
      const html = await (await web.get(`/a/${token}?l=${language}`)).text()
      expect(html).toMatch(new RegExp(`<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : '>'}`))
      expect(html).toContain('Welches Gerät nutzt Ihr Kind?')
      expect(html).not.toMatch(/\{\{|>(?:lesson|device|step|head|message|frame)\.\w/)
    }
  })

  test('shows brothers and sisters to a contact on file, and not to a stranger', async () => {
    const { ticketId, token } = askedLink()
    const household =
      web.db.select().from(students).where(eq(students.id, school.emre)).get()?.householdId ?? 0
    web.db.update(students).set({ householdId: household }).where(eq(students.id, school.noor)).run()
    expect(await (await web.get(`/a/${token}`)).text()).not.toContain('Noor')
    const { id: contactId } = web.db
      .insert(contacts)
      .values({ kind: 'guardian', name: 'Ayşe Yıldız', householdId: household, createdAt: at(1, '07:00') })
      .returning({ id: contacts.id })
      .get()
    web.db.update(tickets).set({ contactId }).where(eq(tickets.id, ticketId)).run()
    const html = await (await web.get(`/a/${token}`)).text()
    expect(html).toContain('bei Emre heute um 8:30 Uhr')
    expect(html).toContain('bei Noor heute um 8:30 Uhr')
  })
})

describe('the device', () => {
  test('is one of five buttons of a plain form, and remembered for the child', async () => {
    const { ticketId, token } = emresLink()
    const html = await (await web.get(`/a/${token}`)).text()
    expect(html.match(/<button type="submit" class="choice" name="device"/g)).toHaveLength(5)
    const response = await web.post(`/a/${token}?l=tr`, { form: 'device', device: 'ios', homepage: '' }, FORM)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/a/${token}?l=tr&danke=device`)
    expect(web.db.select().from(tickets).where(eq(tickets.id, ticketId)).get()).toMatchObject({
      platform: 'ios',
      platformConfirmed: true,
      platformEvidence: 'family'
    })
    expect(web.db.select().from(students).where(eq(students.id, school.emre)).get()?.platform).toBe('ios')
    const thanks = await (await web.get(`/a/${token}?l=de&danke=device`)).text()
    expect(thanks).toContain('Danke. Wir wissen jetzt: iPad oder iPhone.')
    expect(thanks).not.toContain('Welches Gerät')
    expect(await (await web.get(`/a/${token}?l=de&frage=device`)).text()).toContain('Welches Gerät')
  })

  test('is not taken from a machine that fills in every field, nor if it is none of the five', async () => {
    const { token } = emresLink()
    const before = dumpOf(web.db)
    const machines: FormFields[] = [{ device: 'ios', homepage: 'x' }, { device: 'toaster' }, {}]
    for (const fields of machines) {
      const refused = await web.post(`/a/${token}?l=de`, { form: 'device', ...fields }, FORM)
      expect(refused.status).toBe(400)
      expect(await refused.text()).toContain('Bitte tippen Sie auf eins der fünf Geräte.')
    }
    expect(dumpOf(web.db)).toEqual(before)
  })
})

describe('the answer after a lesson', () => {
  test('is asked with nothing preselected, moves the status, and can be changed', async () => {
    const { token } = askedLink()
    const html = await (await web.get(`/a/${token}`)).text()
    expect(html).toContain('Hat die Videokonferenz bei Emre heute um 8:30 Uhr geklappt?')
    expect(html).not.toContain('checked')
    expect((await answer(token, 'failed')).status).toBe(303)
    expect(statusOf(web.db, school.emre).state).toBe('failing')
    web.setNow(at(1, '10:05'))
    expect((await answer(token, 'ok')).status).toBe(303)
    expect(statusOf(web.db, school.emre)).toMatchObject({ state: 'unknown', streak: 1 })
    expect(await (await web.get(`/a/${token}`)).text()).toMatch(/checked="" value="ok"|value="ok" checked=""/)
  })

  test('cannot be changed when the next lesson has begun', async () => {
    const { token } = askedLink()
    web.setNow(at(1, '10:31'))
    const refused = await answer(token, 'ok')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Die nächste Stunde hat begonnen.')
    expect(web.db.select().from(observations).all()).toEqual([])
  })

  test('is refused with a sentence when the form is empty', async () => {
    const { token } = askedLink()
    const refused = await answer(token, '')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Bitte wählen Sie zuerst eine Antwort.')
    expect(web.db.select().from(observations).all()).toEqual([])
  })

  test.each([
    ['the trap is filled in', { homepage: 'https://spam.example' }, at(1, '10:00')],
    ['it comes twelve seconds after the mail', {}, at(1, '10:00')]
  ])('is kept as suspect and not used when %s', async (_, more, now) => {
    const { ticketId, token } = askedLink()
    const { createdAt } = web.db.select().from(links).get() ?? { createdAt: now }
    if (!('homepage' in more)) {
      web.db
        .insert(outbox)
        .values({
          kind: 'ack',
          key: 'ack:1',
          ticketId,
          toAddress: 'familie@post.example',
          subject: 'x',
          textBody: `https://hilfe.example/a/${token}`,
          htmlBody: '',
          headers: {},
          messageId: '<a@b>',
          createdAt,
          dueAt: createdAt,
          state: 'sent',
          sentAt: new Date(now.getTime() - 12_000)
        })
        .run()
    }
    expect((await answer(token, 'failed', more)).status).toBe(303)
    expect(web.db.select().from(observations).all()).toMatchObject([{ result: 'failed', suspect: true }])
    expect(statusOf(web.db, school.emre).state).toBe('unknown')
  })

  test('counts neither of two choices within three seconds, and again what a person says later', async () => {
    const { token } = askedLink()
    await answer(token, 'failed')
    web.setNow(new Date(at(1, '10:00').getTime() + 2_000))
    await answer(token, 'ok')
    expect(statusOf(web.db, school.emre)).toMatchObject({ state: 'unknown', streak: 0 })
    web.setNow(at(1, '10:02'))
    await answer(token, 'ok')
    expect(statusOf(web.db, school.emre)).toMatchObject({ state: 'unknown', streak: 1 })
  })

  test('is taken for the children of the link only', async () => {
    const { token } = askedLink()
    const refused = await answer(token, 'failed', { studentId: String(school.mia) })
    expect(refused.status).toBe(400)
    expect(web.db.select().from(observations).all()).toEqual([])
  })
})

describe('a message', () => {
  test('joins the ticket, opens it again and is one message however often the form is sent', async () => {
    const { ticketId, token } = emresLink()
    web.db
      .update(tickets)
      .set({ state: 'done', closedAt: at(1, '09:00') })
      .where(eq(tickets.id, ticketId))
      .run()
    for (let sent = 0; sent < 2; sent += 1) {
      const response = await web.post(
        `/a/${token}?l=de`,
        { form: 'message', text: ' Es geht wieder nicht. ' },
        FORM
      )
      expect(response.headers.get('location')).toBe(`/a/${token}?l=de&danke=message`)
    }
    expect(web.db.select().from(messages).all()).toMatchObject([
      { ticketId, kind: 'link', direction: 'in', visible: 'Es geht wieder nicht.' }
    ])
    expect(web.db.select().from(tickets).get()).toMatchObject({ state: 'open', closedAt: null })
  })

  test('is refused when empty, and kept when too long', async () => {
    const { token } = emresLink()
    const before = dumpOf(web.db)
    const empty = await web.post(`/a/${token}?l=de`, { form: 'message', text: '  ' }, FORM)
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Bitte schreiben Sie zuerst etwas in das Feld.')
    const long = await web.post(
      `/a/${token}?l=de`,
      { form: 'message', text: `behalten${'x'.repeat(4_000)}` },
      FORM
    )
    expect(long.status).toBe(400)
    expect(await long.text()).toContain('behaltenxxx')
    expect(dumpOf(web.db)).toEqual(before)
  })

  test('opens a ticket when the link had none', async () => {
    familyOnFile(school.emre, 'familie@post.example')
    const token = createFamilyLink(web.db, { ticketId: null, studentId: school.emre }, at(1, '07:30'))
    await web.post(`/a/${token}?l=de`, { form: 'message', text: 'Wir kommen nicht rein.' }, FORM)
    const ticket = web.db.select().from(tickets).get()
    expect(ticket).toMatchObject({ kind: 'mail', state: 'open' })
    expect(web.db.select().from(ticketParticipants).all()).toMatchObject([
      { address: 'familie@post.example' }
    ])
    expect(web.db.select().from(links).get()?.ticketId).toBe(ticket?.id)
  })
})

describe('a link that is not valid', () => {
  test('has expired: friendly, and a new one goes only to the address on file, once a day', async () => {
    const { ticketId, token } = emresLink()
    web.db
      .insert(ticketParticipants)
      .values({ ticketId, address: 'familie@post.example', since: at(1, '07:30') })
      .run()
    web.setNow(new Date('2020-04-23T10:00:00Z'))
    const page = await web.get(`/a/${token}`)
    expect(page.status).toBe(410)
    const html = await page.text()
    expect(html).toContain('Schreiben Sie uns einfach')
    expect(html).not.toContain('Emre')
    for (let sent = 0; sent < 2; sent += 1)
      expect((await web.post(`/a/${token}?l=de`, { form: 'renew' }, FORM)).status).toBe(303)
    const mails = web.db.select().from(outbox).all()
    expect(mails).toMatchObject([{ toAddress: 'familie@post.example', ticketId }])
    const fresh = mails[0]?.textBody.match(/\/a\/(\S+)/)?.[1] ?? ''
    expect(fresh).not.toBe(token)
    expect((await web.get(`/a/${fresh}`)).status).toBe(200)
  })

  test('takes no answer any more', async () => {
    const { token } = askedLink()
    web.setNow(new Date('2020-04-23T10:00:00Z'))
    expect((await answer(token, 'failed')).status).toBe(400)
    expect(web.db.select().from(observations).all()).toEqual([])
  })

  test('was never one, or is a teacher’s: nobody learns which', async () => {
    const hosts = createHostLink(web.db, { staffId: school.hostId, day: '2020-03-23' }, at(1, '07:00'))
    for (const token of ['aaaaaaaaaaaaaaaaaaaaaa', hosts]) {
      const page = await web.get(`/a/${token}`)
      expect(page.status).toBe(404)
      expect(await page.text()).toContain('Diesen Link kennen wir nicht.')
      expect((await web.post(`/a/${token}`, { form: 'renew' }, FORM)).status).toBe(400)
    }
    expect(web.db.select().from(outbox).all()).toEqual([])
    expect(web.db.select().from(staff).all()).toHaveLength(2)
  })
})

/** As it is served: one file without its imports and comments. */
async function familySheet(): Promise<string> {
  const styles = new URL('../../app/components/styles/', import.meta.url)
  const names = [...readFileSync(new URL('family.css', styles), 'utf8').matchAll(/@import "\.\/([^"]+)"/g)]
  const source = names.map(([, name = '']) => readFileSync(new URL(name, styles), 'utf8')).join('\n')
  expect(names.length).toBeGreaterThan(1)
  return (await transformWithEsbuild(source, 'family.css', { loader: 'css', minify: true })).code
}

function familyOnFile(studentId: number, address: string): void {
  const { id: contactId } = web.db
    .insert(contacts)
    .values({ kind: 'guardian', name: 'Ayşe Yıldız', createdAt: at(1, '07:00') })
    .returning({ id: contacts.id })
    .get()
  web.db.insert(contactAddresses).values({ contactId, address }).run()
  web.db.insert(guardianships).values({ contactId, studentId, relation: 'Mutter' }).run()
}
