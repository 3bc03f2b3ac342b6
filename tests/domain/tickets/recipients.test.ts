import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import { askDevice } from '#app/domain/tickets/ask-device.ts'
import { childrenOfLink } from '#app/domain/tickets/family-children.ts'
import { recipientsOf } from '#app/domain/tickets/recipients.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  links,
  outbox,
  students,
  tickets
} from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const MOTHER = 'aylin.yildiz@familie.example'
const STRANGER = 'fremd@woanders.example'

/** Emre's mother wrote; then somebody with her name answered into the thread from an unknown address. */
function withStranger(): HelpSchool {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  const from = { name: 'Aylin Yıldız', address: STRANGER }
  school.receive({ from, inReplyTo: [ack?.messageId ?? ''], visible: 'Und der Link?' }, at(1, '09:50'))
  return school
}

const answer = (school: HelpSchool, more: { to?: string; ticketId?: number } = {}) =>
  replyToFamily(
    school.db,
    {
      ticketId: 1,
      staffId: school.keller,
      body: 'Bitte so.',
      guideId: null,
      seenMessageId: newestFromFamily(school.db, more.ticketId ?? 1)?.id ?? 0,
      idempotencyKey: 'k1',
      ...more
    },
    SCHOOL,
    at(1, '10:00')
  )
const answeredTo = (school: HelpSchool) =>
  school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).get()?.toAddress

test('an answer goes to the family, not to the unknown address that wrote last', () => {
  const school = withStranger()
  expect(recipientsOf(school.db, 1)).toEqual({
    choices: [
      { address: MOTHER, name: 'Aylin Yıldız', unknown: false, failingSince: null },
      { address: STRANGER, name: 'Aylin Yıldız', unknown: true, failingSince: null }
    ],
    chosen: { address: MOTHER, name: 'Aylin Yıldız', unknown: false, failingSince: null },
    newestIsUnknown: true
  })
  expect(answer(school)).toEqual({ result: 'sent' })
  expect(answeredTo(school)).toBe(MOTHER)
})

test('the volunteer may choose among those who wrote, and nobody else', () => {
  const school = withStranger()
  expect(answer(school, { to: 'ganz.anders@woanders.example' })).toEqual({ result: 'not_involved' })
  expect(answer(school, { to: STRANGER })).toEqual({ result: 'sent' })
  expect(answeredTo(school)).toBe(STRANGER)
})

test('a matter that Lotse opened is answered to the guardian on file', () => {
  const school = helpSchool()
  const exceptions = [{ studentId: school.emre, result: 'failed' as const }]
  const lessonId = school.lesson(1, 'a')
  reportLesson(school.db, { lessonId, hostId: school.hostId, exceptions }, at(1, '09:05'))
  tendSchool(school.db, SCHOOL, at(1, '09:06'))
  expect(school.db.select().from(tickets).get()).toMatchObject({ kind: 'help' })
  expect(answer(school)).toEqual({ result: 'sent' })
  expect(answeredTo(school)).toBe(MOTHER)
})

test('brothers and sisters are shown behind a link that went to somebody on file, and to nobody else', () => {
  const school = withStranger()
  const household =
    school.db.select().from(students).where(eq(students.id, school.emre)).get()?.householdId ?? 0
  school.db.update(students).set({ householdId: household }).where(eq(students.id, school.mia)).run()
  const shown = () => {
    const link = school.db.select().from(links).all().at(-1)
    return link ? childrenOfLink(school.db, link).map((child) => child.firstName) : []
  }
  answer(school, { to: STRANGER })
  expect(shown()).toEqual(['Emre'])
  replyToFamily(
    school.db,
    {
      ticketId: 1,
      staffId: school.keller,
      body: 'Und so.',
      guideId: null,
      seenMessageId: 99,
      idempotencyKey: 'k2',
      to: MOTHER
    },
    SCHOOL,
    at(1, '10:10')
  )
  expect(shown()).toEqual(['Emre', 'Mia'])
  createFamilyLink(school.db, { ticketId: 1 }, at(1, '10:20'))
  expect(shown()).toEqual(['Emre'])
})

describe('an address that accepts no mail', () => {
  const since = at(1, '09:40')
  const OTHER = 'aylin@arbeit.example'
  const FATHER = 'emin.yildiz@familie.example'
  const motherId = (school: HelpSchool) =>
    school.db.select().from(contactAddresses).where(eq(contactAddresses.address, MOTHER)).get()?.contactId ??
    0
  const cameBack = (school: HelpSchool) =>
    school.db
      .update(contactAddresses)
      .set({ failingSince: since })
      .where(eq(contactAddresses.address, MOTHER))
      .run()
  const wrote = () => {
    const school = helpSchool()
    school.receive({ visible: 'Emre hört nichts auf dem iPad.' }, at(1, '09:31'))
    cameBack(school)
    return school
  }
  const father = (school: HelpSchool) => {
    const { householdId } = school.db.select().from(students).where(eq(students.id, school.emre)).get() ?? {}
    const { id } = school.db
      .insert(contacts)
      .values({ kind: 'guardian', name: 'Emin Yıldız', householdId, createdAt: since })
      .returning({ id: contacts.id })
      .get()
    school.db.insert(contactAddresses).values({ contactId: id, address: FATHER }).run()
    school.db.insert(guardianships).values({ contactId: id, studentId: school.emre }).run()
  }

  test('gives way to another one of the same person, then of the family, and can still be chosen', () => {
    const school = wrote()
    father(school)
    expect(recipientsOf(school.db, 1).chosen?.address).toBe(FATHER)
    school.db
      .insert(contactAddresses)
      .values({ contactId: motherId(school), address: OTHER })
      .run()
    const { choices, chosen } = recipientsOf(school.db, 1)
    expect(chosen).toMatchObject({ address: OTHER, failingSince: null })
    expect(choices.map((one) => [one.address, one.failingSince])).toEqual([
      [MOTHER, since],
      [OTHER, null],
      [FATHER, null]
    ])
    expect(answer(school, { to: MOTHER })).toEqual({ result: 'sent' })
    expect(answeredTo(school)).toBe(MOTHER)
  })

  test('is chosen if it is the only one, before any stranger; no automatic mail goes there', () => {
    const school = withStranger()
    cameBack(school)
    expect(recipientsOf(school.db, 1).chosen).toMatchObject({ address: MOTHER, failingSince: since })
    const asked = { ticketId: 1, staffId: school.keller }
    expect(askDevice(school.db, asked, SCHOOL, at(1, '10:00'))).toBe('no_address')
  })

  test('is named if it is all there is on file of a matter that Lotse opened', () => {
    const school = helpSchool()
    cameBack(school)
    const exceptions = [{ studentId: school.emre, result: 'failed' as const }]
    const lessonId = school.lesson(1, 'a')
    reportLesson(school.db, { lessonId, hostId: school.hostId, exceptions }, at(1, '09:05'))
    tendSchool(school.db, SCHOOL, at(1, '09:06'))
    expect(recipientsOf(school.db, 1).choices).toMatchObject([{ address: MOTHER, failingSince: since }])
  })

  test('counts again once the family has written from it', () => {
    const school = wrote()
    father(school)
    school.receive(
      { visible: 'Jetzt geht mein Postfach wieder.', messageId: '<w@x.example>' },
      at(1, '11:00')
    )
    expect(recipientsOf(school.db, 1).chosen).toMatchObject({ address: MOTHER, failingSince: null })
  })
})
