import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readWishes } from '#app/domain/intake/read-wishes.ts'
import { askFamilies } from '#app/domain/lessons/ask-families.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { settleAnswer } from '#app/domain/tickets/settle-answer.ts'
import { mailTexts } from '#app/locales/translate.ts'
import {
  contacts,
  guardianships,
  messages,
  notes,
  observations,
  outbox,
  questionStops,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { alsoOnFile } from '#tests/support/asked-family.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type RawIntake, rawIntake, rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'

/** Emre failed in the morning, nobody said anything of the second lesson; at one o'clock his mother is asked. */
function askedSchool(): RawIntake {
  const school = rawIntake()
  reportLesson(
    school.db,
    {
      lessonId: school.lesson(1, 'a'),
      hostId: school.hostId,
      exceptions: [{ studentId: school.emre, result: 'failed' }]
    },
    at(1, '09:05')
  )
  refreshAll(school.db, at(1, '13:00'))
  expect(askFamilies(school.db, SCHOOL, at(1, '13:00'))).toBe(1)
  return school
}

const reply = (school: RawIntake, body: string, now = at(1, '13:30'), fields: Record<string, string> = {}) =>
  school.arrives(
    rawText({ Subject: 'Re: Frage', 'In-Reply-To': school.lastSent('ask').messageId, ...fields }, body),
    now
  )

const saidOf = (school: RawIntake) =>
  school.db
    .select()
    .from(observations)
    .where(eq(observations.studentId, school.emre))
    .all()
    .filter((one) => one.lessonId === school.lesson(1, 'b'))

describe('a bare number', () => {
  test.each([
    ['1', 'ok', 'trial'],
    ['2.', 'degraded', 'trial'],
    ['Guten Tag,\n\n3\n\nA. Yildiz', 'failed', 'failing'],
    ['4', 'excused', 'failing']
  ])('%j is the answer for the lesson that was asked about', async (body, result, state) => {
    const school = askedSchool()
    await reply(school, body)
    expect(saidOf(school)).toMatchObject([{ source: 'parent', result, suspect: false }])
    expect(statusOf(school.db, school.emre).state).toBe(state)
  })

  test('is also understood the next morning, for the same lesson', async () => {
    const school = askedSchool()
    await reply(school, '1', at(2, '07:50'))
    expect(saidOf(school)).toMatchObject([{ result: 'ok', at: '2020-03-24T07:50:00' }])
  })

  test('of two children stays a suggestion, and so does one from another address', async () => {
    const two = rawIntake()
    const home = two.db.select().from(students).where(eq(students.id, two.emre)).get()?.householdId ?? 0
    two.db.update(students).set({ householdId: home }).where(eq(students.id, two.noor)).run()
    const contactId = two.db.select().from(contacts).where(eq(contacts.name, 'Aylin Yıldız')).get()?.id ?? 0
    two.db.insert(guardianships).values({ contactId, studentId: two.noor }).run()
    reportLesson(
      two.db,
      {
        lessonId: two.lesson(1, 'a'),
        hostId: two.hostId,
        exceptions: [two.emre, two.noor].map((studentId) => ({ studentId, result: 'failed' }))
      },
      at(1, '09:05')
    )
    refreshAll(two.db, at(1, '13:00'))
    askFamilies(two.db, SCHOOL, at(1, '13:00'))
    await reply(two, '1')
    expect(saidOf(two)).toEqual([])
    const stranger = askedSchool()
    await reply(stranger, '1', at(1, '13:30'), { From: 'Jemand <jemand@fremd.example>' })
    expect(saidOf(stranger)).toEqual([])
  })

  test('the same mail twice is one answer', async () => {
    const school = askedSchool()
    const raw = rawText(
      { 'Message-ID': '<1@familie.example>', 'In-Reply-To': school.lastSent('ask').messageId },
      '1'
    )
    await school.arrives(raw, at(1, '13:30'))
    await school.arrives(raw, at(1, '13:31'))
    expect(saidOf(school)).toHaveLength(1)
  })
})

test('"ja, klappt" is a suggestion with the child; one tap records it for the lesson asked about, also the next day', async () => {
  const school = askedSchool()
  await reply(school, 'Ja, klappt. Danke!', at(2, '07:50'))
  expect(saidOf(school)).toEqual([])
  const ticket = school.db.select().from(tickets).all().at(-1)
  expect(
    school.db
      .select()
      .from(ticketStudents)
      .where(eq(ticketStudents.ticketId, ticket?.id ?? 0))
      .all()
  ).toMatchObject([{ studentId: school.emre, ambiguous: false }])
  const message = school.db.select().from(messages).where(eq(messages.direction, 'in')).all().at(-1)
  const settle = { ticketId: ticket?.id ?? 0, messageId: message?.id ?? 0, staffId: school.keller }
  expect(settleAnswer(school.db, { ...settle, result: 'ok' }, at(2, '08:00'))).toBe(true)
  expect(saidOf(school)).toMatchObject([{ result: 'ok', source: 'parent' }])
})

describe('"Stopp" by mail', () => {
  const stopped = (school: RawIntake) => school.db.select().from(questionStops).all().length > 0

  test.each([
    'Stopp',
    'stop!',
    'STOPP bitte.',
    'Guten Tag,\nbitte keine Fragen mehr.\nViele Grüße',
    'Artık sormayın lütfen'
  ])('%j ends the questions, and nobody is asked the next day', async (body) => {
    const school = askedSchool()
    await reply(school, body)
    expect(stopped(school)).toBe(true)
    refreshAll(school.db, at(2, '13:00'))
    expect(askFamilies(school.db, SCHOOL, at(2, '13:00'))).toBe(0)
  })

  test('from an address that is not on file changes nothing; nor does "Stopp" in a mail about something else', async () => {
    const school = askedSchool()
    await reply(school, 'Stopp', at(1, '13:30'), { From: 'Jemand <jemand@fremd.example>' })
    expect(stopped(school)).toBe(false)
    await school.arrives(rawText({ 'Message-ID': '<2@familie.example>' }, 'Stopp'), at(1, '14:00'))
    expect(stopped(school)).toBe(false)
  })

  test('"nur schriftlich" is kept for whoever wrote it, and the acknowledgement speaks of no call', async () => {
    const school = rawIntake()
    await school.arrives(rawText({}, 'Emre hat keinen Ton. Bitte nur schriftlich, ich bin gehörlos.'))
    expect(
      school.db.select().from(contacts).where(eq(contacts.name, 'Aylin Yıldız')).get()?.writingOnly
    ).toBe(true)
    await school.arrives(
      rawText({ 'Message-ID': '<3@familie.example>', Subject: 'Kamera' }, 'Und kein Bild.'),
      at(2, '09:00')
    )
    const acks = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all()
    expect(acks.at(-1)?.textBody).not.toContain('rufen wir Sie an')
  })
})

test.each([
  ['Emre hat keinen Ton.', true],
  ['Emre hat keinen Ton. Bitte nicht anrufen.', false],
  ['Emre hat keinen Ton. Bitte nur schriftlich.', false]
])('the acknowledgement of %j speaks of a call: %s', async (words, speaksOfCall) => {
  // Nobody on file: nothing but this mail says what is wished.
  const school = rawIntake()
  await school.arrives(rawText({ From: 'Jemand <jemand@neu.example>' }, words))
  expect(school.lastSent('ack').textBody.includes(mailTexts('de')('ack.call'))).toBe(speaksOfCall)
})

describe('a teacher who is a parent at this school as well', () => {
  const KELLER = { From: 'Frau Keller <keller@gym-werder.example>' }
  const WISH = 'Bitte nicht anrufen. Bitte keine Fragen mehr.'
  const wished = ({ db }: RawIntake) => [
    ...db.select().from(contacts).where(eq(contacts.writingOnly, true)).all(),
    ...db.select().from(questionStops).all()
  ]

  test('wishes nothing for her own family with a note to another one’s matter', async () => {
    const school = rawIntake()
    alsoOnFile(school, school.mia, 'keller@gym-werder.example')
    await school.arrives(rawText({ 'Message-ID': '<1@familie.example>' }, 'Emre hat keinen Ton.'))
    const reply = { ...KELLER, 'In-Reply-To': '<1@familie.example>', Subject: 'Re: Kein Ton' }
    await school.arrives(rawText(reply, WISH), at(1, '10:00'))
    expect(school.db.select().from(notes).all()).toHaveLength(1)
    expect(wished(school)).toEqual([])
  })

  test('nor with an answer that came without its token', async () => {
    const school = rawIntake()
    alsoOnFile(school, school.mia, 'keller@gym-werder.example')
    const id = '<abcdefghijklmnopqrstuv.notify@hilfe.gym-werder.example>'
    const reply = { ...KELLER, 'In-Reply-To': id, Subject: 'Re: Anliegen' }
    await school.arrives(rawText(reply, WISH), at(1, '10:00'))
    expect(school.db.select().from(outbox).where(eq(outbox.kind, 'returned')).all()).toHaveLength(1)
    expect(wished(school)).toEqual([])
  })

  test('but does with a mail of her own', async () => {
    const school = rawIntake()
    alsoOnFile(school, school.mia, 'keller@gym-werder.example')
    await school.arrives(rawText({ ...KELLER, Subject: 'Mia' }, WISH), at(1, '10:00'))
    expect(wished(school)).toHaveLength(2)
  })
})

test.each([
  ['Stopp', true, { noQuestions: true, writingOnly: false }],
  ['Stopp', false, { noQuestions: false, writingOnly: false }],
  ['Stop, das Bild steht still und der Ton ist weg', true, { noQuestions: false, writingOnly: false }],
  ['Dürfen Sie uns bitte nicht mehr fragen?', true, { noQuestions: false, writingOnly: false }],
  ['Wenn Sie nicht mehr fragen, weiß niemand Bescheid.', true, { noQuestions: false, writingOnly: false }],
  ['Bitte rufen Sie uns nicht an.', false, { noQuestions: false, writingOnly: true }],
  ['Geht das nur schriftlich?', false, { noQuestions: false, writingOnly: false }],
  ['Ja, klappt.', true, { noQuestions: false, writingOnly: false }]
])('readWishes %j', (visible, isAnswer, wishes) => {
  expect(readWishes(visible, { isAnswer })).toEqual(wishes)
})
