import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { recordCall } from '#app/domain/tickets/record-call.ts'
import { releaseTicket } from '#app/domain/tickets/release.ts'
import { chooseSlot, declineSlots, slotOfferOf } from '#app/domain/tickets/slots/choose-slot.ts'
import { offerSlots } from '#app/domain/tickets/slots/offer-slots.ts'
import type { CallOutcome } from '#app/domain/words.ts'
import { calls, events, outbox, slotOffers, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

let school: HelpSchool
beforeEach(() => {
  school = helpSchool()
  school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '12:00'))
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '12:05'))
})

const call = (time: string, back: string | null, ticketId = 1, outcome: CallOutcome = 'solved') =>
  recordCall(
    school.db,
    {
      ticketId,
      staffId: school.keller,
      outcome: back ? 'call_back' : outcome,
      callBackAt: back ? at(1, back) : null,
      note: '',
      key: `${ticketId}-${time}`
    },
    at(1, time)
  )
const remindedAt = () =>
  school.db
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(and(eq(outbox.kind, 'notify'), eq(outbox.staffId, school.keller), eq(outbox.state, 'queued')))
    .all()
    .map((mail) => mail.dueAt)
const told = () =>
  school.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'notify'), eq(outbox.staffId, school.keller)))
    .all().length
const ticket = (id = 1) => school.db.select().from(tickets).where(eq(tickets.id, id)).get()
const tend = (time: string) => expect(tendSchool(school.db, SCHOOL, at(1, time))).toEqual([])

test('whoever agreed on a call is told once, shortly before it', () => {
  call('12:10', '15:00')
  const before = told()
  tend('14:39')
  expect(told()).toBe(before)
  for (const time of ['14:41', '14:42', '14:55', '15:05']) tend(time)
  expect(told()).toBe(before + 1)
  expect(remindedAt().every((due) => due <= at(1, '15:00'))).toBe(true)
})

test('the claim stands until the call, and its two hours begin then', () => {
  call('12:10', '15:00')
  tend('14:59')
  expect(ticket()?.claimedBy).toBe(school.keller)
  tend('16:59')
  expect(ticket()?.claimedBy).toBe(school.keller)
  tend('17:01')
  expect(ticket()?.claimedBy).toBeNull()
})

test('an answer by mail meanwhile takes nothing back: the family still expects the call', () => {
  call('12:10', '15:00')
  school.db.update(tickets).set({ state: 'waiting', waitingSince: null }).run()
  const before = told()
  tend('14:45')
  expect(told()).toBe(before + 1)
})

test('nobody is told of a call that is no longer theirs', () => {
  call('12:10', '15:00')
  releaseTicket(school.db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '14:30'))
  tend('14:45')
  const ofTheCall = school.db
    .select({ key: outbox.key })
    .from(outbox)
    .all()
    .filter(({ key }) => key.includes(String(at(1, '15:00').getTime())))
  expect(ofTheCall).toEqual([])
})

test('a matter that is closed keeps no agreed call: its time is free for another family', () => {
  call('12:10', '15:00')
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '12:30'))
  expect(ticket()?.callBackAt).toBeNull()
})

const SLOTS = ['2020-03-23T15:00:00', '2020-03-24T15:00:00', '2020-03-25T15:00:00'] as const
function offered(ticketId = 1) {
  const key = `slots-${ticketId}`
  offerSlots(school.db, { ticketId, staffId: school.keller, slots: [...SLOTS], key }, SCHOOL, at(1, '12:10'))
  const offer = school.db.select().from(slotOffers).where(eq(slotOffers.ticketId, ticketId)).get()
  if (!offer) throw new Error(`no times were offered for ${ticketId}`)
  return { id: offer.linkId }
}
const choose = (link: { id: number }, time: string = SLOTS[0], clock = '12:20') =>
  chooseSlot(school.db, { link, time }, SCHOOL, at(1, clock))
