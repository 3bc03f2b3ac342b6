import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  messages,
  notes,
  outbox,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const KELLER = { name: 'Frau Keller', address: 'keller@gym-werder.example' }
const TRAN = { name: 'Herr Tran', address: 'tran@gym-werder.example' }

function answered(): { school: HelpSchool; messageId: string } {
  const school = helpSchool()
  school.receive({})
  const seenMessageId = newestFromFamily(school.db, 1)?.id ?? 0
  const reply = { ticketId: 1, staffId: school.keller, body: 'Bitte neu starten.', guideId: null }
  replyToFamily(school.db, { ...reply, seenMessageId, idempotencyKey: 'k1' }, SCHOOL, at(1, '10:00'))
  const sent = school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).get()
  return { school, messageId: sent?.messageId ?? '' }
}

const inbound = ({ db }: HelpSchool) => db.select().from(messages).where(eq(messages.direction, 'in')).all()

test('a volunteer who answers the copy of an answer leaves a note, and opens nothing', () => {
  const { school, messageId } = answered()
  school.receive({ from: TRAN, inReplyTo: [messageId], visible: 'Das hatte ich auch schon.' }, at(1, '11:00'))
  expect(school.db.select().from(notes).all()).toMatchObject([{ ticketId: 1, staffId: school.tran }])
  expect(school.db.select().from(ticketParticipants).all()).toHaveLength(1)
  expect(inbound(school)).toHaveLength(1)
  expect(school.db.select().from(tickets).get()).toMatchObject({ state: 'waiting' })
})

test('a teacher who answers what the family forwarded leaves a note', () => {
  const { school } = answered()
  school.receive({ from: KELLER, references: ['<m1@familie.example>'], visible: 'Ich kümmere mich.' })
  expect(school.db.select().from(notes).all()).toHaveLength(1)
  expect(inbound(school)).toHaveLength(1)
})

test('what a volunteer sends with a note is named in it', () => {
  const { school, messageId } = answered()
  const file = {
    name: 'bild.png',
    declaredName: null,
    mime: 'image/png',
    size: 1,
    inline: false,
    contentId: null
  }
  const attachments = [{ ...file, content: Buffer.from('x') }]
  school.receive({ from: TRAN, inReplyTo: [messageId], visible: 'Siehe Bild.', attachments })
  expect(school.db.select().from(notes).get()?.body).toBe('Siehe Bild.\n\n[Anhänge: bild.png]')
})

test('a teacher who wrote the matter goes on writing in it', () => {
  const school = helpSchool()
  school.receive({ from: TRAN, visible: 'Emre Yıldız aus der 5a hört nichts.' })
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  school.receive({ from: TRAN, inReplyTo: [ack?.messageId ?? ''], visible: 'Er hat ein iPad.' })
  expect(school.db.select().from(notes).all()).toEqual([])
  expect(inbound(school)).toHaveLength(2)
})

test('a teacher who is the parent on file writes as a parent', () => {
  const { school, messageId } = answered()
  const { id } = school.db
    .insert(contacts)
    .values({ kind: 'guardian', name: 'Herr Tran', createdAt: at(1, '07:00') })
    .returning({ id: contacts.id })
    .get()
  school.db.insert(contactAddresses).values({ contactId: id, address: TRAN.address }).run()
  school.db.insert(guardianships).values({ contactId: id, studentId: school.emre }).run()
  school.db.update(tickets).set({ contactId: id }).run()
  school.receive({ from: TRAN, inReplyTo: [messageId], visible: 'Es geht noch nicht.' })
  expect(school.db.select().from(notes).all()).toEqual([])
})
