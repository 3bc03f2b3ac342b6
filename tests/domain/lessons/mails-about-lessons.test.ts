import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { askFamilies } from '#app/domain/lessons/ask-families.ts'
import { askedLesson } from '#app/domain/lessons/asked-lesson.ts'
import { queueHostLinks } from '#app/domain/lessons/host-mail.ts'
import { suspicionOf } from '#app/domain/lessons/machine-answer.ts'
import { recordBlocker } from '#app/domain/lessons/record-blocker.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { findLink } from '#app/domain/outbox/links.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import type { Language } from '#app/domain/words.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  lessons,
  links,
  outbox,
  staff,
  staffAddresses,
  students
} from '#db/schema/index.ts'
import { at, D, openTicket, type SmallSchool, smallSchool } from '#tests/support/small-school.ts'

const SCHOOL = {
  name: 'Gymnasium am Werder',
  baseUrl: 'https://hilfe.example',
  supportAddress: 'hilfe@gym-werder.example'
}

let school: SmallSchool
beforeEach(() => {
  school = smallSchool()
})

const mails = () => school.db.select().from(outbox).all()

/** A guardian on file; the child failed in the morning, and nobody said anything about the second lesson. */
function familyOf(studentId: number, address: string, language: Language = 'de'): void {
  const { id: contactId } = school.db
    .insert(contacts)
    .values({ kind: 'guardian', name: 'Familie', language, createdAt: at(1, '07:00') })
    .returning({ id: contacts.id })
    .get()
  school.db.insert(contactAddresses).values({ contactId, address }).run()
  school.db.insert(guardianships).values({ contactId, studentId }).run()
}

function failedInTheMorning(...names: number[]): void {
  reportLesson(
    school.db,
    {
      lessonId: school.lesson(1, 'a'),
      hostId: school.hostId,
      exceptions: names.map((studentId) => ({ studentId, result: 'failed' as const }))
    },
    at(1, '09:05')
  )
}

function ask(time: string, day: 1 | 2 = 1): number {
  refreshAll(school.db, at(day, time))
  return askFamilies(school.db, SCHOOL, at(day, time))
}

describe('"Hat die Videokonferenz geklappt?" by mail', () => {
  test('goes out two hours after the end of the lesson, once', () => {
    familyOf(school.emre, 'yildiz@post.example', 'tr')
    failedInTheMorning(school.emre)
    expect(ask('12:59')).toBe(0)
    expect(ask('13:00')).toBe(1)
    expect(ask('13:05')).toBe(0)
    const [mail] = mails()
    expect(mail).toMatchObject({ kind: 'ask', toAddress: 'yildiz@post.example' })
    expect(mail?.subject).not.toContain('Emre')
    expect(mail?.subject.length).toBeLessThanOrEqual(60)
    expect(mail?.textBody).toMatch(/^Türkçe: Video dersi/)
    expect(mail?.textBody).toContain('bei Emre heute um 10:30 Uhr')
    const addresses = mail?.textBody.match(/https:\/\/hilfe\.example\/a\/\S+/g) ?? []
    expect(addresses).toHaveLength(1)
    const token = addresses[0]?.match(/\/a\/([^?]+)\?l=tr$/)?.[1] ?? ''
    expect(findLink(school.db, token, 'family', at(1, '13:10'))).toMatchObject({
      studentId: school.emre,
      lessonId: school.lesson(1, 'b')
    })
  })

  test('is one mail for brothers and sisters, and belongs to the open ticket', () => {
    familyOf(school.emre, 'yildiz@post.example')
    familyOf(school.noor, 'yildiz@post.example')
    const household = school.db.select().from(students).where(eq(students.id, school.emre)).get()?.householdId
    school.db.update(students).set({ householdId: household }).where(eq(students.id, school.noor)).run()
    const ticketId = openTicket(school.db, [school.emre], at(1, '09:00'))
    failedInTheMorning(school.emre, school.noor)
    expect(ask('13:00')).toBe(1)
    expect(mails()[0]).toMatchObject({ ticketId })
    expect(mails()[0]?.textBody).toMatch(/bei Emre .*\n.*bei Noor /)
  })

  test('passes over addresses that do not accept mail, and children about whom nothing is asked', () => {
    familyOf(school.emre, 'yildiz@post.example')
    familyOf(school.mia, 'mueller@post.example')
    school.db
      .update(contactAddresses)
      .set({ failingSince: at(1, '08:00') })
      .run()
    failedInTheMorning(school.emre)
    expect(ask('13:00')).toBe(0)
    school.db.update(contactAddresses).set({ failingSince: null }).run()
    recordBlocker(school.db, { studentId: school.emre, reason: 'no_device', on: true }, at(1, '12:00'))
    expect(ask('13:00')).toBe(0)
    expect(school.db.select().from(links).all()).toEqual([])
  })

  test('asks at most once a day, and about a new lesson again on the next one', () => {
    familyOf(school.emre, 'yildiz@post.example')
    failedInTheMorning(school.emre)
    expect([ask('13:00'), ask('20:00'), ask('08:00', 2), ask('13:00', 2)]).toEqual([1, 0, 0, 1])
  })
})

