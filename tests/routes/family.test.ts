import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { transformWithEsbuild } from 'vite'
import { describe, expect, test } from 'vitest'
import { createHostLink } from '#app/domain/outbox/links.ts'
import { queueMail } from '#app/domain/outbox/queue-mail.ts'
import { LANGUAGES } from '#app/domain/words.ts'
import {
  contactAddresses,
  contacts,
  guides,
  messages,
  observations,
  outbox,
  staff,
  students,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { FORM, familyPages } from '#tests/support/family-page.ts'
import { at } from '#tests/support/small-school.ts'
import type { FormFields } from '#tests/support/web-app.ts'

const pages = familyPages()

describe('looking at a family page', () => {
  test('changes nothing: GET and HEAD, in every language, valid, expired and unknown', async () => {
    const { token } = pages.emresLink()
    const before = dumpOf(pages.web.db)
    for (const moment of [at(1, '10:00'), new Date('2020-04-23T10:00:00Z')]) {
      pages.web.setNow(moment)
      for (const language of LANGUAGES) await pages.web.get(`/a/${token}?l=${language}`)
      await pages.web.request(`/a/${token}`, { method: 'HEAD' })
      await pages.web.get('/a/aaaaaaaaaaaaaaaaaaaaaa')
    }
    expect(dumpOf(pages.web.db)).toEqual(before)
  })

  test('says that it arrived, who takes care and by when, and sends the header fields of a secret address', async () => {
    const { ticketId, token } = pages.emresLink()
    pages.web.db
      .update(tickets)
      .set({ claimedBy: pages.school.volunteerId, claimedAt: at(1, '09:00'), dueAt: at(1, '10:15') })
      .where(eq(tickets.id, ticketId))
      .run()
    const page = await pages.web.get(`/a/${token}`)
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
    const { ticketId, token } = pages.askedLink()
    pages.web.db
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
    const html = await (await pages.web.get(`/a/${token}`)).text()
    expect(html).toContain('Emre')
    expect(html).toContain('5a')
    expect(html).not.toContain('Yıldız')
    expect(html).not.toContain('ein-satz-der-mail')
    expect(html).not.toContain('Kommt nicht in die Videokonferenz')
  })

  test('has no script, and with its styles is under 30 kB in the largest language', async () => {
    const { token } = pages.emresLink()
    const sheet = await familySheet()
    for (const language of LANGUAGES) {
      const html = await (await pages.web.get(`/a/${token}?l=${language}`)).text()
      expect(html).not.toContain('<script')
      expect(Buffer.byteLength(html + sheet)).toBeLessThan(30_000)
    }
  })

  test('speaks eight languages with the German beside them, Arabic from right to left', async () => {
    const { token } = pages.emresLink()
    for (const language of LANGUAGES) {
      const html = await (await pages.web.get(`/a/${token}?l=${language}`)).text()
      expect(html).toMatch(new RegExp(`<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : '>'}`))
      expect(html).toContain('Welches Gerät nutzt Ihr Kind?')
      expect(html).not.toMatch(/\{\{|>(?:lesson|device|step|head|message|frame)\.\w/)
    }
  })

  test('shows brothers and sisters to a contact on file, and not to a stranger', async () => {
    const { ticketId, token } = pages.askedLink()
    const household =
      pages.web.db.select().from(students).where(eq(students.id, pages.school.emre)).get()?.householdId ?? 0
    pages.web.db
      .update(students)
      .set({ householdId: household })
      .where(eq(students.id, pages.school.noor))
      .run()
    expect(await (await pages.web.get(`/a/${token}`)).text()).not.toContain('Noor')
    const { id: contactId } = pages.web.db
      .insert(contacts)
      .values({ kind: 'guardian', name: 'Ayşe Yıldız', householdId: household, createdAt: at(1, '07:00') })
      .returning({ id: contacts.id })
      .get()
    const address = 'ayse.yildiz@familie.example'
    pages.web.db.insert(contactAddresses).values({ contactId, address }).run()
    pages.web.db
      .update(tickets)
      .set({ contactId, householdId: household })
      .where(eq(tickets.id, ticketId))
      .run()
    expect(await (await pages.web.get(`/a/${token}`)).text()).not.toContain('Noor')
    const mail = { kind: 'ack' as const, key: 'ack', ticketId, to: { address }, subject: 'Da', blocks: [] }
    queueMail(pages.web.db, { ...mail, language: 'de' }, pages.web.context.school, at(1, '07:30'))
    const html = await (await pages.web.get(`/a/${token}`)).text()
    expect(html).toContain('bei Emre heute um 8:30 Uhr')
    expect(html).toContain('bei Noor heute um 8:30 Uhr')
  })
})

describe('the device', () => {
  test('is one of five buttons of a plain form, and remembered for the child', async () => {
    const { ticketId, token } = pages.emresLink()
    const html = await (await pages.web.get(`/a/${token}`)).text()
    expect(html.match(/<button type="submit" class="choice" name="device"/g)).toHaveLength(5)
    const response = await pages.web.post(
      `/a/${token}?l=tr`,
      { form: 'device', device: 'ios', homepage: '' },
      FORM
    )
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/a/${token}?l=tr&danke=device`)
    expect(pages.web.db.select().from(tickets).where(eq(tickets.id, ticketId)).get()).toMatchObject({
      platform: 'ios',
      platformConfirmed: true,
      platformEvidence: 'family'
    })
    expect(
      pages.web.db.select().from(students).where(eq(students.id, pages.school.emre)).get()?.platform
    ).toBe('ios')
    const thanks = await (await pages.web.get(`/a/${token}?l=de&danke=device`)).text()
    expect(thanks).toContain('Danke. Wir wissen jetzt: iPad oder iPhone.')
    expect(thanks).not.toContain('Welches Gerät')
    expect(await (await pages.web.get(`/a/${token}?l=de&frage=device`)).text()).toContain('Welches Gerät')
  })

  test('is not taken from a machine that fills in every field, nor if it is none of the five', async () => {
    const { token } = pages.emresLink()
    const before = dumpOf(pages.web.db)
    const machines: FormFields[] = [{ device: 'ios', homepage: 'x' }, { device: 'toaster' }, {}]
    for (const fields of machines) {
      const refused = await pages.web.post(`/a/${token}?l=de`, { form: 'device', ...fields }, FORM)
      expect(refused.status).toBe(400)
      expect(await refused.text()).toContain('Bitte tippen Sie auf eins der fünf Geräte.')
    }
    expect(dumpOf(pages.web.db)).toEqual(before)
  })
})

describe('a link that is not valid', () => {
  test('has expired: friendly, and a new one goes only to the address on file, once a day', async () => {
    const { ticketId, token } = pages.emresLink()
    pages.web.db
      .insert(ticketParticipants)
      .values({ ticketId, address: 'familie@post.example', since: at(1, '07:30') })
      .run()
    pages.web.setNow(new Date('2020-04-23T10:00:00Z'))
    const page = await pages.web.get(`/a/${token}`)
    expect(page.status).toBe(410)
    const html = await page.text()
    expect(html).toContain('Schreiben Sie uns einfach')
    expect(html).not.toContain('Emre')
    for (let sent = 0; sent < 2; sent += 1)
      expect((await pages.web.post(`/a/${token}?l=de`, { form: 'renew' }, FORM)).status).toBe(303)
    const mails = pages.web.db.select().from(outbox).all()
    expect(mails).toMatchObject([{ toAddress: 'familie@post.example', ticketId }])
    const fresh = mails[0]?.textBody.match(/\/a\/(\S+)/)?.[1] ?? ''
    expect(fresh).not.toBe(token)
    expect((await pages.web.get(`/a/${fresh}`)).status).toBe(200)
  })

  test('takes no answer any more', async () => {
    const { token } = pages.askedLink()
    pages.web.setNow(new Date('2020-04-23T10:00:00Z'))
    expect((await pages.answer(token, 'failed')).status).toBe(400)
    expect(pages.web.db.select().from(observations).all()).toEqual([])
  })

  test('was never one, or is a teacher’s: nobody learns which', async () => {
    const hosts = createHostLink(
      pages.web.db,
      { staffId: pages.school.hostId, day: '2020-03-23' },
      at(1, '07:00')
    )
    for (const token of ['aaaaaaaaaaaaaaaaaaaaaa', hosts]) {
      const page = await pages.web.get(`/a/${token}`)
      expect(page.status).toBe(404)
      expect(await page.text()).toContain('Diesen Link kennen wir nicht.')
      expect((await pages.web.post(`/a/${token}`, { form: 'renew' }, FORM)).status).toBe(400)
    }
    expect(pages.web.db.select().from(outbox).all()).toEqual([])
    expect(pages.web.db.select().from(staff).all()).toHaveLength(2)
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

describe('the guide of the last answer', () => {
  const sent = (guideId: number | null, moment: Date) => {
    const { web, school } = pages
    const { ticketId, token } = pages.askedLink()
    const answer = (guide: number | null, when: Date) =>
      web.db
        .insert(messages)
        .values({
          ticketId,
          direction: 'out',
          kind: 'human',
          staffId: school.volunteerId,
          visible: 'eigene-worte',
          guideId: guide,
          reasons: {},
          at: when
        })
        .run()
    answer(guideId, moment)
    return { token, answer }
  }
  const guideRow = (more: Partial<typeof guides.$inferInsert> = {}) =>
    pages.web.db
      .insert(guides)
      .values({
        code: 'P-11',
        audience: 'family',
        platform: 'ios',
        language: 'de',
        title: 'iPad: Mikrofon erlauben',
        steps: ['Zoom schließen'],
        ...more
      })
      .returning({ id: guides.id })
      .get().id

  test('can be read again, in every language, and the link leads to it', async () => {
    const { token } = sent(guideRow(), at(1, '09:00'))
    const html = await (await pages.web.get(`/a/${token}`)).text()
    expect(html).toContain('Anleitung noch einmal lesen: iPad: Mikrofon erlauben')
    expect(html).not.toContain('eigene-worte')
    for (const language of LANGUAGES) {
      const page = await (await pages.web.get(`/a/${token}?l=${language}`)).text()
      const way = /href="(\/anleitung\/P-11[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect(way).toBe(`/anleitung/P-11?geraet=ios&l=${language}`)
      const guide = await pages.web.get(way)
      expect(guide.status).toBe(200)
      expect(await guide.text()).toContain('Zoom schließen')
    }
  })

  test('for a child leads to the page for children', async () => {
    const { token } = sent(guideRow({ audience: 'student' }), at(1, '09:00'))
    const page = await (await pages.web.get(`/a/${token}`)).text()
    expect(page).toContain('wer=kind')
  })

  test('is not shown if it was taken back, is for the school alone, or a later answer went without', async () => {
    const hidden = [guideRow({ published: false }), guideRow({ isPublic: false, platform: 'mac' })]
    for (const id of [...hidden, null]) {
      const { token } = sent(id, at(1, '09:00'))
      expect(await (await pages.web.get(`/a/${token}`)).text()).not.toContain('/anleitung/')
    }
    const { token, answer } = sent(guideRow({ platform: 'windows' }), at(1, '09:00'))
    answer(null, at(1, '09:30'))
    expect(await (await pages.web.get(`/a/${token}`)).text()).not.toContain('/anleitung/')
  })
})
