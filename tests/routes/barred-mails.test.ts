import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { familyAddress } from '#app/domain/students/family-address.ts'
import { recipientsOf } from '#app/domain/tickets/recipients.ts'
import { contacts, groupMembers, guardianships, messages, ticketStudents } from '#db/schema/index.ts'
import { barredDesk, FATHER, MOTHER, NOW } from '#tests/support/barred-desk.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { FORM } from '#tests/support/family-page.ts'
import { wordsOf } from '#tests/support/sample-web-app.ts'
import { plainText } from '#tests/support/sent-mail.ts'
import { at } from '#tests/support/small-school.ts'
import { BASE_URL } from '#tests/support/web-app.ts'

const desk = barredDesk()
const { decide, bar, pageOf, sentTo, children, writes, answer } = desk

describe('an open link', () => {
  const tokenOf = async (ticketId: number) => {
    const sent = await desk.door.sendsDue(at(1, '10:05'))
    const own = sent.find((one) => one.ticketId === ticketId && one.toAddress === FATHER)
    return /\/a\/([\w-]+)/.exec(own ? await plainText(own.bytes) : '')?.[1] ?? ''
  }

  const LATER = at(1, '11:10')
  const group = (studentId: number) =>
    desk.web.db
      .insert(groupMembers)
      .values({ groupId: desk.school.groupId, fromDay: '2020-01-01', studentId })
      .run()

  test('no longer shows the child, takes no answer and is not renewed', async () => {
    const token = await tokenOf(await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.'))
    group(desk.brother)
    desk.web.setNow(LATER)
    const shown = await pageOf(`/a/${token}`, '')
    expect(shown).toContain('bei Emre')
    expect(shown).toContain('bei Can')
    await bar()
    const before = dumpOf(desk.web.db)
    for (const path of [`/a/${token}`, `/a/${token}/wuensche`, `/a/${token}/termin`]) {
      const words = await pageOf(path, '')
      expect(words).not.toContain('Emre')
      expect(words).not.toContain('Can ')
    }
    await desk.web.post(`/a/${token}?l=de`, { form: 'message', text: 'Und?', homepage: '' }, FORM)
    await desk.web.post(`/a/${token}?l=de`, { form: 'renew', homepage: '' }, FORM)
    desk.web.setNow(new Date(NOW.getTime() + 9 * 86_400_000))
    expect(await pageOf(`/a/${token}`, '')).not.toContain('Emre')
    await desk.web.post(`/a/${token}?l=de`, { form: 'renew', homepage: '' }, FORM)
    expect(dumpOf(desk.web.db)).toEqual(before)
    desk.web.setNow(LATER)
    await decide({ contact: String(desk.father), do: 'again' })
    expect(await pageOf(`/a/${token}`, '')).toContain('bei Emre')
  })

  test('about the desk.brother still shows him, and him alone', async () => {
    const token = await tokenOf(await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.'))
    group(desk.brother)
    await bar()
    desk.web.setNow(LATER)
    const words = await pageOf(`/a/${token}`, '')
    expect(words).toContain('bei Can')
    expect(words).not.toContain('Emre')
  })

  test('of a matter without a child links none by its name', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Guten Tag, es geht nicht.')
    desk.web.db.delete(ticketStudents).where(eq(ticketStudents.ticketId, ticketId)).run()
    const token = await tokenOf(ticketId)
    await desk.web.post(
      `/a/${token}?l=de`,
      { form: 'child', firstName: 'Emre', className: '5a', homepage: '' },
      FORM
    )
    expect(children(ticketId)).toMatchObject([{ studentId: desk.school.emre, ambiguous: true }])
  })
})

describe('a mail from the address', () => {
  test('is taken in, links no child by itself, and warns before an answer', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Mein Sohn Emre Yıldız aus der 5a hört nichts. Was ist los?')
    expect(
      desk.web.db.select().from(messages).where(eq(messages.ticketId, ticketId)).all()[0]?.visible
    ).toContain('Mein Sohn')
    expect(children(ticketId)).toMatchObject([{ studentId: desk.school.emre, ambiguous: true }])
    const warning = `${FATHER} bekommt keine Auskunft mehr über Emre Yıldız (5a).`
    expect(await pageOf(`/anliegen/${ticketId}`, desk.volunteer)).toContain(warning)
    const asked = await answer(ticketId)
    expect(asked.status).toBe(422)
    const words = wordsOf(await asked.text())
    expect(words).toContain('Steht in Ihrer Antwort wirklich nichts über das Kind?')
    expect(words).toContain('Bitte starten Sie das Gerät neu.')
    expect(sentTo(FATHER).filter(({ kind }) => kind === 'reply')).toEqual([])
    expect((await answer(ticketId, { barred: '1' })).status).toBe(302)
    expect(sentTo(FATHER).filter(({ kind }) => kind === 'reply')).toHaveLength(1)
  })

  test('that answers an old mail about the child opens a matter of its own', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    await desk.door.sendsDue(at(1, '10:05'))
    const [ack] = sentTo(FATHER)
    await bar()
    const number = `[GW #${about}]`
    const ticketId = await writes(
      FATHER,
      'Was ist jetzt mit Emre?',
      { 'In-Reply-To': ack?.messageId ?? '', Subject: `Aw: ${number} Ihre Mail ist da` },
      at(1, '10:30')
    )
    expect(ticketId).not.toBe(about)
    expect(children(ticketId).every(({ ambiguous }) => ambiguous)).toBe(true)
    expect(recipientsOf(desk.web.db, about).choices.map(({ address }) => address)).toEqual([MOTHER])
  })

  test('about the desk.brother belongs to him; it settles no question about the barred child', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.')
    expect(children(ticketId)).toMatchObject([{ studentId: desk.brother, ambiguous: false }])
  })

  test('linked to the child by a person, the answer goes to the other parent', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Emre Yıldız aus der 5a hört nichts.')
    desk.web.db.update(ticketStudents).set({ ambiguous: false }).run()
    expect(recipientsOf(desk.web.db, ticketId)).toMatchObject({ chosen: { address: MOTHER } })
  })
})

