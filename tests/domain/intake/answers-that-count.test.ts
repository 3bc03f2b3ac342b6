import { desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { barContact } from '#app/domain/barred/bar-contact.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { saidAnswers } from '#app/domain/tickets/said-answers.ts'
import {
  contacts,
  groupMembers,
  lessons,
  messages,
  observations,
  questionStops,
  students
} from '#db/schema/index.ts'
import {
  alsoOnFile,
  askedFamily,
  asks,
  MOTHER,
  replyText,
  saidByFamily,
  siblings
} from '#tests/support/asked-family.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type RawIntake, rawIntake, rawText } from '#tests/support/raw-intake.ts'
import { at, D } from '#tests/support/small-school.ts'

const FATHER = 'm.yildiz@arbeit.example'
const from = (address: string) => ({ From: `Familie <${address}>` })
const stopped = ({ db }: RawIntake) => db.select().from(questionStops).all().length > 0

/** What a volunteer is offered to record for the newest mail. */
function suggested({ db }: RawIntake) {
  const message = db
    .select()
    .from(messages)
    .where(eq(messages.direction, 'in'))
    .orderBy(desc(messages.id))
    .get()
  return saidAnswers(db, message?.ticketId ?? 0).get(message?.id ?? 0)
}

describe('an answer counts until the next lesson of the child begins', () => {
  test.each([
    ['1', []],
    ['3', []],
    ['Nein.', []],
    ['Nein, er hört wieder nichts.', ['failed in the new lesson']]
  ])('%j while that runs is an ordinary mail', async (body, said) => {
    const school = askedFamily()
    await school.arrives(replyText(school, body), at(2, '08:40'))
    expect(saidByFamily(school)).toEqual(said.map(() => `${school.emre} ${school.lesson(2, 'a')} failed`))
    expect(suggested(school)?.possible).toHaveLength(1)
  })

  test('and in an open matter', async () => {
    const school = rawIntake()
    await school.arrives(
      rawText({ 'Message-ID': '<0@familie.example>' }, 'Kein Ton bei Emre.'),
      at(1, '08:00')
    )
    askedFamily(school)
    const before = saidByFamily(school)
    for (const body of ['3', 'Nein.', '1']) await school.arrives(replyText(school, body), at(2, '08:40'))
    expect(saidByFamily(school)).toEqual(before)
    await school.arrives(replyText(school, 'Es geht wieder nicht.'), at(2, '08:50'))
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(2, 'a')} failed`, ...before])
  })

  test.each([
    ['cancelled' as const, ['ok']],
    ['incident' as const, []]
  ])('one that is %s', async (state, results) => {
    const school = askedFamily()
    school.db
      .update(lessons)
      .set({ state })
      .where(eq(lessons.id, school.lesson(2, 'a')))
      .run()
    await school.arrives(replyText(school, '1'), at(2, '09:40'))
    expect(saidByFamily(school)).toEqual(
      results.map((result) => `${school.emre} ${school.lesson(1, 'b')} ${result}`)
    )
  })

  test('what arrived before and was taken in after it counts', async () => {
    const school = askedFamily()
    await school.arrives(replyText(school, '1'), at(2, '08:20'), at(2, '09:30'))
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} ok`])
  })

  test('"Stopp" counts for ever', async () => {
    const school = askedFamily()
    await school.arrives(replyText(school, 'Stopp'), at(4, '12:00'))
    expect(stopped(school)).toBe(true)
  })
})

