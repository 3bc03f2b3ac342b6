import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { recordCall } from '#app/domain/tickets/record-call.ts'
import { releaseTicket } from '#app/domain/tickets/release.ts'
import { chooseSlot, slotOfferOf } from '#app/domain/tickets/slots/choose-slot.ts'
import { offerSlots } from '#app/domain/tickets/slots/offer-slots.ts'
import { outbox, slotOffers, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

let school: HelpSchool
beforeEach(() => {
  school = helpSchool()
  school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '12:00'))
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '12:05'))
})

const call = (time: string, back: string | null, ticketId = 1) =>
  recordCall(
    school.db,
    {
      ticketId,
      staffId: school.keller,
      outcome: back ? 'call_back' : 'solved',
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

test('a time that another family has chosen meanwhile cannot be had twice', () => {
  school.receive(
    {
      visible: 'Noor hört nichts auf dem iPad.',
      from: { address: 'andere@post.example', name: 'Salma Al-Masri' }
    },
    at(1, '12:06')
  )
  claimTicket(school.db, { ticketId: 2, staffId: school.keller }, at(1, '12:07'))
  const slots = ['2020-03-23T15:00:00', '2020-03-24T15:00:00', '2020-03-25T15:00:00']
  const linkOf = (ticketId: number) => {
    const key = `slots-${ticketId}`
    offerSlots(school.db, { ticketId, staffId: school.keller, slots, key }, SCHOOL, at(1, '12:10'))
    const offer = school.db.select().from(slotOffers).where(eq(slotOffers.ticketId, ticketId)).get()
    if (!offer) throw new Error(`no times were offered for ${ticketId}`)
    return { id: offer.linkId }
  }
  const [first, second] = [linkOf(1), linkOf(2)]
  const choose = (link: typeof first, time: string) =>
    chooseSlot(school.db, { link, time }, SCHOOL, at(1, '12:20'))
  expect(choose(first, slots[0] ?? '')).toBe('chosen')
  expect(choose(second, slots[0] ?? '')).toBe('taken')
  expect(slotOfferOf(school.db, second, at(1, '12:21'))?.slots.map(({ state }) => state)).toEqual([
    'taken',
    'free',
    'free'
  ])
  expect(choose(second, slots[1] ?? '')).toBe('chosen')
  expect(ticket(1)?.callBackAt).toEqual(at(1, '15:00'))
  expect(ticket(2)?.callBackAt).toEqual(at(2, '15:00'))
})
