import { and, eq, ne } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
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
  groupMembers,
  guardianships,
  loans,
  outbox,
  students,
  tickets
} from '#db/schema/index.ts'
import { barredDesk, FATHER, MOTHER, NOW } from '#tests/support/barred-desk.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { at } from '#tests/support/small-school.ts'

const desk = barredDesk()
const { decide, bar, pageOf, sentTo, eventsOf, children, writes, answer } = desk

describe('ending the tie', () => {
  test('is for the desk.admin alone, says what follows, and is kept with who and when', async () => {
    const before = dumpOf(desk.web.db)
    expect(
      (await decide({ contact: String(desk.father), do: 'one' }, { cookie: desk.volunteer })).status
    ).toBe(403)
    expect(await pageOf(`/verzeichnis/${desk.school.emre}`, desk.volunteer)).not.toContain(
      'Keine Auskunft mehr an'
    )
    const words = await pageOf(`/verzeichnis/${desk.school.emre}`)
    expect(words).toContain('Danach geht keine Mail über Emre mehr an Herr Yıldız')
    expect(words).toContain('Für Can bleibt Herr Yıldız Kontakt.')
    expect(dumpOf(desk.web.db)).toEqual(before)

    expect((await bar()).headers.get('location')).toContain('festgehalten=tieEnded')
    expect((await bar()).status).toBe(302)
    expect(desk.web.db.select().from(barredTies).all()).toHaveLength(1)
    expect(eventsOf('contact.barred')).toMatchObject([
      { studentId: desk.school.emre, data: { contactId: desk.father }, at: NOW }
    ])
    for (const cookie of [desk.admin, desk.volunteer])
      expect(await pageOf(`/verzeichnis/${desk.school.emre}`, cookie)).toContain(
        'Herr Yıldız bekommt keine Auskunft mehr über Emre.'
      )
    expect(familyAddress(desk.web.db, desk.school.emre)?.address).toBe(MOTHER)
    expect(familyAddress(desk.web.db, desk.brother)?.address).toBe(FATHER)
  })

  test('of the last contact is said before, and never happens without', async () => {
    await decide({ contact: String(desk.mother), do: 'one' })
    expect(await pageOf(`/verzeichnis/${desk.school.emre}`)).toContain(
      'Danach erreicht keine Mail mehr jemanden für Emre'
    )
    expect((await bar()).headers.get('location')).toContain('tieLastWrong')
    expect(familyAddress(desk.web.db, desk.school.emre)?.address).toBe(FATHER)
    await decide({ contact: String(desk.father), do: 'one', last: String(desk.school.emre) })
    expect(familyAddress(desk.web.db, desk.school.emre)).toBeNull()
  })

  test('for all children says for which other child nobody is reached any more, and never happens without', async () => {
    const onlyHis = and(eq(guardianships.studentId, desk.brother), ne(guardianships.contactId, desk.father))
    desk.web.db.delete(guardianships).where(onlyHis).run()
    expect(await pageOf(`/verzeichnis/${desk.school.emre}`)).toContain('Mit „alle Kinder“ erreicht auch für')
    const all = { contact: String(desk.father), do: 'all' }
    expect((await decide(all)).headers.get('location')).toContain('tieLastWrong')
    expect(familyAddress(desk.web.db, desk.brother)?.address).toBe(FATHER)
    await decide({ ...all, last: String(desk.brother) })
    expect(familyAddress(desk.web.db, desk.brother)).toBeNull()
  })

  test('can be for all children, and be taken back for each', async () => {
    await decide({ contact: String(desk.father), do: 'all' })
    expect(
      desk.web.db.select().from(guardianships).where(eq(guardianships.contactId, desk.father)).all()
    ).toEqual([])
    await decide({ contact: String(desk.father), do: 'again' })
    await decide({ contact: String(desk.father), do: 'again' })
    expect(
      desk.web.db.select().from(guardianships).where(eq(guardianships.contactId, desk.father)).all()
    ).toMatchObject([{ studentId: desk.school.emre, relation: 'Elternteil' }])
    expect(eventsOf('contact.unbarred')).toMatchObject([{ studentId: desk.school.emre, at: NOW }])
    expect(desk.web.db.select().from(barredTies).all()).toMatchObject([{ studentId: desk.brother }])
  })

  test('is never one of the child itself', async () => {
    const { id } = desk.web.db
      .insert(contacts)
      .values({ kind: 'student', name: 'Emre Yıldız', createdAt: NOW })
      .returning()
      .get()
    desk.web.db
      .insert(guardianships)
      .values({ contactId: id, studentId: desk.school.emre, relation: 'selbst' })
      .run()
    await decide({ contact: String(id), do: 'one' })
    expect(desk.web.db.select().from(barredTies).all()).toEqual([])
  })
})

