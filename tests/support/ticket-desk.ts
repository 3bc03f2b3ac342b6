import { createHash } from 'node:crypto'
import { keepOriginal } from '#app/domain/intake/original-bytes.ts'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contactPhones,
  contacts,
  guardianships,
  guides,
  households,
  mailboxEpochs,
  messages,
  rawMails,
  staff,
  students,
  ticketParticipants,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'

export type TicketDesk = {
  /** Two volunteers. */
  keller: number
  tran: number
  ticketId: number
  /** The family's first message. */
  messageId: number
  /** Its original. */
  original: Buffer
  contactId: number
  guideId: number
  /** Another message of the family. @returns its id */
  familyWrites(text: string, at: Date): number
}

let uid = 0

/** One ticket as the mail process leaves it: a mother wrote about Emre's iPad; two volunteers may take it. */
export function ticketDesk(db: Db, now: Date): TicketDesk {
  const volunteer = (displayName: string, lastName: string): number =>
    db
      .insert(staff)
      .values({ displayName, firstName: 'Eva', lastName, isVolunteer: true })
      .returning({ id: staff.id })
      .get().id
  const keller = volunteer('Frau Keller', 'Keller')
  const tran = volunteer('Herr Tran', 'Tran')
  const household = db.insert(households).values({ createdAt: now }).returning({ id: households.id }).get().id
  const student = db
    .insert(students)
    .values({
      firstName: 'Emre',
      lastName: 'Yıldız',
      className: '5a',
      householdId: household,
      platform: 'ios'
    })
    .returning({ id: students.id })
    .get().id
  const contactId = db
    .insert(contacts)
    .values({ kind: 'guardian', name: 'Frau Yıldız', householdId: household, createdAt: now })
    .returning({ id: contacts.id })
    .get().id
  const address = 'yildiz@familie.example'
  db.insert(contactAddresses).values({ contactId, address }).run()
  db.insert(contactPhones).values({ contactId, phone: '+4917604069027' }).run()
  db.insert(guardianships).values({ contactId, studentId: student, relation: 'Mutter' }).run()
  const ticketId = db
    .insert(tickets)
    .values({
      subject: 'Mikrofon',
      householdId: household,
      contactId,
      platform: 'ios',
      platformEvidence: 'body',
      platformReason: 'Im Text steht „auf dem iPad“',
      problem: 'P-11',
      problemReason: 'Im Text steht „hört ihn niemand“',
      createdAt: now
    })
    .returning({ id: tickets.id })
    .get().id
  db.insert(ticketStudents).values({ ticketId, studentId: student, reason: 'Name im Text' }).run()
  db.insert(ticketParticipants)
    .values({ ticketId, address, name: 'Frau Yıldız', contactId, since: now })
    .run()
  const guideId = db
    .insert(guides)
    .values({
      code: 'P-11',
      audience: 'family',
      platform: 'ios',
      system: `zoom ${ticketId}`,
      language: 'de',
      title: 'iPad: Mikrofon erlauben',
      steps: ['Zoom ganz schließen', '„Einstellungen“ öffnen', 'Mikrofon einschalten']
    })
    .returning({ id: guides.id })
    .get().id
  const original = Buffer.from(
    `Subject: Mikrofon\r\nX-Number: ${++uid}\r\n\r\nGuten Tag, auf dem iPad \xe9`,
    'latin1'
  )
  const rawMailId = storeRaw(db, original, now)
  const familyWrites = (visible: string, at: Date, raw: number | null = null): number =>
    db
      .insert(messages)
      .values({
        ticketId,
        direction: 'in',
        kind: 'human',
        rawMailId: raw,
        fromAddress: address,
        fromName: 'Frau Yıldız',
        messageId: `<${ticketId}.${at.getTime()}@familie.example>`,
        visible,
        reasons: { platform: 'Im Text steht „auf dem iPad“' },
        at
      })
      .returning({ id: messages.id })
      .get().id
  const messageId = familyWrites('Guten Tag, auf dem iPad hört ihn niemand.', now, rawMailId)
  return { keller, tran, ticketId, messageId, original, contactId, guideId, familyWrites }
}

function storeRaw(db: Db, bytes: Buffer, now: Date): number {
  const epoch = db
    .insert(mailboxEpochs)
    .values({ mailbox: 'hilfe@server.example/INBOX', uidValidity: String(uid), firstSeenAt: now })
    .returning({ id: mailboxEpochs.id })
    .get().id
  const { id } = db
    .insert(rawMails)
    .values({
      epochId: epoch,
      uid,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      receivedAt: now,
      storedAt: now,
      state: 'done'
    })
    .returning({ id: rawMails.id })
    .get()
  keepOriginal(db, id, bytes)
  return id
}