function secondFamily(): void {
  school.receive(
    {
      visible: 'Noor hört nichts auf dem iPad.',
      from: { address: 'andere@post.example', name: 'Salma Al-Masri' }
    },
    at(1, '12:06')
  )
  claimTicket(school.db, { ticketId: 2, staffId: school.keller }, at(1, '12:07'))
}

test('trying earlier than agreed takes nothing back: the family still expects the call', () => {
  const link = offered()
  choose(link)
  for (const outcome of ['not_reached', 'wrong_number', 'not_solved'] as const)
    call(`12:${30 + outcome.length}`, null, 1, outcome)
  expect(ticket()?.callBackAt).toEqual(at(1, '15:00'))
  tend('14:41')
  expect(told()).toBeGreaterThan(0)
})

test('what is solved or closed promises no call on the family’s page, and the same time can be chosen again', () => {
  const link = offered()
  choose(link)
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '12:30'))
  expect(slotOfferOf(school.db, link, at(1, '12:31'))?.chosen).toBeNull()
  school.db.update(tickets).set({ state: 'open', closedAt: null }).run()
  expect(choose(link, SLOTS[0], '12:40')).toBe('chosen')
  expect(ticket()?.callBackAt).toEqual(at(1, '15:00'))
})

test('"nothing fits" leaves a time that was agreed by phone since', () => {
  const link = offered()
  choose(link)
  call('12:30', '16:00')
  declineSlots(school.db, link, at(1, '12:40'))
  expect(ticket()?.callBackAt).toEqual(at(1, '16:00'))
})

test('a call that was not made brings the matter back, once', () => {
  call('12:10', '15:00')
  school.db.update(tickets).set({ state: 'waiting', waitingSince: null }).run()
  tend('15:29')
  expect(ticket()?.state).toBe('waiting')
  for (const time of ['15:31', '15:32']) tend(time)
  expect(ticket()).toMatchObject({ state: 'open', claimedBy: school.keller, callBackAt: null })
  const missed = school.db.select().from(events).where(eq(events.type, 'ticket.call_missed')).all()
  expect(missed).toHaveLength(1)
})

test('dialling again at once is a second try, the same form twice is one', () => {
  const dial = (key: string) =>
    recordCall(
      school.db,
      { ticketId: 1, staffId: school.keller, outcome: 'not_reached', callBackAt: null, note: '', key },
      at(1, '12:10')
    )
  for (const key of ['first', 'first', 'second']) dial(key)
  expect(school.db.select().from(calls).all()).toHaveLength(2)
})

test('a call that was made is not missed', () => {
  call('12:10', '15:00')
  call('15:02', null)
  tend('15:40')
  expect(ticket()?.state).toBe('waiting')
})

test('whoever calls about a free ticket has it, and the others hear nothing more of it', () => {
  releaseTicket(school.db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '12:06'))
  recordCall(
    school.db,
    { ticketId: 1, staffId: school.admin, outcome: 'not_solved', callBackAt: null, note: '', key: 'x' },
    at(1, '12:07')
  )
  expect(remindedAt()).toEqual([])
})

test('a time that another family has chosen meanwhile cannot be had twice', () => {
  secondFamily()
  const [first, second] = [offered(1), offered(2)]
  expect(choose(first)).toBe('chosen')
  expect(choose(second)).toBe('taken')
  expect(slotOfferOf(school.db, second, at(1, '12:21'))?.slots.map(({ state }) => state)).toEqual([
    'taken',
    'free',
    'free'
  ])
  expect(choose(second, SLOTS[1])).toBe('chosen')
  expect(ticket(1)?.callBackAt).toEqual(at(1, '15:00'))
  expect(ticket(2)?.callBackAt).toEqual(at(2, '15:00'))
})

test('also when the ticket of the first was given back: whoever offered the time will call', () => {
  secondFamily()
  const [first, second] = [offered(1), offered(2)]
  choose(first)
  releaseTicket(school.db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '12:25'))
  expect(choose(second, SLOTS[0], '12:26')).toBe('taken')
})