describe('nothing about the child goes to the address any more', () => {
  test('what waits is withdrawn and cannot be sent once more; what is about the desk.brother goes out', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    const other = await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.', {}, at(1, '10:30'))
    expect(children(about)).toMatchObject([{ studentId: desk.school.emre, ambiguous: false }])
    expect(children(other)).toMatchObject([{ studentId: desk.brother, ambiguous: false }])
    await desk.door.sendsDue(at(1, '09:00'))
    expect((await answer(about)).status).toBe(302)
    expect((await answer(other)).status).toBe(302)
    await bar()
    const waiting = sentTo(FATHER).filter(({ kind }) => kind === 'reply')
    expect(waiting).toMatchObject([
      { ticketId: other, state: 'queued' },
      { ticketId: about, state: 'failed', settledAt: NOW }
    ])
    const again = waiting[1]?.id ?? 0
    await desk.web.post(`/post/${again}/nochmal`, {}, { cookie: desk.admin })
    const sent = await desk.door.sendsDue(at(1, '11:00'))
    expect(
      sent.filter(({ toAddress }) => toAddress === FATHER).map(({ ticketId }) => ticketId)
    ).not.toContain(about)
    expect(sent.map(({ id }) => id)).toContain(waiting[0]?.id)
  })

  test('a mail that is taken for sending after all is withdrawn there', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    desk.web.db
      .update(outbox)
      .set({ state: 'sending', leaseUntil: at(1, '10:01') })
      .run()
    await bar()
    // The process died before it had the mail's bytes; it is tried once more.
    desk.web.db.update(outbox).set({ state: 'deferred', leaseUntil: null }).run()
    const sent = await desk.door.sendsDue(at(1, '11:00'))
    expect(sent.filter(({ toAddress }) => toAddress === FATHER)).toEqual([])
    expect(sentTo(FATHER)).toMatchObject([{ ticketId: about, state: 'failed' }])
  })

  test('answers, "Wann passt es?" and incident texts go to the other parent', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    await bar()
    expect(recipientsOf(desk.web.db, about)).toMatchObject({
      choices: [{ address: MOTHER }],
      chosen: { address: MOTHER }
    })
    expect((await answer(about, { to: FATHER })).status).toBe(422)
    expect((await answer(about)).status).toBe(302)
    const slots = ['2020-03-24T10:00:00', '2020-03-24T11:00:00', '2020-03-24T12:00:00'] as const
    const { school: settings, clock } = desk.web.context
    expect(
      offerSlots(
        desk.web.db,
        { ticketId: about, staffId: desk.school.volunteerId, slots: [...slots], key: 'k1' },
        settings,
        clock()
      )
    ).toBeNull()
    const telling = {
      incidentId: 1,
      ticketIds: [about],
      staffId: desk.school.volunteerId,
      what: 'opened' as const,
      words: 'Der Raum ist gestört.'
    }
    tellFamilies(desk.web.db, telling, settings, NOW)
    expect(sentTo(MOTHER).map(({ kind }) => kind)).toEqual(['reply', 'ask', 'reply'])
    expect(sentTo(FATHER).filter(({ kind }) => kind !== 'ack')).toEqual([])
  })

  test('questions about the lessons: each parent is asked about the child they hear of', async () => {
    desk.web.db.update(students).set({ className: '5a' }).where(eq(students.id, desk.brother)).run()
    const group = { groupId: desk.school.groupId, fromDay: '2020-01-01' }
    desk.web.db
      .insert(groupMembers)
      .values({ ...group, studentId: desk.brother })
      .run()
    await decide({ contact: String(desk.father), do: 'one' }, { child: desk.brother })
    reportLesson(
      desk.web.db,
      {
        lessonId: desk.school.lesson(1, 'a'),
        hostId: desk.school.hostId,
        exceptions: [desk.school.emre, desk.brother].map((studentId) => ({
          studentId,
          result: 'failed' as const
        }))
      },
      at(1, '09:05')
    )
    refreshAll(desk.web.db, at(1, '13:00'))
    expect(askFamilies(desk.web.db, desk.web.context.school, at(1, '13:00'))).toBe(2)
    expect(askFamilies(desk.web.db, desk.web.context.school, at(1, '13:05'))).toBe(0)
    const [toMother] = sentTo(MOTHER)
    const [toFather] = sentTo(FATHER)
    expect(toMother?.textBody).toContain('bei Can')
    expect(toFather?.textBody).toContain('bei Emre')
    expect(toFather?.textBody).not.toContain('Can')
    const token = /\/a\/([\w-]+)/.exec(toFather?.textBody ?? '')?.[1]
    desk.web.setNow(at(1, '13:10'))
    const words = await pageOf(`/a/${token}`, '')
    expect(words).toContain('bei Emre')
    expect(words).not.toContain('Can')
  })

  test('a recall of two devices is one letter to each parent', async () => {
    for (const [studentId, deviceNumber] of [
      [desk.school.emre, 'Tablet 1'],
      [desk.brother, 'Tablet 2']
    ] as const)
      desk.web.db.insert(loans).values({ studentId, deviceNumber, platform: 'ios', outAt: NOW }).run()
    await bar()
    const recall = { until: null, place: 'Sekretariat', staffId: desk.school.volunteerId }
    expect(recallAll(desk.web.db, recall, desk.web.context.school, NOW)).toEqual({
      families: 2,
      unreachable: 0
    })
    expect(sentTo(FATHER)[0]?.textBody).not.toContain('Emre')
    expect(sentTo(MOTHER)[0]?.textBody).toContain('Tablet 1 (Emre)')
  })

  test('a recall that waits is withdrawn, whichever child it names', async () => {
    desk.web.db
      .insert(loans)
      .values({ studentId: desk.school.emre, deviceNumber: 'Tablet 1', platform: 'ios', outAt: NOW })
      .run()
    recallAll(
      desk.web.db,
      { until: null, place: '', staffId: desk.school.volunteerId },
      desk.web.context.school,
      NOW
    )
    await bar()
    expect(sentTo(FATHER)).toMatchObject([{ state: 'failed', settledAt: NOW }])
  })
})

test('an address that both parents share is barred with either of them', async () => {
  desk.web.db.insert(contactAddresses).values({ contactId: desk.mother, address: FATHER }).run()
  await bar()
  expect(familyAddress(desk.web.db, desk.school.emre)?.address).toBe(MOTHER)
  const ticketId = await writes(MOTHER, 'Emre aus der 5a hört nichts auf dem iPad.')
  expect(recipientsOf(desk.web.db, ticketId).choices.map(({ address }) => address)).toEqual([MOTHER])
  expect(desk.web.db.select().from(tickets).all()).toHaveLength(1)
})
