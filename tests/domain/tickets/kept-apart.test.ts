import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readQuery } from '#app/domain/search/read-query.ts'
import { search } from '#app/domain/search/search.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { setAside } from '#app/domain/tickets/matters/set-aside.ts'
import { snoozeTicket } from '#app/domain/tickets/matters/snooze.ts'
import { splitTicket } from '#app/domain/tickets/matters/split.ts'
import { recordCall } from '#app/domain/tickets/record-call.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { undoAnswer } from '#app/domain/tickets/undo-answer.ts'
import { events, messages, outbox, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

let school: HelpSchool
beforeEach(() => {
  school = helpSchool()
  school.receive({ visible: 'Ein fremder Mann war in der Stunde.' }, at(1, '09:31'))
})
const ticket = () => school.db.select().from(tickets).where(eq(tickets.id, 1)).get()
const answer = (staffId: number, key = 'a') =>
  replyToFamily(
    school.db,
    {
      ticketId: 1,
      staffId,
      body: 'Guten Tag',
      guideId: null,
      seenMessageId: newestFromFamily(school.db, 1)?.id ?? 0,
      idempotencyKey: key,
      inBrowser: { secretIsMeant: true }
    },
    SCHOOL,
    at(1, '09:50')
  )

describe('a matter that was set aside', () => {
  beforeEach(() => {
    setAside(school.db, { ticketId: 1, staffId: school.keller, kind: 'P-41' }, SCHOOL, at(1, '09:40'))
  })
  const found = (words: string, staffId: number, isAdmin: boolean) =>
    search(
      school.db,
      readQuery(words),
      { from: 0, tickets: 10, students: 10 },
      { staffId, isAdmin, now: at(1, '09:45') }
    ).tickets

  test('is found by its words by an admin alone', () => {
    expect(found('fremder', school.tran, false).total).toBe(0)
    expect(found('fremder', school.admin, true).shown.map(({ found }) => found?.where)).toEqual(['in'])
  })

  test('is taken, answered, split and called about by nobody else', () => {
    const { db, tran } = school
    expect(claimTicket(db, { ticketId: 1, staffId: tran }, at(1, '09:50')).result).toBe('gone')
    expect(answer(tran).result).toBe('gone')
    const split = { ticketId: 1, staffId: tran, studentIds: [school.emre], messageIds: [], key: 's' }
    expect(splitTicket(db, split, SCHOOL, at(1, '09:50')).result).toBe('gone')
    const call = { ticketId: 1, staffId: tran, outcome: 'solved' as const, callBackAt: null, note: '' }
    expect(recordCall(db, call, at(1, '09:50')).result).toBe('gone')
    expect(ticket()?.claimedBy).toBeNull()
    expect(db.select().from(outbox).where(eq(outbox.kind, 'reply')).all()).toEqual([])
    expect(claimTicket(db, { ticketId: 1, staffId: school.admin }, at(1, '09:51')).result).toBe('claimed')
  })
})

describe('what was put off', () => {
  const told = () =>
    school.db
      .select()
      .from(outbox)
      .all()
      .filter(
        (mail) => mail.kind === 'notify' && mail.staffId === school.keller && mail.key.includes('woken')
      )
  const tend = (day: 1 | 2, time: string) => expect(tendSchool(school.db, SCHOOL, at(day, time))).toEqual([])

  test('over night keeps its holder when it comes back, who has two hours again', () => {
    claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '09:40'))
    const until = at(2, '08:00')
    snoozeTicket(school.db, { ticketId: 1, staffId: school.keller, until }, at(1, '10:05'))
    // No lesson near, which would give it back for another reason.
    school.db.$client.exec('delete from ticket_students')
    tend(2, '08:00')
    tend(2, '09:59')
    expect(ticket()?.claimedBy).toBe(school.keller)
    tend(2, '10:01')
    expect(ticket()?.claimedBy).toBeNull()
  })

  test('tells its holder each time it comes back', () => {
    claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '09:40'))
    for (const [from, until, times] of [
      ['10:00', '10:30', 1],
      ['10:35', '11:00', 2]
    ] as const) {
      snoozeTicket(school.db, { ticketId: 1, staffId: school.keller, until: at(1, until) }, at(1, from))
      tend(1, until)
      tend(1, until)
      expect(told()).toHaveLength(times)
      // What has been sent is not taken back by the next one.
      school.db
        .update(outbox)
        .set({ state: 'sent', sentAt: at(1, until) })
        .run()
    }
  })
})

describe('closing', () => {
  const close = (staffId: number, seenMessageId?: number) =>
    closeTicket(school.db, { ticketId: 1, staffId, helpedBy: '', seenMessageId }, at(1, '10:00'))

  test('past a message that nobody has seen is held back', () => {
    const seen = newestFromFamily(school.db, 1)?.id ?? 0
    school.receive({ subjectNumber: 1, visible: 'Es geht immer noch nicht.' }, at(1, '09:59'))
    expect(close(school.keller, seen)).toEqual({ result: 'stale' })
    expect(ticket()?.state).toBe('open')
    expect(close(school.keller, newestFromFamily(school.db, 1)?.id)).toEqual({ result: 'closed' })
    expect(close(school.keller, 0)).toEqual({ result: 'already' })
  })

  test('somebody else’s is for admins', () => {
    claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '09:40'))
    expect(close(school.tran)).toEqual({ result: 'taken', by: 'Frau Keller' })
    expect(close(school.admin)).toEqual({ result: 'closed' })
  })

  test('a call that solved it leaves a message from meanwhile waiting', () => {
    const seen = newestFromFamily(school.db, 1)?.id ?? 0
    school.receive({ subjectNumber: 1, visible: 'Jetzt geht auch das Bild nicht.' }, at(1, '09:59'))
    recordCall(
      school.db,
      {
        ticketId: 1,
        staffId: school.keller,
        outcome: 'solved',
        callBackAt: null,
        note: '',
        seenMessageId: seen
      },
      at(1, '10:00')
    )
    expect(ticket()).toMatchObject({ state: 'open', waitingSince: at(1, '09:31') })
  })
})

test('an answer to a closed matter that is taken back leaves it closed', () => {
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '09:45'))
  expect(answer(school.keller).result).toBe('sent')
  expect(ticket()?.state).toBe('waiting')
  const sent = school.db.select().from(messages).where(eq(messages.staffId, school.keller)).get()
  const undo = { ticketId: 1, messageId: sent?.id ?? 0, staffId: school.keller }
  expect(undoAnswer(school.db, undo, at(1, '09:50'))).toBe('undone')
  expect(ticket()).toMatchObject({ state: 'done', closedAt: at(1, '09:45') })
  expect(school.db.select().from(events).where(eq(events.type, 'ticket.answer_undone')).all()).toHaveLength(1)
})
