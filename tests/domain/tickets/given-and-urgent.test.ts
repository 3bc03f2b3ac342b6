import { expect, test } from 'vitest'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { handOver } from '#app/domain/tickets/hand-over.ts'
import { queueOf } from '#app/domain/tickets/queue.ts'
import { recordCall } from '#app/domain/tickets/record-call.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { ticketParticipants, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

function withTicket(): HelpSchool {
  const school = helpSchool()
  school.receive({})
  return school
}

const answer = (school: HelpSchool) =>
  replyToFamily(
    school.db,
    {
      ticketId: 1,
      staffId: school.keller,
      body: 'Bitte tippen Sie unten links auf „Audio“.',
      guideId: null,
      seenMessageId: newestFromFamily(school.db, 1)?.id ?? 0,
      idempotencyKey: 'k1'
    },
    SCHOOL,
    at(1, '10:00')
  )
const urgentNow = (school: HelpSchool) => school.db.select().from(tickets).get()?.urgent

test('a ticket that waits is among the colleague’s own once it is handed over', () => {
  const school = withTicket()
  answer(school)
  const mine = () => queueOf(school.db, 'mine', school.tran, at(1, '10:12')).map((entry) => entry.id)
  expect(mine()).toEqual([])
  const hand = { ticketId: 1, fromStaffId: school.keller, toStaffId: school.tran, tried: '' }
  expect(handOver(school.db, hand, SCHOOL, at(1, '10:10'))).toBe(true)
  expect(mine()).toEqual([1])
})

test('an answer ends the hurry, and so does a call, whatever its outcome', () => {
  const answered = withTicket()
  answered.db.update(tickets).set({ urgent: true }).run()
  expect(queueOf(answered.db, 'open', answered.keller, at(1, '09:59'))[0]?.urgent).toBe(true)
  answer(answered)
  expect(urgentNow(answered)).toBe(false)

  const called = withTicket()
  called.db.update(tickets).set({ urgent: true }).run()
  claimTicket(called.db, { ticketId: 1, staffId: called.keller }, at(1, '09:59'))
  const call = { ticketId: 1, staffId: called.keller, callBackAt: null, note: '' }
  recordCall(called.db, { ...call, outcome: 'not_reached' }, at(1, '10:00'))
  expect(urgentNow(called)).toBe(false)
})

test('a ticket that waits for the family does not burn', () => {
  const school = withTicket()
  school.db.update(tickets).set({ urgent: true, state: 'waiting' }).run()
  expect(queueOf(school.db, 'waiting', school.keller, at(1, '10:00'))[0]?.urgent).toBe(false)
})

test('a card names who wrote first, and never an address', () => {
  const school = withTicket()
  const from = () => queueOf(school.db, 'open', school.keller, at(1, '10:00'))[0]?.from
  const [first] = school.db.select().from(ticketParticipants).all()
  expect(from()).toBe(first?.name)
  school.db
    .insert(ticketParticipants)
    .values({ ticketId: 1, address: 'oma@familie.example', name: 'Oma', since: at(1, '11:00') })
    .run()
  expect(from()).toBe(first?.name)
  school.db.update(ticketParticipants).set({ name: 'mutter@familie.example' }).run()
  expect(from()).toBe('')
})
