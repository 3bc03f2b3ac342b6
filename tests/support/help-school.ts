import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { keepOriginal } from '#app/domain/intake/original-bytes.ts'
import { takeInMail } from '#app/domain/intake/take-in.ts'
import type { Platform } from '#app/domain/words.ts'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  mailboxEpochs,
  rawMails,
  staff,
  staffAddresses,
  students,
  volunteerPlatforms
} from '#db/schema/index.ts'
import { at, type SmallSchool, smallSchool } from './small-school.ts'

export const SCHOOL = {
  name: 'Gymnasium am Werder',
  baseUrl: 'https://hilfe.gym-werder.example',
  supportAddress: 'hilfe@gym-werder.example'
}

export type HelpSchool = SmallSchool & {
  /** Knows iPads and iPhones, is there. */
  keller: number
  /** Knows Windows, is there. */
  tran: number
  admin: number
  /** A mail arrives: stored raw, then taken in. */
  receive: (email: Partial<IncomingEmail>, now?: Date) => number
  /** This volunteer is not there any more. */
  leaves: (staffId: number) => void
}

/** The small school with two volunteers who are there, an admin, and Emre's mother who writes. */
export function helpSchool(): HelpSchool {
  const school = smallSchool()
  const { db } = school
  db.update(staff).set({ isVolunteer: false, active: false }).where(eq(staff.id, school.volunteerId)).run()
  const keller = volunteer(db, 'Frau Keller', 'keller', ['ios'])
  const tran = volunteer(db, 'Herr Tran', 'tran', ['windows'])
  const admin = volunteer(db, 'Frau Weber', 'weber', [], true)
  guardian(db, school.emre, 'Aylin Yıldız', 'aylin.yildiz@familie.example')
  db.update(students).set({ platform: 'unknown' }).run()
  const { id: epochId } = db
    .insert(mailboxEpochs)
    .values({ mailbox: 'test/INBOX', uidValidity: '1', firstSeenAt: at(1, '07:00') })
    .returning({ id: mailboxEpochs.id })
    .get()
  let uid = 0
  const receive = (email: Partial<IncomingEmail>, now = at(1, '09:31')): number => {
    uid += 1
    const bytes = Buffer.from(`mail ${uid}`)
    const { id } = db
      .insert(rawMails)
      .values({
        epochId,
        uid,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
        receivedAt: now,
        storedAt: now
      })
      .returning({ id: rawMails.id })
      .get()
    keepOriginal(db, id, bytes)
    takeInMail(
      db,
      {
        rawMailId: id,
        email: incoming({ messageId: `<m${uid}@familie.example>`, ...email }),
        school: SCHOOL
      },
      now
    )
    return id
  }
  const leaves = (staffId: number) =>
    void db.update(staff).set({ hereUntil: null }).where(eq(staff.id, staffId)).run()
  return { ...school, keller, tran, admin, receive, leaves }
}

/** A mail of Emre's mother, human, with the fields a test names. */
export const incoming = (email: Partial<IncomingEmail>): IncomingEmail => ({
  kind: 'human',
  kindReasons: ['von einem Menschen geschrieben'],
  from: { name: 'Aylin Yıldız', address: 'aylin.yildiz@familie.example' },
  replyTo: null,
  envelopeFrom: null,
  to: [{ name: null, address: SCHOOL.supportAddress }],
  cc: [],
  subject: 'Kein Ton',
  subjectClean: 'Kein Ton',
  subjectNumber: null,
  messageId: null,
  inReplyTo: [],
  references: [],
  date: null,
  visible: 'Guten Tag, auf dem iPad hört Emre nichts. Er ist in der 5a.',
  folded: '',
  signatureLine: '',
  forwarded: '',
  html: null,
  quotedLinks: [],
  masked: [],
  attachments: [],
  bounce: null,
  mailer: null,
  autoSubmitted: false,
  suppressAutoResponse: false,
  warnings: [],
  ...email
})

function volunteer(
  db: Db,
  displayName: string,
  mail: string,
  platforms: Platform[],
  isAdmin = false
): number {
  const { id } = db
    .insert(staff)
    .values({
      displayName,
      firstName: 'Test',
      lastName: displayName.split(' ')[1] ?? '',
      isVolunteer: !isAdmin,
      isAdmin,
      hereUntil: isAdmin ? null : at(5, '18:00')
    })
    .returning({ id: staff.id })
    .get()
  db.insert(staffAddresses)
    .values({ staffId: id, address: `${mail}@gym-werder.example` })
    .run()
  for (const platform of platforms) db.insert(volunteerPlatforms).values({ staffId: id, platform }).run()
  return id
}

function guardian(db: Db, studentId: number, name: string, address: string): void {
  const household = db.select().from(students).where(eq(students.id, studentId)).get()?.householdId ?? null
  const { id } = db
    .insert(contacts)
    .values({ kind: 'guardian', name, householdId: household, createdAt: at(1, '07:00') })
    .returning({ id: contacts.id })
    .get()
  db.insert(contactAddresses).values({ contactId: id, address }).run()
  db.insert(guardianships).values({ contactId: id, studentId, relation: 'Mutter' }).run()
}
