import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { byStaff } from '#app/domain/events.ts'
import { askFamilies } from '#app/domain/lessons/ask-families.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { recallAll } from '#app/domain/loans/recall.ts'
import { recordDelivery } from '#app/domain/outbox/record-delivery.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { settleStudent } from '#app/domain/tickets/correct-reading.ts'
import {
  drafts,
  groupMembers,
  guardianships,
  loans,
  messages,
  outbox,
  students,
  tickets
} from '#db/schema/index.ts'
import { barredDesk, FATHER, MOTHER, NOW } from '#tests/support/barred-desk.ts'
import { at } from '#tests/support/small-school.ts'

const desk = barredDesk()
const { bar, pageOf, sentTo, eventsOf, children, writes, answer, decide } = desk

describe('what waits is withdrawn', () => {
  test('even if it is the second letter about the same device', async () => {
    const { db, context } = desk.web
    db.insert(loans)
      .values({ studentId: desk.school.emre, deviceNumber: 'Tablet 1', platform: 'ios', outAt: NOW })
      .run()
    const recall = { until: null, place: '', staffId: desk.school.volunteerId }
    recallAll(db, recall, context.school, NOW)
    const cameBack = { state: 'failed', reason: '550 no such user' } as const
    recordDelivery(db, sentTo(FATHER)[0]?.id ?? 0, cameBack, context.school, NOW)
    recallAll(db, recall, context.school, NOW)
    expect(sentTo(FATHER).map(({ key, state }) => [key.split(':').length, state])).toEqual([
      [3, 'queued'],
      [2, 'failed']
    ])
    // As letters were kept before the children were noted with them.
    db.update(outbox).set({ about: null }).run()
    await bar()
    expect(sentTo(FATHER)).toMatchObject([
      { state: 'failed', settledAt: NOW },
      { state: 'failed', settledAt: NOW }
    ])
    expect(await desk.door.sendsDue(at(1, '11:00'))).toEqual([])
  })

  test('even if its matter is about another child by now', async () => {
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    await desk.door.sendsDue(at(1, '09:00'))
    expect((await answer(about)).status).toBe(302)
    settleStudent(
      desk.web.db,
      {
        ticketId: about,
        studentId: desk.brother,
        actor: byStaff(desk.school.volunteerId),
        reason: 'Von Hand',
        instead: true
      },
      NOW
    )
    expect(children(about)).toMatchObject([{ studentId: desk.brother }])
    await bar()
    expect(sentTo(FATHER).find(({ kind }) => kind === 'reply')).toMatchObject({
      state: 'failed',
      settledAt: NOW
    })
    const sent = await desk.door.sendsDue(at(1, '11:00'))
    expect(sent.filter(({ kind }) => kind === 'reply')).toEqual([])
  })

  test.each([
    ['at once', false],
    ['when it was to be sent', true]
  ])('and an answer leaves its matter open again, for whoever has it: %s', async (_, wasAway) => {
    const { db } = desk.web
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    expect((await answer(about)).status).toBe(302)
    const waitingReply = and(eq(outbox.ticketId, about), eq(outbox.kind, 'reply'))
    if (wasAway)
      db.update(outbox)
        .set({ state: 'sending', leaseUntil: at(1, '10:01') })
        .where(waitingReply)
        .run()
    await bar()
    if (wasAway) {
      expect(db.select().from(tickets).get()).toMatchObject({ state: 'waiting' })
      db.update(outbox).set({ state: 'deferred', leaseUntil: null }).where(waitingReply).run()
      await desk.door.sendsDue(at(1, '11:00'))
    }
    expect(db.select().from(tickets).get()).toMatchObject({
      id: about,
      state: 'open',
      waitingSince: NOW,
      claimedBy: desk.school.volunteerId
    })
    expect(eventsOf('ticket.answer_not_delivered')).toMatchObject([
      { ticketId: about, data: { outboxId: sentTo(FATHER)[0]?.id, state: 'failed' } }
    ])
    expect(await pageOf(`/anliegen/${about}`, desk.volunteer)).toContain('Bitte starten Sie das Gerät neu.')
  })

  test('and an answer can still be taken back by who wrote it', async () => {
    const { db } = desk.web
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    expect((await answer(about)).status).toBe(302)
    await bar()
    const sent = db.select().from(messages).where(eq(messages.staffId, desk.school.volunteerId)).get()
    const path = `/anliegen/${about}/rueckgaengig/${sent?.id}`
    expect((await desk.web.post(path, {}, { cookie: desk.volunteer })).status).toBe(302)
    expect(db.select().from(drafts).all()).toMatchObject([{ body: 'Bitte starten Sie das Gerät neu.' }])
    expect(db.select().from(tickets).get()).toMatchObject({ state: 'open' })
  })

  test('and an answer that had come back before opens its matter only once', async () => {
    const { db, context } = desk.web
    const about = await writes(FATHER, 'Emre aus der 5a hört nichts auf dem iPad.')
    expect((await answer(about)).status).toBe(302)
    const lost = { state: 'failed', reason: '550 no such user' } as const
    recordDelivery(db, sentTo(FATHER)[0]?.id ?? 0, lost, context.school, NOW)
    await bar()
    expect(sentTo(FATHER)[0]).toMatchObject({ kind: 'reply', settledAt: NOW })
    expect(eventsOf('ticket.answer_not_delivered')).toHaveLength(1)
  })
})

test('a question that names Janosch is no question about his sister Jan', async () => {
  const { db, context } = desk.web
  db.update(students).set({ firstName: 'Jan' }).where(eq(students.id, desk.school.emre)).run()
  db.update(students)
    .set({ firstName: 'Janosch', className: '5a' })
    .where(eq(students.id, desk.brother))
    .run()
  db.delete(guardianships).where(eq(guardianships.contactId, desk.mother)).run()
  db.insert(groupMembers)
    .values({ groupId: desk.school.groupId, fromDay: '2020-01-01', studentId: desk.brother })
    .run()
  await decide({ contact: String(desk.father), do: 'one', last: '1' })
  const failed = { studentId: desk.brother, result: 'failed' as const }
  reportLesson(
    db,
    { lessonId: desk.school.lesson(1, 'a'), hostId: desk.school.hostId, exceptions: [failed] },
    at(1, '09:05')
  )
  refreshAll(db, at(1, '13:00'))
  expect(askFamilies(db, context.school, at(1, '13:00'))).toBe(1)
  expect(sentTo(FATHER)).toMatchObject([{ kind: 'ask', state: 'queued', about: [desk.brother] }])
  expect(sentTo(MOTHER)).toEqual([])
  const sent = await desk.door.sendsDue(at(1, '13:01'))
  expect(sent.map(({ toAddress }) => toAddress)).toEqual([FATHER])
})
