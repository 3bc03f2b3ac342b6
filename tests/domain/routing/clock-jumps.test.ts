import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { saveHolidays } from '#app/domain/settings/holidays.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { events, outbox, ticketOffers, tickets } from '#db/schema/index.ts'
import { helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const count = (school: ReturnType<typeof helpSchool>, type: string): number =>
  school.db.select().from(events).where(eq(events.type, type)).all().length

const tend = (school: ReturnType<typeof helpSchool>, now: Date) =>
  expect(tendSchool(school.db, SCHOOL, now)).toEqual([])

test('a clock that was a day ahead and was set right widens no offer twice and stops none', () => {
  const school = helpSchool()
  school.receive({}, at(2, '09:31'))
  tend(school, at(1, '09:40'))
  expect(count(school, 'ticket.widened')).toBe(0)
  tend(school, at(1, '09:50'))
  for (const time of ['09:56', '10:12', '10:28']) tend(school, at(1, time))
  const before = count(school, 'ticket.widened') + count(school, 'ticket.escalated')
  expect(before).toBe(2)
  // Back to the day on which it came: all of it has been done.
  for (const time of ['09:31', '09:32', '09:50', '10:30']) tend(school, at(2, time))
  expect(count(school, 'ticket.widened') + count(school, 'ticket.escalated')).toBe(before)
})

test('after a sleep of hours one round follows, not all of them at once', () => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  for (const time of ['14:00', '14:00', '14:01']) tend(school, at(1, time))
  expect(
    new Set(
      school.db
        .select()
        .from(ticketOffers)
        .all()
        .map((offer) => offer.round)
    )
  ).toEqual(new Set([2]))
})

test('an offer of the evening stands its time in the morning', () => {
  const school = helpSchool()
  school.receive({}, at(1, '19:30'))
  tend(school, at(2, '08:00'))
  tend(school, at(2, '08:14'))
  expect(school.db.select().from(ticketOffers).all()[0]?.round).toBe(1)
  tend(school, at(2, '08:16'))
  expect(school.db.select().from(ticketOffers).all()[0]?.round).toBe(2)
})

test('a claim of a clock that was ahead has its two hours from now, and lapses once', () => {
  const school = helpSchool()
  school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '12:00'))
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(3, '12:05'))
  tend(school, at(1, '12:10'))
  tend(school, at(1, '14:00'))
  expect(count(school, 'ticket.lapsed')).toBe(0)
  for (const time of ['14:11', '14:11', '13:00', '14:12']) tend(school, at(1, time))
  expect(count(school, 'ticket.lapsed')).toBe(1)
  expect(school.db.select().from(tickets).get()?.claimedBy).toBeNull()
})

test('on a holiday nothing lapses, nothing widens, and the notification waits for the next school day', () => {
  const school = helpSchool()
  const day = at(1, '09:00').toISOString().slice(0, 10)
  const holidays = [{ from: day, until: day, name: 'Pädagogischer Tag' }]
  saveHolidays(school.db, { holidays, staffId: school.admin }, at(1, '08:00'))
  school.receive({}, at(1, '09:31'))
  for (const time of ['09:50', '12:00', '17:00']) tend(school, at(1, time))
  expect(count(school, 'ticket.widened')).toBe(0)
  const told = school.db.select().from(outbox).where(eq(outbox.kind, 'notify')).all()
  expect(told.length).toBeGreaterThan(0)
  for (const mail of told) expect(mail.dueAt).toEqual(at(2, '08:00'))
})