describe('of two questions', () => {
  test('the older one is over as soon as the family is asked anew', async () => {
    const school = askedFamily()
    const monday = school.lastSent('ask').messageId
    expect(asks(school, at(2, '13:00'))).toBe(1)
    await school.arrives(replyText(school, '1', { 'In-Reply-To': monday }), at(2, '13:30'))
    expect(saidByFamily(school)).toEqual([])
    await school.arrives(replyText(school, '2', { 'Message-ID': '<2@familie.example>' }), at(2, '13:31'))
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(2, 'b')} degraded`])
  })

  test('also if the new one is about another child, who is then the one it is about', async () => {
    const school = siblings(rawIntake())
    const { db, emre, noor, hostId, lesson } = askedFamily(school)
    const monday = school.lastSent('ask').messageId
    // Emre is not in the group any more and has no further lesson; his sister fails on Tuesday.
    db.update(groupMembers).set({ untilDay: D[1] }).where(eq(groupMembers.studentId, emre)).run()
    const exceptions = [{ studentId: noor, result: 'failed' as const }]
    reportLesson(db, { lessonId: lesson(2, 'a'), hostId, exceptions }, at(2, '09:05'))
    expect(asks(school, at(2, '13:00'))).toBe(1)
    await school.arrives(replyText(school, '1', { 'In-Reply-To': monday }), at(2, '13:30'))
    expect(saidByFamily(school)).toEqual([])
    await school.arrives(replyText(school, '3', { 'Message-ID': '<2@familie.example>' }), at(2, '13:31'))
    expect(saidByFamily(school)).toEqual([`${noor} ${lesson(2, 'b')} failed`])
  })
})

describe('which question it answers', () => {
  test.each([
    [
      'named last in References',
      (id: string) => ({ 'In-Reply-To': null, References: `<a@b.example> ${id}` }),
      1
    ],
    ['further back', (id: string) => ({ 'In-Reply-To': null, References: `${id} <a@b.example>` }), 0],
    ['below another mail', (id: string) => ({ 'In-Reply-To': '<a@b.example>', References: id }), 0]
  ])('%s', async (_, fields, answers) => {
    const school = askedFamily()
    await school.arrives(replyText(school, '1', fields(school.lastSent('ask').messageId)), at(1, '13:30'))
    expect(saidByFamily(school)).toHaveLength(answers)
  })
})

describe('who answers', () => {
  test.each([
    ['the other parent', (school: RawIntake) => alsoOnFile(school, school.emre, FATHER), 'parent'],
    ['the child', (school: RawIntake) => alsoOnFile(school, school.emre, FATHER, 'student'), 'student']
  ])('%s, from an address on file', async (_, add, source) => {
    const school = askedFamily()
    add(school)
    await school.arrives(replyText(school, '1', from(FATHER.toUpperCase())), at(1, '13:30'))
    const said = school.db.select().from(observations).where(eq(observations.result, 'ok')).all()
    expect(said.filter((one) => one.studentId === school.emre)).toMatchObject([
      { lessonId: school.lesson(1, 'b'), source }
    ])
  })

  test('another family, or nobody on file, does not', async () => {
    const school = askedFamily()
    alsoOnFile(school, school.mia, 'mueller@familie.example')
    for (const address of ['mueller@familie.example', 'jemand@fremd.example'])
      for (const body of ['1', '3', 'Nein.', 'Stopp'])
        await school.arrives(replyText(school, body, from(address)), at(1, '13:30'))
    expect(saidByFamily(school)).toEqual([])
    expect(stopped(school)).toBe(false)
  })

  test('"Stopp" and "nur schriftlich" of the other parent are heeded as well, each for whom it holds', async () => {
    const school = askedFamily()
    const father = alsoOnFile(school, school.emre, FATHER)
    await school.arrives(replyText(school, 'Stopp. Bitte nur schriftlich.', from(FATHER)), at(1, '13:30'))
    await school.arrives(replyText(school, 'Stopp', from(FATHER)), at(1, '13:31'))
    expect(stopped(school)).toBe(true)
    const writing = school.db.select().from(contacts).where(eq(contacts.writingOnly, true)).all()
    expect(writing.map(({ id }) => id)).toEqual([father])
  })

  test('both parents, differently: both are kept, and the last one counts', async () => {
    const school = askedFamily()
    alsoOnFile(school, school.emre, FATHER)
    await school.arrives(replyText(school, '3', from(MOTHER)), at(1, '13:30'))
    await school.arrives(replyText(school, '1', from(FATHER)), at(1, '13:40'))
    const lesson = `${school.emre} ${school.lesson(1, 'b')}`
    expect(saidByFamily(school)).toEqual([`${lesson} failed`, `${lesson} ok`])
  })
})

describe('of a child that has left', () => {
  test('nothing is recorded any more', async () => {
    const school = askedFamily()
    school.db.update(students).set({ active: false }).where(eq(students.id, school.emre)).run()
    await school.arrives(replyText(school, '3'), at(1, '13:30'))
    await school.arrives(replyText(school, 'Nein.'), at(1, '13:31'))
    expect(saidByFamily(school)).toEqual([])
  })

  test('nor is the number then about its sister', async () => {
    const school = siblings(rawIntake())
    askedFamily(school, [school.emre, school.noor])
    school.db.update(students).set({ active: false }).where(eq(students.id, school.emre)).run()
    await school.arrives(replyText(school, '3'), at(1, '13:30'))
    expect(saidByFamily(school)).toEqual([])
  })
})

test.each([['3'], ['Nein, bei Emre geht es nicht.'], ['Bitte keine Fragen mehr.']])(
  'of a parent whose tie to the child has ended, %j says nothing by itself; it is read by a person',
  async (body) => {
    const school = askedFamily()
    const contactId = alsoOnFile(school, school.emre, FATHER)
    barContact(
      school.db,
      { contactId, studentId: school.emre, staffId: school.volunteerId, all: false },
      SCHOOL,
      at(1, '13:05')
    )
    const taken = () => school.db.select().from(messages).where(eq(messages.direction, 'in')).all()
    expect(taken()).toEqual([])
    await school.arrives(replyText(school, body, from(FATHER)), at(1, '14:00'))
    expect(saidByFamily(school)).toEqual([])
    expect(stopped(school)).toBe(false)
    expect(taken()).toHaveLength(1)
  }
)
