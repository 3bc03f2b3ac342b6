import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tellFamilies } from '#app/domain/incidents/tell-families.ts'
import { askFamilies } from '#app/domain/lessons/ask-families.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { recallAll } from '#app/domain/loans/recall.ts'
import { familyAddress } from '#app/domain/students/family-address.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { recipientsOf } from '#app/domain/tickets/recipients.ts'
import { offerSlots } from '#app/domain/tickets/slots/offer-slots.ts'
import {
  barredTies,
  contactAddresses,
  contacts,
  events,
  groupMembers,
  guardianships,
  loans,
  messages,
  outbox,
  staff,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { dumpOf, emptyDatabase } from '#tests/support/dump.ts'
import { FORM } from '#tests/support/family-page.ts'
import { type MailDoor, mailDoor } from '#tests/support/mail-door.ts'
import { wordsOf } from '#tests/support/sample-web-app.ts'
import { plainText } from '#tests/support/sent-mail.ts'
import { at, type SmallSchool, smallSchool } from '#tests/support/small-school.ts'
import { BASE_URL, startWebApp, type WebApp } from '#tests/support/web-app.ts'

const MOTHER = 'mutter@familie.example'
const FATHER = 'vater@familie.example'
const NOW = at(1, '10:00')

let web: WebApp
let school: SmallSchool
let door: MailDoor
let admin = ''
let volunteer = ''
let mother = 0
let father = 0
/** Emre's brother lives in the same home. */
let brother = 0

beforeAll(async () => {
  web = await startWebApp({ now: NOW })
})
afterAll(() => web.stop())

beforeEach(async () => {
  web.setNow(NOW)
  emptyDatabase(web.db)
  school = smallSchool(web.db)
  door = mailDoor(web.db, web.context.school, at(1, '07:00'))
  const { db } = web
  const head = db
    .insert(staff)
    .values({ displayName: 'Frau Amt', firstName: 'Ada', lastName: 'Amt', isAdmin: true })
    .returning()
    .get()
  admin = await web.signIn(head.id)
  volunteer = await web.signIn(school.volunteerId)
  const householdId = childOf(school.emre)?.householdId ?? 0
  brother = db
    .insert(students)
    .values({ firstName: 'Can', lastName: 'Yıldız', className: '8c', householdId, platform: 'windows' })
    .returning()
    .get().id
  const parent = (name: string, address: string) => {
    const { id } = db
      .insert(contacts)
      .values({ kind: 'guardian', name, householdId, createdAt: at(1, '07:00') })
      .returning()
      .get()
    db.insert(contactAddresses).values({ contactId: id, address }).run()
    for (const studentId of [school.emre, brother])
      db.insert(guardianships).values({ contactId: id, studentId, relation: 'Elternteil' }).run()
    return id
  }
  father = parent('Herr Yıldız', FATHER)
  mother = parent('Frau Yıldız', MOTHER)
})

const childOf = (id: number) => web.db.select().from(students).where(eq(students.id, id)).get()
const decide = (fields: Record<string, string>, { child = school.emre, cookie = admin } = {}) =>
  web.post(`/verzeichnis/${child}/auskunft`, fields, { cookie })
const bar = () => decide({ contact: String(father), do: 'one' })
const pageOf = async (path: string, cookie = admin) => wordsOf(await (await web.get(path, cookie)).text())
const sentTo = (address: string) =>
  web.db.select().from(outbox).where(eq(outbox.toAddress, address)).orderBy(desc(outbox.id)).all()
const eventsOf = (type: string) =>
  web.db.select().from(events).where(eq(events.type, type)).orderBy(events.id).all()
const children = (ticketId: number) =>
  web.db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, ticketId)).all()