describe('an address nobody knows', () => {
  const STRANGER = 'jemand@anderswo.example'

  test('that names a child with an ended tie is only suggested, and the matter says why', async () => {
    await bar()
    const ticketId = await writes(STRANGER, 'Hier der Vater von Emre aus der 5a. Emre hört nichts.')
    expect(desk.children(ticketId)).toMatchObject([{ studentId: desk.school.emre, ambiguous: true }])
    const words = await pageOf(`/anliegen/${ticketId}`, desk.volunteer)
    expect(words).toContain(`${STRANGER} ist unbekannt. Zu Emre Yıldız (5a) gibt es einen Kontakt`)
  })

  test('is linked as before if no tie has ended, and the mother is never doubted', async () => {
    const stranger = await writes(STRANGER, 'Hier der Vater von Emre aus der 5a. Emre hört nichts.')
    expect(desk.children(stranger)).toMatchObject([{ studentId: desk.school.emre, ambiguous: false }])
    expect(await pageOf(`/anliegen/${stranger}`)).not.toContain('ist unbekannt. Zu')
    await bar()
    const mother = await writes(MOTHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    expect(desk.children(mother)).toMatchObject([{ studentId: desk.school.emre, ambiguous: false }])
    expect(await pageOf(`/anliegen/${mother}`)).not.toContain(`${MOTHER} ist unbekannt. Zu`)
  })
})

describe('a student list', () => {
  const LIST = [
    'Nachname;Vorname;Klasse;Elternteil 1;E-Mail Elternteil 1;Elternteil 2;E-Mail Elternteil 2',
    'Yıldız;Emre;5a;Herr Yıldız;vater@familie.example;Frau Yıldız;mutter@familie.example'
  ].join('\n')
  async function preview(list = LIST): Promise<string> {
    const body = new FormData()
    body.append('files', new File([list], 'liste.csv', { type: 'text/csv' }))
    const headers = { cookie: desk.admin, origin: BASE_URL, host: new URL(BASE_URL).host }
    const sent = await desk.web.request('/verzeichnis/einlesen', { method: 'POST', body, headers })
    return sent.headers.get('location') ?? ''
  }
  const tied = () =>
    desk.web.db
      .select({ id: guardianships.contactId, name: contacts.name })
      .from(guardianships)
      .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
      .where(and(eq(guardianships.studentId, desk.school.emre)))
      .all()

  test.each([
    ['the same address', LIST],
    ['a new address under the same name', LIST.replace('vater@', 'neu.vater@')],
    ['another name under the same address', LIST.replace('Herr Yıldız', 'Kemal Y.')]
  ])('does not tie again: %s; and says so', async (_, list) => {
    await bar()
    const path = await preview(list)
    const words = await pageOf(path)
    expect(words).toContain('Bezug beendet')
    expect(words).toMatch(/(Herr Yıldız|Kemal Y\.) Emre Yıldız/)
    await desk.web.post(path, { do: 'apply' }, { cookie: desk.admin })
    expect(tied().map(({ name }) => name)).toEqual(['Frau Yıldız'])
    expect(familyAddress(desk.web.db, desk.school.emre)?.address).toBe(MOTHER)
    const people = desk.web.db.select().from(contacts).all().length
    await desk.web.post(await preview(list), { do: 'apply' }, { cookie: desk.admin })
    expect(tied().map(({ name }) => name)).toEqual(['Frau Yıldız'])
    expect(desk.web.db.select().from(contacts).all()).toHaveLength(people)
  })
})
