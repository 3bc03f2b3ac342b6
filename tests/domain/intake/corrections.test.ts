import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { byStaff, FAMILY } from '#app/domain/events.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { settlePlatform, settleProblem, settleStudent } from '#app/domain/tickets/correct-reading.ts'
import { rememberedProblem } from '#app/domain/tickets/remembered-problem.ts'
import { ticketStudents, tickets } from '#db/schema/index.ts'
import { helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

type HelpSchool = ReturnType<typeof helpSchool>

const FIRST = { visible: 'Bei Emre geht es nicht.', messageId: '<1@familie.example>' }
const NEXT = { visible: 'Bei Emre geht es wieder nicht.', messageId: '<2@familie.example>' }

function settleAndClose(school: HelpSchool) {
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '10:00'))
}
const ticket = ({ db }: HelpSchool, id: number) => db.select().from(tickets).where(eq(tickets.id, id)).get()
const day = () => `${at(1, '09:00').getDate()}.${at(1, '09:00').getMonth() + 1}.`

test('a corrected device is what the next mail of the child means, with who said so and when', () => {
  const school = helpSchool()
  school.receive(FIRST, at(1, '09:31'))
  const actor = byStaff(school.keller)
  settlePlatform(
    school.db,
    { ticketId: 1, platform: 'ios', actor, reason: 'am Telefon' },
    SCHOOL,
    at(1, '09:40')
  )
  settleAndClose(school)
  school.receive(NEXT, at(2, '09:31'))
  expect(ticket(school, 2)).toMatchObject({
    platform: 'ios',
    platformEvidence: 'person',
    platformConfirmed: false,
    platformReason: `Nichts im Text; für Emre am ${day()} von Frau Keller berichtigt: iPad/iPhone`
  })
})

test('what the new mail says goes first', () => {
  const school = helpSchool()
  school.receive(FIRST, at(1, '09:31'))
  const choice = { ticketId: 1, platform: 'ios' as const, actor: FAMILY, reason: 'gewählt' }
  settlePlatform(school.db, choice, SCHOOL, at(1, '09:40'))
  settleAndClose(school)
  school.receive(
    { ...NEXT, visible: 'Emre nutzt jetzt einen Windows-Laptop, es geht nicht.' },
    at(2, '09:31')
  )
  expect(ticket(school, 2)).toMatchObject({ platform: 'windows', platformEvidence: 'body' })
})

test('a corrected problem is a hint on the next ticket and changes nothing that was read', () => {
  const school = helpSchool()
  school.receive(FIRST, at(1, '09:31'))
  const actor = byStaff(school.keller)
  settleProblem(school.db, { ticketId: 1, problem: 'P-11', actor, reason: 'am Telefon' }, at(1, '09:40'))
  expect(rememberedProblem(school.db, 1)).toBeNull()
  settleAndClose(school)
  school.receive(NEXT, at(2, '09:31'))
  expect(ticket(school, 2)?.problem).not.toBe('P-11')
  expect(rememberedProblem(school.db, 2)).toEqual({ code: 'P-11', at: at(1, '09:40'), by: 'Frau Keller' })
})

test('the child somebody named for an unknown address is suggested next time, not chosen', () => {
  const school = helpSchool()
  const from = { address: 'oma@familie.example', name: 'Oma' }
  school.receive({ ...FIRST, from, visible: 'Es geht nicht.' }, at(1, '09:31'))
  const settle = {
    ticketId: 1,
    studentId: school.noor,
    actor: byStaff(school.keller),
    reason: 'am Telefon',
    instead: true
  }
  settleStudent(school.db, settle, at(1, '09:40'))
  settleAndClose(school)
  school.receive({ ...NEXT, from, visible: 'Es geht wieder nicht.' }, at(2, '09:31'))
  expect(school.db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, 2)).all()).toMatchObject([
    {
      studentId: school.noor,
      ambiguous: true,
      confirmed: false,
      reason: `Kein Name im Text; das Kind wurde am ${day()} von Frau Keller berichtigt`
    }
  ])
})
