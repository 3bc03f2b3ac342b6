import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addNote } from '#app/domain/tickets/add-note.ts'
import { draftOf, saveDraft } from '#app/domain/tickets/drafts.ts'
import { mergeTickets } from '#app/domain/tickets/matters/merge.ts'
import { splitSiblings, splitTicket } from '#app/domain/tickets/matters/split.ts'
import { currentTicket, whereNow } from '#app/domain/tickets/matters/where-now.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import {
  drafts,
  guardianships,
  messages,
  notes,
  outbox,
  ticketMerges,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

/** Two mails of Emre's mother, not answers to each other: two matters of one household. */
function twoMatters(): HelpSchool {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  school.receive({ visible: 'Das Bild von Emre (5a) ist schwarz.' }, at(1, '09:35'))
  return school
}
/** A new table with a ticket's number has to say what merging does with its rows. */
const KNOWN = [
  'answer_undos',
  'call_answers',
  'calls',
  'connection_events',
  'draft_files',
  'drafts',
  'events',
  'guide_ticks',
  'incident_tickets',
  'links',
  'mail_answers',
  'mentions',
  'messages',
  'notes',
  'notified_tickets',
  'observations',
  'older_drafts',
  'outbox',
  'raw_mails',
  'slot_offers',
  'suppressed_mails',
  'ticket_asides',
  'ticket_followers',
  'ticket_merges',
  'ticket_offers',
  'ticket_participants',
  'ticket_presence',
  'ticket_snoozes',
  'ticket_splits',
  'ticket_students',
  'ticket_tags'
]

const merge = (school: HelpSchool, fromId: number, intoId: number, staffId = school.keller, across = false) =>
  mergeTickets(school.db, { fromId, intoId, staffId, acrossHouseholds: across }, SCHOOL, at(1, '09:50'))
const on = (school: HelpSchool, ticketId: number) =>
  school.db.select().from(messages).where(eq(messages.ticketId, ticketId)).all().length

test('everything moves, nobody’s draft is lost, and a second tap changes nothing', () => {
  const school = twoMatters()
  const { db } = school
  addNote(db, { ticketId: 2, staffId: school.tran, body: 'Ruft an' }, SCHOOL, at(1, '09:40'))
  for (const [ticketId, body] of [
    [1, 'Erster'],
    [2, 'Zweiter']
  ] as const)
    saveDraft(db, { ticketId, staffId: school.keller, body, guideId: null }, at(1, '09:41'))
  saveDraft(db, { ticketId: 2, staffId: school.tran, body: 'Von Tran', guideId: null }, at(1, '09:41'))
  const acks = () =>
    db
      .select()
      .from(outbox)
      .all()
      .filter((mail) => mail.kind === 'ack').length
  const before = { messages: db.select().from(messages).all().length, acks: acks() }
  expect([merge(school, 2, 1), merge(school, 2, 1)]).toEqual([
    { result: 'merged', into: 1 },
    { result: 'merged', into: 1 }
  ])
  expect(on(school, 1)).toBe(before.messages)
  expect(on(school, 2)).toBe(0)
  expect(acks()).toBe(before.acks)
  expect(
    db
      .select()
      .from(notes)
      .all()
      .map((note) => note.ticketId)
  ).toEqual([1])
  expect(draftOf(db, 1, school.keller)?.body).toBe('Erster\n\nZweiter')
  expect(draftOf(db, 1, school.tran)?.body).toBe('Von Tran')
  expect(db.select().from(drafts).all()).toHaveLength(2)
  expect(whereNow(db, 2)).toEqual({ is: 'merged', into: 1 })
})

test('a mail that answers the old number or its mails threads into the target', () => {
  const school = twoMatters()
  const { db } = school
  const seenMessageId = newestFromFamily(db, 2)?.id ?? 0
  const reply = { ticketId: 2, staffId: school.keller, body: 'So.', guideId: null, seenMessageId }
  expect(replyToFamily(db, { ...reply, idempotencyKey: 'a' }, SCHOOL, at(1, '09:40')).result).toBe('sent')
  const ours = db
    .select()
    .from(outbox)
    .all()
    .find((mail) => mail.kind === 'reply')
  merge(school, 2, 1)
  const count = on(school, 1)
  school.receive({ inReplyTo: [ours?.messageId ?? ''], visible: 'Danke, geht.' }, at(1, '10:00'))
  school.receive({ subjectNumber: 2, visible: 'Noch eine Frage.' }, at(1, '10:05'))
  expect(on(school, 1)).toBe(count + 2)
  expect(db.select().from(tickets).all()).toHaveLength(2)
})

