import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import {
  contactAddresses,
  contacts,
  events,
  guardianships,
  messages,
  outbox,
  staff,
  students,
  ticketStudents
} from '#db/schema/index.ts'
import { emptyDatabase } from './dump.ts'
import { type MailDoor, mailDoor } from './mail-door.ts'
import { wordsOf } from './sample-web-app.ts'
import { at, type SmallSchool, smallSchool } from './small-school.ts'
import { startWebApp, type WebApp } from './web-app.ts'

export const MOTHER = 'mutter@familie.example'
export const FATHER = 'vater@familie.example'
export const NOW = at(1, '10:00')

type Family = {
  web: WebApp
  school: SmallSchool
  door: MailDoor
  /** Cookies. */
  admin: string
  volunteer: string
  /** Contacts of Emre and of his brother, who lives in the same home. */
  mother: number
  father: number
  brother: number
}

let serial = 0
function mail(from: string, text: string, fields: Record<string, string> = {}): string {
  serial += 1
  const head = {
    'Return-Path': `<${from}>`,
    From: from,
    To: 'hilfe@gym-werder.example',
    Subject: 'Kein Ton',
    'Message-ID': `<bezug${serial}@familie.example>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...fields
  }
  return `${Object.entries(head)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${text}\n`
}
/** Two brothers with both parents on file, an admin and a volunteer who are signed in, and the door of the mails; anew for each test. */
export function barredDesk() {
  const desk = {} as Family
  /** Emre's desk.brother lives in the same home. */

  beforeAll(async () => {
    desk.web = await startWebApp({ now: NOW })
  })
  afterAll(() => desk.web.stop())

  beforeEach(async () => {
    desk.web.setNow(NOW)
    emptyDatabase(desk.web.db)
    desk.school = smallSchool(desk.web.db)
    desk.door = mailDoor(desk.web.db, desk.web.context.school, at(1, '07:00'))
    const { db } = desk.web
    const head = db
      .insert(staff)
      .values({ displayName: 'Frau Amt', firstName: 'Ada', lastName: 'Amt', isAdmin: true })
      .returning()
      .get()
    desk.admin = await desk.web.signIn(head.id)
    desk.volunteer = await desk.web.signIn(desk.school.volunteerId)
    const householdId = childOf(desk.school.emre)?.householdId ?? 0
    desk.brother = db
      .insert(students)
      .values({ firstName: 'Can', lastName: 'Yıldız', className: '8c', householdId, platform: 'windows' })
      .returning()
      .get().id
    const parent = (name: string, address: string) => {
      const { id } = db
        .insert(contacts)
        .values({ kind: 'guardian', name, householdId, createdAt: at(1, '07:00') })
        .returning()
        .get()
      db.insert(contactAddresses).values({ contactId: id, address }).run()
      for (const studentId of [desk.school.emre, desk.brother])
        db.insert(guardianships).values({ contactId: id, studentId, relation: 'Elternteil' }).run()
      return id
    }
    desk.father = parent('Herr Yıldız', FATHER)
    desk.mother = parent('Frau Yıldız', MOTHER)
  })

  const childOf = (id: number) => desk.web.db.select().from(students).where(eq(students.id, id)).get()
  const decide = (fields: Record<string, string>, { child = desk.school.emre, cookie = desk.admin } = {}) =>
    desk.web.post(`/verzeichnis/${child}/auskunft`, fields, { cookie })
  const bar = () => decide({ contact: String(desk.father), do: 'one' })
  const pageOf = async (path: string, cookie = desk.admin) =>
    wordsOf(await (await desk.web.get(path, cookie)).text())
  const sentTo = (address: string) =>
    desk.web.db.select().from(outbox).where(eq(outbox.toAddress, address)).orderBy(desc(outbox.id)).all()
  const eventsOf = (type: string) =>
    desk.web.db.select().from(events).where(eq(events.type, type)).orderBy(events.id).all()
  const children = (ticketId: number) =>
    desk.web.db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, ticketId)).all()

  /** @returns the ticket a mail became */
  async function writes(from: string, text: string, fields: Record<string, string> = {}, now = NOW) {
    const { ticketId } = await desk.door.arrives(mail(from, text, fields), now)
    return ticketId ?? 0
  }
  const answer = (ticketId: number, more: Record<string, string> = {}) => {
    const newest = desk.web.db.select().from(messages).where(eq(messages.ticketId, ticketId)).all()
    const seen = Math.max(0, ...newest.filter(({ direction }) => direction === 'in').map(({ id }) => id))
    return desk.web.post(
      `/anliegen/${ticketId}/antworten`,
      {
        text: 'Bitte starten Sie das Gerät neu.',
        seenMessageId: String(seen),
        idempotencyKey: randomUUID(),
        ...more
      },
      { cookie: desk.volunteer }
    )
  }
  return Object.assign(desk, { decide, bar, pageOf, sentTo, eventsOf, children, writes, answer })
}