let serial = 0
function mail(from: string, text: string, fields: Record<string, string> = {}): string {
  serial += 1
  const head = {
    'Return-Path': `<${from}>`,
    From: from,
    To: 'hilfe@gym-werder.example',
    Subject: 'Kein Ton',
    'Message-ID': `<bezug${serial}@familie.example>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...fields
  }
  return `${Object.entries(head)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${text}\n`
}
/** @returns the ticket a mail became */
async function writes(from: string, text: string, fields: Record<string, string> = {}, now = NOW) {
  const { ticketId } = await door.arrives(mail(from, text, fields), now)
  return ticketId ?? 0
}
const answer = (ticketId: number, more: Record<string, string> = {}) => {
  const newest = web.db.select().from(messages).where(eq(messages.ticketId, ticketId)).all()
  const seen = Math.max(0, ...newest.filter(({ direction }) => direction === 'in').map(({ id }) => id))
  return web.post(
    `/anliegen/${ticketId}/antworten`,
    {
      text: 'Bitte starten Sie das Gerät neu.',
      seenMessageId: String(seen),
      idempotencyKey: randomUUID(),
      ...more
    },
    { cookie: volunteer }
  )
}

describe('ending the tie', () => {
  test('is for the admin alone, says what follows, and is kept with who and when', async () => {
    const before = dumpOf(web.db)
    expect((await decide({ contact: String(father), do: 'one' }, { cookie: volunteer })).status).toBe(403)
    expect(await pageOf(`/verzeichnis/${school.emre}`, volunteer)).not.toContain('Keine Auskunft mehr an')
    const words = await pageOf(`/verzeichnis/${school.emre}`)
    expect(words).toContain('Danach geht keine Mail über Emre mehr an Herr Yıldız')
    expect(words).toContain('Für Can bleibt Herr Yıldız Kontakt.')
    expect(dumpOf(web.db)).toEqual(before)

    expect((await bar()).headers.get('location')).toContain('festgehalten=tieEnded')
    expect((await bar()).status).toBe(302)
    expect(web.db.select().from(barredTies).all()).toHaveLength(1)
    expect(eventsOf('contact.barred')).toMatchObject([
      { studentId: school.emre, data: { contactId: father }, at: NOW }
    ])
    for (const cookie of [admin, volunteer])
      expect(await pageOf(`/verzeichnis/${school.emre}`, cookie)).toContain(
        'Herr Yıldız bekommt keine Auskunft mehr über Emre.'
      )
    expect(familyAddress(web.db, school.emre)?.address).toBe(MOTHER)
    expect(familyAddress(web.db, brother)?.address).toBe(FATHER)
  })

  test('of the last contact is said before, and never happens without', async () => {
    await decide({ contact: String(mother), do: 'one' })
    expect(await pageOf(`/verzeichnis/${school.emre}`)).toContain(
      'Danach erreicht keine Mail mehr jemanden für Emre'
    )
    expect((await bar()).headers.get('location')).toContain('tieLastWrong')
    expect(familyAddress(web.db, school.emre)?.address).toBe(FATHER)
    await decide({ contact: String(father), do: 'one', last: '1' })
    expect(familyAddress(web.db, school.emre)).toBeNull()
  })

  test('can be for all children, and be taken back for each', async () => {
    await decide({ contact: String(father), do: 'all' })
    expect(web.db.select().from(guardianships).where(eq(guardianships.contactId, father)).all()).toEqual([])
    await decide({ contact: String(father), do: 'again' })
    await decide({ contact: String(father), do: 'again' })
    expect(
      web.db.select().from(guardianships).where(eq(guardianships.contactId, father)).all()
    ).toMatchObject([{ studentId: school.emre, relation: 'Elternteil' }])
    expect(eventsOf('contact.unbarred')).toMatchObject([{ studentId: school.emre, at: NOW }])
    expect(web.db.select().from(barredTies).all()).toMatchObject([{ studentId: brother }])
  })

  test('is never one of the child itself', async () => {
    const { id } = web.db
      .insert(contacts)
      .values({ kind: 'student', name: 'Emre Yıldız', createdAt: NOW })
      .returning()
      .get()
    web.db.insert(guardianships).values({ contactId: id, studentId: school.emre, relation: 'selbst' }).run()
    await decide({ contact: String(id), do: 'one' })
    expect(web.db.select().from(barredTies).all()).toEqual([])
  })
})

describe('nothing about the child goes to the address any more', () => {
  test('what waits is withdrawn and cannot be sent once more; what is about the brother goes out', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    const other = await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.', {}, at(1, '10:30'))
    expect(children(about)).toMatchObject([{ studentId: school.emre, ambiguous: false }])
    expect(children(other)).toMatchObject([{ studentId: brother, ambiguous: false }])
    await door.sendsDue(at(1, '09:00'))
    expect((await answer(about)).status).toBe(302)
    expect((await answer(other)).status).toBe(302)
    await bar()
    const waiting = sentTo(FATHER).filter(({ kind }) => kind === 'reply')
    expect(waiting).toMatchObject([
      { ticketId: other, state: 'queued' },
      { ticketId: about, state: 'failed', settledAt: NOW }
    ])
    const again = waiting[1]?.id ?? 0
    await web.post(`/post/${again}/nochmal`, {}, { cookie: admin })
    const sent = await door.sendsDue(at(1, '11:00'))
    expect(
      sent.filter(({ toAddress }) => toAddress === FATHER).map(({ ticketId }) => ticketId)
    ).not.toContain(about)
    expect(sent.map(({ id }) => id)).toContain(waiting[0]?.id)
  })

  test('a mail that is taken for sending after all is withdrawn there', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    web.db
      .update(outbox)
      .set({ state: 'sending', leaseUntil: at(1, '10:01') })
      .run()
    await bar()
    // The process died before it had the mail's bytes; it is tried once more.
    web.db.update(outbox).set({ state: 'deferred', leaseUntil: null }).run()
    const sent = await door.sendsDue(at(1, '11:00'))
    expect(sent.filter(({ toAddress }) => toAddress === FATHER)).toEqual([])
    expect(sentTo(FATHER)).toMatchObject([{ ticketId: about, state: 'failed' }])
  })

  test('answers, "Wann passt es?" and incident texts go to the other parent', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    await bar()
    expect(recipientsOf(web.db, about)).toMatchObject({
      choices: [{ address: MOTHER }],
      chosen: { address: MOTHER }
    })
    expect((await answer(about, { to: FATHER })).status).toBe(422)
    expect((await answer(about)).status).toBe(302)
    const slots = ['2020-03-24T10:00:00', '2020-03-24T11:00:00', '2020-03-24T12:00:00'] as const
    const { school: settings, clock } = web.context
    expect(
      offerSlots(
        web.db,
        { ticketId: about, staffId: school.volunteerId, slots: [...slots], key: 'k1' },
        settings,
        clock()
      )
    ).toBeNull()
    const telling = {
      incidentId: 1,
      ticketIds: [about],
      staffId: school.volunteerId,
      what: 'opened' as const,
      words: 'Der Raum ist gestört.'
    }
    tellFamilies(web.db, telling, settings, NOW)
    expect(sentTo(MOTHER).map(({ kind }) => kind)).toEqual(['reply', 'ask', 'reply'])
    expect(sentTo(FATHER).filter(({ kind }) => kind !== 'ack')).toEqual([])
  })

  test('questions about the lessons: each parent is asked about the child they hear of', async () => {
    web.db.update(students).set({ className: '5a' }).where(eq(students.id, brother)).run()
    const group = { groupId: school.groupId, fromDay: '2020-01-01' }
    web.db
      .insert(groupMembers)
      .values({ ...group, studentId: brother })
      .run()
    await decide({ contact: String(father), do: 'one' }, { child: brother })
    reportLesson(
      web.db,
      {
        lessonId: school.lesson(1, 'a'),
        hostId: school.hostId,
        exceptions: [school.emre, brother].map((studentId) => ({ studentId, result: 'failed' as const }))
      },
      at(1, '09:05')
    )
    refreshAll(web.db, at(1, '13:00'))
    expect(askFamilies(web.db, web.context.school, at(1, '13:00'))).toBe(2)
    expect(askFamilies(web.db, web.context.school, at(1, '13:05'))).toBe(0)
    const [toMother] = sentTo(MOTHER)
    const [toFather] = sentTo(FATHER)
    expect(toMother?.textBody).toContain('bei Can')
    expect(toFather?.textBody).toContain('bei Emre')
    expect(toFather?.textBody).not.toContain('Can')
    const token = /\/a\/([\w-]+)/.exec(toFather?.textBody ?? '')?.[1]
    web.setNow(at(1, '13:10'))
    const words = await pageOf(`/a/${token}`, '')
    expect(words).toContain('bei Emre')
    expect(words).not.toContain('Can')
  })

  test('a recall of two devices is one letter to each parent', async () => {
    for (const [studentId, deviceNumber] of [
      [school.emre, 'Tablet 1'],
      [brother, 'Tablet 2']
    ] as const)
      web.db.insert(loans).values({ studentId, deviceNumber, platform: 'ios', outAt: NOW }).run()
    await bar()
    const recall = { until: null, place: 'Sekretariat', staffId: school.volunteerId }
    expect(recallAll(web.db, recall, web.context.school, NOW)).toEqual({ families: 2, unreachable: 0 })
    expect(sentTo(FATHER)[0]?.textBody).not.toContain('Emre')
    expect(sentTo(MOTHER)[0]?.textBody).toContain('Tablet 1 (Emre)')
  })

  test('a recall that waits is withdrawn, whichever child it names', async () => {
    web.db
      .insert(loans)
      .values({ studentId: school.emre, deviceNumber: 'Tablet 1', platform: 'ios', outAt: NOW })
      .run()
    recallAll(web.db, { until: null, place: '', staffId: school.volunteerId }, web.context.school, NOW)
    await bar()
    expect(sentTo(FATHER)).toMatchObject([{ state: 'failed', settledAt: NOW }])
  })
})

describe('an open link', () => {
  const tokenOf = async (ticketId: number) => {
    const sent = await door.sendsDue(at(1, '10:05'))
    const own = sent.find((one) => one.ticketId === ticketId && one.toAddress === FATHER)
    return /\/a\/([\w-]+)/.exec(own ? await plainText(own.bytes) : '')?.[1] ?? ''
  }

  const LATER = at(1, '11:10')
  const group = (studentId: number) =>
    web.db.insert(groupMembers).values({ groupId: school.groupId, fromDay: '2020-01-01', studentId }).run()

  test('no longer shows the child, takes no answer and is not renewed', async () => {
    const token = await tokenOf(await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.'))
    group(brother)
    web.setNow(LATER)
    const shown = await pageOf(`/a/${token}`, '')
    expect(shown).toContain('bei Emre')
    expect(shown).toContain('bei Can')
    await bar()
    const before = dumpOf(web.db)
    for (const path of [`/a/${token}`, `/a/${token}/wuensche`, `/a/${token}/termin`]) {
      const words = await pageOf(path, '')
      expect(words).not.toContain('Emre')
      expect(words).not.toContain('Can ')
    }
    await web.post(`/a/${token}?l=de`, { form: 'message', text: 'Und?', homepage: '' }, FORM)
    await web.post(`/a/${token}?l=de`, { form: 'renew', homepage: '' }, FORM)
    web.setNow(new Date(NOW.getTime() + 9 * 86_400_000))
    expect(await pageOf(`/a/${token}`, '')).not.toContain('Emre')
    await web.post(`/a/${token}?l=de`, { form: 'renew', homepage: '' }, FORM)
    expect(dumpOf(web.db)).toEqual(before)
    web.setNow(LATER)
    await decide({ contact: String(father), do: 'again' })
    expect(await pageOf(`/a/${token}`, '')).toContain('bei Emre')
  })

  test('about the brother still shows him, and him alone', async () => {
    const token = await tokenOf(await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.'))
    group(brother)
    await bar()
    web.setNow(LATER)
    const words = await pageOf(`/a/${token}`, '')
    expect(words).toContain('bei Can')
    expect(words).not.toContain('Emre')
  })

  test('of a matter without a child links none by its name', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Guten Tag, es geht nicht.')
    web.db.delete(ticketStudents).where(eq(ticketStudents.ticketId, ticketId)).run()
    const token = await tokenOf(ticketId)
    await web.post(
      `/a/${token}?l=de`,
      { form: 'child', firstName: 'Emre', className: '5a', homepage: '' },
      FORM
    )
    expect(children(ticketId)).toMatchObject([{ studentId: school.emre, ambiguous: true }])
  })
})

describe('a mail from the address', () => {
  test('is taken in, links no child by itself, and warns before an answer', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Mein Sohn Emre Yıldız aus der 5a hört nichts. Was ist los?')
    expect(web.db.select().from(messages).where(eq(messages.ticketId, ticketId)).all()[0]?.visible).toContain(
      'Mein Sohn'
    )
    expect(children(ticketId)).toMatchObject([{ studentId: school.emre, ambiguous: true }])
    const warning = `${FATHER} bekommt keine Auskunft mehr über Emre Yıldız (5a).`
    expect(await pageOf(`/anliegen/${ticketId}`, volunteer)).toContain(warning)
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
    await door.sendsDue(at(1, '10:05'))
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
    expect(recipientsOf(web.db, about).choices.map(({ address }) => address)).toEqual([MOTHER])
  })

  test('about the brother belongs to him; it settles no question about the barred child', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.')
    expect(children(ticketId)).toMatchObject([{ studentId: brother, ambiguous: false }])
  })

  test('linked to the child by a person, the answer goes to the other parent', async () => {
    await bar()
    const ticketId = await writes(FATHER, 'Emre Yıldız aus der 5a hört nichts.')
    web.db.update(ticketStudents).set({ ambiguous: false }).run()
    expect(recipientsOf(web.db, ticketId)).toMatchObject({ chosen: { address: MOTHER } })
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
    const headers = { cookie: admin, origin: BASE_URL, host: new URL(BASE_URL).host }
    const sent = await web.request('/verzeichnis/einlesen', { method: 'POST', body, headers })
    return sent.headers.get('location') ?? ''
  }
  const tied = () =>
    web.db
      .select({ id: guardianships.contactId, name: contacts.name })
      .from(guardianships)
      .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
      .where(and(eq(guardianships.studentId, school.emre)))
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
    await web.post(path, { do: 'apply' }, { cookie: admin })
    expect(tied().map(({ name }) => name)).toEqual(['Frau Yıldız'])
    expect(familyAddress(web.db, school.emre)?.address).toBe(MOTHER)
    const people = web.db.select().from(contacts).all().length
    await web.post(await preview(list), { do: 'apply' }, { cookie: admin })
    expect(tied().map(({ name }) => name)).toEqual(['Frau Yıldız'])
    expect(web.db.select().from(contacts).all()).toHaveLength(people)
  })
})

test('an address that both parents share is barred with either of them', async () => {
  web.db.insert(contactAddresses).values({ contactId: mother, address: FATHER }).run()
  await bar()
  expect(familyAddress(web.db, school.emre)?.address).toBe(MOTHER)
  const ticketId = await writes(MOTHER, 'Emre aus der 5a hört nichts auf dem iPad.')
  expect(recipientsOf(web.db, ticketId).choices.map(({ address }) => address)).toEqual([MOTHER])
  expect(web.db.select().from(tickets).all()).toHaveLength(1)
})