describe('the link of the day for teachers', () => {
  test('is one mail for everybody who holds a lesson, however often it is called', () => {
    const { db, hostId, volunteerId, lesson } = school
    db.insert(staffAddresses)
      .values([
        { address: 'hoffmann@gym-werder.example', staffId: hostId },
        { address: 'keller@gym-werder.example', staffId: volunteerId }
      ])
      .run()
    const queue = (day = D[1]) => queueHostLinks(db, day, SCHOOL, at(1, '07:00'))
    expect([queue(), queue()]).toEqual([1, 0])
    expect(mails()).toMatchObject([
      { kind: 'host', key: `host:${hostId}:${D[1]}`, toAddress: 'hoffmann@gym-werder.example' }
    ])
    expect(db.select().from(links).all()).toHaveLength(1)
    db.update(lessons)
      .set({ hostId: volunteerId })
      .where(eq(lessons.id, lesson(1, 'b')))
      .run()
    expect(queue()).toBe(1)
    const token = mails()[0]?.textBody.match(/\/h\/([^?\s]+)/)?.[1] ?? ''
    expect(findLink(db, token, 'host', at(1, '23:00'))).toMatchObject({ staffId: hostId, day: D[1] })
    expect(findLink(db, token, 'host', at(2, '00:00'))).toBe('expired')
  })

  test('names the lessons of the day, and is not sent when every one is reported or cancelled', () => {
    const { db, hostId, lesson } = school
    db.insert(staffAddresses).values({ address: 'hoffmann@gym-werder.example', staffId: hostId }).run()
    const report = (slot: 'a' | 'b') =>
      db
        .update(lessons)
        .set({ reportedAt: at(1, '11:05') })
        .where(eq(lessons.id, lesson(1, slot)))
        .run()
    report('a')
    report('b')
    expect(queueHostLinks(db, D[1], SCHOOL, at(1, '16:30'))).toBe(0)
    db.update(lessons)
      .set({ reportedAt: null, subject: 'Mathematik' })
      .where(eq(lessons.id, lesson(1, 'b')))
      .run()
    expect(queueHostLinks(db, D[1], SCHOOL, at(1, '16:30'))).toBe(1)
    expect(mails()[0]?.textBody).toContain('8:30 Uhr: 5a\n10:30 Uhr: 5a Mathematik')
  })

  test('is not sent for a cancelled day, to somebody who left, or without an address', () => {
    const { db, hostId } = school
    const queue = () => queueHostLinks(db, D[1], SCHOOL, at(1, '07:00'))
    expect(queue()).toBe(0)
    db.insert(staffAddresses).values({ address: 'hoffmann@gym-werder.example', staffId: hostId }).run()
    db.update(staff).set({ active: false }).where(eq(staff.id, hostId)).run()
    expect(queue()).toBe(0)
    db.update(staff).set({ active: true }).where(eq(staff.id, hostId)).run()
    db.update(lessons).set({ state: 'cancelled' }).run()
    expect(queue()).toBe(0)
    expect(db.select().from(links).all()).toEqual([])
  })
})

describe('suspicionOf', () => {
  const now = at(1, '10:00')
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const calm = { result: 'ok', trapFilled: false, sentAt: ago(60_000), previous: null, now }
  test.each([
    ['a calm answer', {}, null],
    ['the trap', { trapFilled: true }, 'trap'],
    ['19.9 s after the mail', { sentAt: ago(19_999) }, 'too_fast'],
    ['20 s after the mail', { sentAt: ago(20_000) }, null],
    ['before the mail is out', { sentAt: null }, 'too_fast'],
    ['another choice 2.9 s before', { previous: { result: 'failed', at: ago(2_999) } }, 'two_choices'],
    ['another choice 3 s before', { previous: { result: 'failed', at: ago(3_000) } }, null],
    ['the same choice again', { previous: { result: 'ok', at: ago(10) } }, null]
  ])('%s', (_, change, suspicion) => {
    expect(suspicionOf({ ...calm, ...change })).toBe(suspicion)
  })
})

describe('askedLesson', () => {
  const day = (time: string) => `2020-03-23T${time}:00`
  const one = (
    id: number,
    from: string,
    until: string,
    state: 'held' | 'cancelled' | 'incident' = 'held'
  ) => ({
    id,
    startsAt: day(from),
    endsAt: day(until),
    state
  })
  const lessonsOfDay = [
    one(1, '08:30', '09:00'),
    one(2, '09:30', '10:00', 'cancelled'),
    one(3, '10:30', '11:00'),
    one(4, '12:00', '12:30', 'incident')
  ]
  test.each([
    ['before the first', '08:00', '', undefined],
    ['while it runs', '08:45', '', undefined],
    ['after it', '09:00', '', 1],
    ['during a cancelled one', '09:40', '', 1],
    ['when the next has begun', '10:30', '', undefined],
    ['during an incident', '12:10', '', 3],
    ['when it was over before the family wrote', '09:40', '09:10', undefined]
  ])('%s', (_, clock, after, id) => {
    expect(askedLesson(lessonsOfDay, day(clock), after && day(after))?.lesson.id).toBe(id)
  })
})
