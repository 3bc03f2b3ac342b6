import { eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { events, outbox, staffAddresses, ticketOffers, ticketStudents, tickets } from '#db/schema/index.ts'
import { helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const types = (school: ReturnType<typeof helpSchool>) =>
  school.db
    .select({ type: events.type })
    .from(events)
    .all()
    .map((row) => row.type)

test('an offer nobody takes goes to more people, round by round, and each is told once', () => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  const offered = () =>
    school.db
      .select()
      .from(ticketOffers)
      .where(eq(ticketOffers.ticketId, 1))
      .all()
      .map((row) => row.staffId)
  for (const time of ['09:40', '09:47', '09:47', '10:03', '10:19', '10:40', '11:30']) {
    expect(tendSchool(school.db, SCHOOL, at(1, time))).toEqual([])
  }
  expect(offered().sort()).toEqual([school.keller, school.tran, school.admin].sort())
  expect(types(school).filter((type) => type === 'ticket.widened')).toHaveLength(1)
  expect(types(school).filter((type) => type === 'ticket.escalated')).toHaveLength(1)
  const told = school.db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, 'notify'))
    .all()
    .map((mail) => mail.staffId)
  expect(told.sort()).toEqual([school.keller, school.tran, school.admin].sort())
})

test('a claim without any action lapses once, with its reason', () => {
  const school = helpSchool()
  school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '12:00'))
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '12:05'))
  tendSchool(school.db, SCHOOL, at(1, '14:00'))
  expect(school.db.select().from(tickets).get()?.claimedBy).toBe(school.keller)
  tendSchool(school.db, SCHOOL, at(1, '14:06'))
  tendSchool(school.db, SCHOOL, at(1, '14:07'))
  expect(school.db.select().from(tickets).get()?.claimedBy).toBeNull()
  const lapsed = school.db.select().from(events).where(eq(events.type, 'ticket.lapsed')).all()
  expect(lapsed.map((event) => event.data)).toEqual([{ reason: 'idle', staffId: school.keller }])
})

test('a child that cannot get in becomes one ticket, however often the clock ticks', () => {
  const school = helpSchool()
  const exceptions = [{ studentId: school.noor, result: 'failed' as const }]
  reportLesson(
    school.db,
    { lessonId: school.lesson(1, 'a'), hostId: school.hostId, exceptions },
    at(1, '09:05')
  )
  for (const time of ['09:06', '09:07', '12:00']) tendSchool(school.db, SCHOOL, at(1, time))
  const made = school.db.select().from(ticketStudents).where(eq(ticketStudents.studentId, school.noor)).all()
  expect(made).toHaveLength(1)
  expect(school.db.select().from(tickets).all()).toMatchObject([{ kind: 'help', state: 'open' }])
})

test('help joins the open ticket of the household', () => {
  const school = helpSchool()
  school.receive({ visible: 'Emre aus der 5a, iPad: das Bild der anderen ist zu klein.' }, at(1, '08:00'))
  const exceptions = [{ studentId: school.emre, result: 'failed' as const }]
  reportLesson(
    school.db,
    { lessonId: school.lesson(1, 'a'), hostId: school.hostId, exceptions },
    at(1, '09:05')
  )
  tendSchool(school.db, SCHOOL, at(1, '09:06'))
  expect(school.db.select().from(tickets).all()).toHaveLength(1)
})

test('a teacher gets one link for the day, in the morning, however often the clock ticks', () => {
  const school = helpSchool()
  school.db
    .insert(staffAddresses)
    .values({ staffId: school.hostId, address: 'hoffmann@gym-werder.example' })
    .run()
  const links = () => school.db.select().from(outbox).where(like(outbox.key, 'host:%')).all()
  tendSchool(school.db, SCHOOL, at(1, '07:10'))
  expect(links()).toHaveLength(0)
  for (const time of ['07:31', '07:32', '12:00']) tendSchool(school.db, SCHOOL, at(1, time))
  expect(links().map((mail) => mail.toAddress)).toEqual(['hoffmann@gym-werder.example'])
  tendSchool(school.db, SCHOOL, at(2, '07:31'))
  expect(links()).toHaveLength(2)
})
