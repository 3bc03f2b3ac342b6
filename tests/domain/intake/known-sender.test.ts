import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { outbox, rawMails, tickets } from '#db/schema/index.ts'
import { helpSchool } from '../../support/help-school.ts'

/** As the reader hands on a mail that the provider took for spam. */
const BULK: Partial<IncomingEmail> = {
  kind: 'bulk',
  kindReasons: ['Der Mailserver hält die Mail für Spam.'],
  suppressAutoResponse: true
}

function take(email: Partial<IncomingEmail>) {
  const school = helpSchool()
  const id = school.receive({ ...BULK, ...email })
  const raw = school.db.select().from(rawMails).where(eq(rawMails.id, id)).get()
  return { school, kind: raw?.kind, tickets: school.db.select().from(tickets).all() }
}

test('a mail of a parent on file that looks like spam is taken in, without an acknowledgement', () => {
  const taken = take({})
  expect(taken.kind).toBe('human')
  expect(taken.tickets).toMatchObject([{ state: 'open', platform: 'ios' }])
  expect(taken.school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all()).toEqual([])
})

test('so is one of somebody who takes part in an open ticket', () => {
  const school = helpSchool()
  const from = { name: 'Opa', address: 'opa@familie.example' }
  school.receive({ from, visible: 'Emre Yıldız aus der 5a hört nichts.' })
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  school.receive({ ...BULK, from, inReplyTo: [ack?.messageId ?? ''], visible: 'Es geht immer noch nicht.' })
  expect(
    school.db
      .select()
      .from(rawMails)
      .all()
      .map((raw) => [raw.kind, raw.ticketId])
  ).toEqual([
    ['human', 1],
    ['human', 1]
  ])
})

test.each<[string, Partial<IncomingEmail>]>([
  ['somebody nobody knows', { from: { name: 'Verlag', address: 'news@verlag.example' } }],
  ['nobody', { from: null }],
  ['a parent without a word', { visible: ' \n' }],
  ['a machine in a parent’s name', { autoSubmitted: true }],
  ['an empty return path', { envelopeFrom: '' }]
])('bulk from %s stays under automatic', (_who, email) => {
  const taken = take(email)
  expect(taken.kind).toBe('bulk')
  expect(taken.tickets).toEqual([])
})