test('what cannot be merged is refused with its reason and changes nothing', () => {
  const school = twoMatters()
  const { db } = school
  const rows = () => JSON.stringify(db.select().from(tickets).all())
  const before = rows()
  expect(merge(school, 1, 1)).toEqual({ result: 'same' })
  expect(merge(school, 1, 99)).toEqual({ result: 'no_such' })
  expect(merge(school, 99, 1)).toEqual({ result: 'gone' })
  expect(rows()).toBe(before)
  db.update(tickets).set({ householdId: null }).where(eq(tickets.id, 2)).run()
  expect(merge(school, 2, 1)).toEqual({ result: 'other_household' })
  db.update(tickets)
    .set({ claimedBy: school.tran, claimedAt: at(1, '09:40') })
    .where(eq(tickets.id, 2))
    .run()
  expect(merge(school, 2, 1)).toEqual({ result: 'taken', by: 'Herr Tran' })
  // Of A into B and B into A the second finds the first done.
  expect(merge(school, 1, 2, school.keller, true)).toEqual({ result: 'merged', into: 2 })
  expect(merge(school, 2, 1, school.tran, true)).toEqual({ result: 'target_merged', into: 2 })
  db.update(tickets)
    .set({ state: 'done', closedAt: at(1, '09:55') })
    .run()
  school.receive({ visible: 'Kein Bild bei Emre.', subject: 'Neu' }, at(1, '11:00'))
  const last = Math.max(
    ...db
      .select()
      .from(tickets)
      .all()
      .map((one) => one.id)
  )
  expect(last).toBe(3)
  expect(merge(school, last, 2, school.keller, true)).toEqual({ result: 'target_done' })
})

test('however tickets are merged: every message is on exactly one living ticket, no cycles, no draft lost', () => {
  const pair = fc.record({ from: fc.integer({ min: 0, max: 6 }), into: fc.integer({ min: 0, max: 6 }) })
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (steps) => {
      const school = helpSchool()
      const { db } = school
      for (let i = 0; i < 5; i += 1)
        school.receive({ subject: `Nr ${i}`, visible: `Emre (5a) hat Problem ${i}.` }, at(1, `09:3${i}`))
      const all = db.select().from(tickets).all()
      for (const { id } of all)
        saveDraft(
          db,
          { ticketId: id, staffId: school.keller, body: `Text ${id}.`, guideId: null },
          at(1, '09:40')
        )
      const messageIds = db
        .select()
        .from(messages)
        .all()
        .map((one) => one.id)
      for (const { from, into } of steps) merge(school, from, into, school.keller, true)
      const merged = new Set(
        db
          .select()
          .from(ticketMerges)
          .all()
          .map((row) => row.ticketId)
      )
      expect(
        db
          .select()
          .from(messages)
          .all()
          .map((one) => one.id)
      ).toEqual(messageIds)
      for (const message of db.select().from(messages).all()) expect(merged.has(message.ticketId)).toBe(false)
      for (const { id } of all) expect(merged.has(currentTicket(db, id))).toBe(false)
      for (const { id } of all)
        expect(draftOf(db, currentTicket(db, id), school.keller)?.body).toContain(`Text ${id}.`)
    }),
    { numRuns: 25 }
  )
})

test('two children are split into two matters; later mails find theirs by the name', () => {
  const school = twoMatters()
  const { db } = school
  const sister = school.noor
  const { contactId = 0 } =
    db.select().from(guardianships).where(eq(guardianships.studentId, school.emre)).get() ?? {}
  db.insert(guardianships).values({ contactId, studentId: sister, relation: 'Mutter' }).run()
  db.insert(ticketStudents).values({ ticketId: 1, studentId: sister, reason: 'Name im Text' }).run()
  const split = { ticketId: 1, staffId: school.keller, messageIds: [], key: 'k1' }
  const by = (studentIds: number[], key = 'k1') =>
    splitTicket(db, { ...split, studentIds, key }, SCHOOL, at(1, '09:50'))
  expect(by([])).toEqual({ result: 'none' })
  expect(by([school.emre, sister])).toEqual({ result: 'all' })
  const acks = db.select().from(outbox).all().length
  const done = by([sister])
  expect(done).toEqual({ result: 'split', ticketId: 3 })
  expect(by([sister])).toEqual(done)
  expect(by([sister], 'k2')).toEqual({ result: 'moved' })
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .filter((mail) => mail.kind === 'ack').length
  ).toBeLessThanOrEqual(acks)
  const ours = db
    .select()
    .from(outbox)
    .all()
    .find((mail) => mail.kind === 'ack' && mail.ticketId === 1)
  const inReplyTo = [ours?.messageId ?? '']
  const counts = () => [on(school, 1), on(school, 3)]
  const [old = 0, young = 0] = counts()
  school.receive({ inReplyTo, visible: 'Bei Noor geht das Bild jetzt.' }, at(1, '10:00'))
  expect(counts()).toEqual([old, young + 1])
  school.receive({ inReplyTo, visible: 'Danke, wir probieren es.' }, at(1, '10:05'))
  expect(counts()).toEqual([old + 1, young + 1])
  const hints = db.select().from(messages).where(eq(messages.ticketId, 1)).all()
  expect(hints.at(-1)?.reasons.split).toContain('#3')
  expect(splitSiblings(db, 3)).toEqual([{ id: 1, older: true }])
  expect(splitSiblings(db, 1)).toEqual([{ id: 3, older: false }])
})

test('every table that holds a ticket’s number is known to merging (move-rows.ts, merge.ts)', () => {
  const { db } = helpSchool()
  const rows = db.all<{ name: string }>(
    sql`select m.name as name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'ticket_id' where m.type = 'table' order by m.name`
  )
  expect(rows.map(({ name }) => name)).toEqual(KNOWN)
})
