import { desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { byStaff } from '#app/domain/events.ts'
import { settleProblem, settleStudent } from '#app/domain/tickets/correct-reading.ts'
import { saidAnswers } from '#app/domain/tickets/said-answers.ts'
import { settleAnswer } from '#app/domain/tickets/settle-answer.ts'
import { mailTexts } from '#app/locales/translate.ts'
import { messages, observations, ticketStudents, tickets } from '#db/schema/index.ts'
import { askedFamily, replyText, saidByFamily, siblings } from '#tests/support/asked-family.ts'
import { type RawIntake, rawIntake, rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'

const NO_SOUND = 'Nein, er hört wieder nichts.'

const ticketOf = ({ db }: RawIntake) => db.select().from(tickets).orderBy(desc(tickets.id)).get()

/** A volunteer says what kind of trouble it is. */
function confirm(school: RawIntake, problem = 'P-13'): void {
  const ticketId = ticketOf(school)?.id ?? 0
  const settle = { ticketId, problem, actor: byStaff(school.keller), reason: 'gesagt' }
  settleProblem(school.db, settle, at(2, '08:10'))
}

/** A volunteer says whom the newest matter is about. */
function choose(school: RawIntake, studentId: number): void {
  const settle = { ticketId: ticketOf(school)?.id ?? 0, studentId, actor: byStaff(school.keller) }
  settleStudent(school.db, { ...settle, reason: 'gesagt', instead: true }, at(2, '08:25'))
}

/** The family has written before: the question belongs to that matter. */
async function askedInMatter(mail = 'Emre hört auf dem iPad nichts.'): Promise<RawIntake> {
  const school = rawIntake()
  await school.arrives(
    rawText({ 'Message-ID': '<0@familie.example>', Subject: 'Emre' }, mail),
    at(1, '08:00')
  )
  askedFamily(school)
  expect(school.lastSent('ask').ticketId).toBe(1)
  return school
}

/** Everything but what the first mail of the matter said: there was no lesson yet. */
const since = (school: RawIntake) => saidByFamily(school).filter((one) => !one.endsWith('report'))

describe('"nein" is about the lesson that was asked about', () => {
  test.each([
    ['the next morning', '07:50'],
    ['just before the next lesson', '08:20']
  ])('%s', async (_, time) => {
    const school = askedFamily()
    await school.arrives(replyText(school, NO_SOUND), at(2, time))
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} failed`])
  })

  test('also in a matter that is open', async () => {
    const school = await askedInMatter()
    await school.arrives(replyText(school, NO_SOUND), at(2, '08:20'))
    expect(since(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} failed`])
    confirm(school, 'P-16')
    expect(since(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} degraded`])
  })

  test('and without words of what is wrong, as soon as a volunteer says it', async () => {
    const school = askedFamily()
    await school.arrives(replyText(school, 'Nein.'), at(2, '07:50'))
    expect(saidByFamily(school)).toEqual([])
    confirm(school)
    confirm(school)
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} failed`])
  })

  test('of two children that were asked about it is about none, whatever a volunteer says of the trouble', async () => {
    const school = siblings(rawIntake())
    askedFamily(school, [school.emre, school.noor])
    await school.arrives(replyText(school, 'Nein, wir hören wieder nichts.'), at(1, '13:30'))
    confirm(school, 'P-01')
    confirm(school, 'P-13')
    expect(saidByFamily(school)).toEqual([])
    const ticketId = ticketOf(school)?.id ?? 0
    const message = school.db.select().from(messages).where(eq(messages.direction, 'in')).get()
    expect(saidAnswers(school.db, ticketId).get(message?.id ?? 0)).toMatchObject({ possible: ['failed'] })
    expect(
      school.db
        .select()
        .from(ticketStudents)
        .all()
        .map(({ studentId, ambiguous }) => [studentId, ambiguous])
    ).toEqual([
      [school.emre, true],
      [school.noor, true]
    ])
  })

  test('of two children: a person chooses the child, and says with one tap that it did not work', async () => {
    const school = siblings(rawIntake())
    askedFamily(school, [school.emre, school.noor])
    await school.arrives(replyText(school, 'Nein, wir hören wieder nichts.'), at(2, '08:20'))
    choose(school, school.noor)
    expect(saidByFamily(school)).toEqual([])
    const { id: messageId = 0, ticketId = 0 } =
      school.db.select().from(messages).where(eq(messages.direction, 'in')).get() ?? {}
    const tap = { ticketId, messageId, staffId: school.keller, result: 'failed' as const }
    expect(settleAnswer(school.db, tap, at(2, '08:30'))).toBe(true)
    expect(saidByFamily(school)).toEqual([`${school.noor} ${school.lesson(1, 'b')} failed`])
  })

  test('a child that a person puts in the place of the one it names is the one it is about', async () => {
    const school = siblings(rawIntake())
    askedFamily(school, [school.emre, school.noor])
    await school.arrives(replyText(school, 'Nein, Emre hört wieder nichts.'), at(2, '08:20'))
    choose(school, school.noor)
    expect(saidByFamily(school)).toEqual([`${school.noor} ${school.lesson(1, 'b')} failed`])
  })

  test('of two children in an open matter it is about none either', async () => {
    const school = siblings(rawIntake())
    const mail = 'Emre und Noor hören auf dem iPad nichts.'
    await school.arrives(rawText({ 'Message-ID': '<0@familie.example>' }, mail), at(1, '08:00'))
    askedFamily(school, [school.emre, school.noor])
    await school.arrives(replyText(school, 'Nein, wieder kein Ton.'), at(1, '13:30'))
    expect(since(school)).toEqual([])
  })

  test('of two children it is about the one that it names', async () => {
    const school = siblings(rawIntake())
    askedFamily(school, [school.emre, school.noor])
    await school.arrives(replyText(school, 'Nein, Noor hört wieder nichts.'), at(2, '08:20'))
    expect(saidByFamily(school)).toEqual([`${school.noor} ${school.lesson(1, 'b')} failed`])
  })

  test('a brother who was not asked about is not meant', async () => {
    const school = siblings(rawIntake())
    askedFamily(school)
    await school.arrives(replyText(school, 'Nein, wieder kein Ton.'), at(1, '13:30'))
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} failed`])
    expect(ticketOf(school)?.dueAt).toEqual(at(2, '08:15'))
    expect(school.lastSent('ack').textBody).not.toContain(mailTexts('de')('ack.askChild'))
  })
})

describe('a bare number is recorded once', () => {
  test.each([
    ['3', 'failed'],
    ['1', 'ok']
  ])('%s in an open matter, also when a volunteer then says what is wrong', async (body, result) => {
    const school = await askedInMatter('Emre braucht Hilfe.')
    await school.arrives(replyText(school, body), at(1, '13:30'))
    confirm(school)
    expect(since(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} ${result}`])
  })

  test.each([
    ['3', 'failed'],
    ['1', 'ok'],
    ['4', 'excused']
  ])('%s that opens a matter', async (body, result) => {
    const school = askedFamily()
    await school.arrives(replyText(school, body), at(1, '13:30'))
    confirm(school)
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} ${result}`])
  })

  test('"ja" that opens a matter is no trouble, whatever it is about later', async () => {
    const school = askedFamily()
    await school.arrives(replyText(school, 'Ja, klappt.'), at(1, '13:30'))
    confirm(school)
    expect(saidByFamily(school)).toEqual([])
  })

  test('"nein" after the number says nothing new of that lesson', async () => {
    const school = askedFamily()
    await school.arrives(replyText(school, '3'), at(1, '13:30'))
    await school.arrives(replyText(school, NO_SOUND), at(1, '13:40'))
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} failed`])
  })

  test('the same mail twice in an open matter', async () => {
    const school = await askedInMatter()
    const raw = replyText(school, '3', { 'Message-ID': '<1@familie.example>' })
    await school.arrives(raw, at(1, '13:30'))
    await school.arrives(raw, at(1, '13:31'))
    expect(since(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} failed`])
  })

  test('that was taken in late was said when it arrived', async () => {
    const school = askedFamily()
    await school.arrives(replyText(school, '1'), at(1, '13:30'), at(2, '09:30'))
    expect(
      school.db.select().from(observations).where(eq(observations.source, 'parent')).all()
    ).toMatchObject([{ lessonId: school.lesson(1, 'b'), result: 'ok', at: '2020-03-23T13:30:00' }])
  })
})

describe('words that are not the family’s answer', () => {
  const QUOTE = `Am 23.03.2020 um 13:00 schrieb Gymnasium am Werder:\n\n`

  test.each([
    ['Ja, alles gut, vielen Dank!', ['ok']],
    ['Danke für die Nachfrage, wir melden uns.', undefined]
  ])('%j above a quoted "nein" and our whole letter', async (words, possible) => {
    const school = askedFamily()
    const quoted = `Nein, kein Ton.\n3\n${school.lastSent('ask').textBody}`.replaceAll('\n', '\n> ')
    await school.arrives(replyText(school, `${words}\n\n${QUOTE}> ${quoted}`), at(1, '13:30'))
    confirm(school)
    expect(saidByFamily(school)).toEqual([])
    const message = school.db.select().from(messages).where(eq(messages.direction, 'in')).get()
    expect(saidAnswers(school.db, 1).get(message?.id ?? 0)?.possible).toEqual(possible)
  })

  test('a number above our whole letter is the answer', async () => {
    const school = askedFamily()
    const quoted = school.lastSent('ask').textBody.replaceAll('\n', '\n> ')
    await school.arrives(replyText(school, `2\n\n${QUOTE}> ${quoted}`), at(1, '13:30'))
    expect(saidByFamily(school)).toEqual([`${school.emre} ${school.lesson(1, 'b')} degraded`])
  })

  test.each<Record<string, string>>([
    { 'Auto-Submitted': 'auto-replied' },
    { Subject: 'Automatische Antwort: Frage' },
    { 'X-Autoreply': 'yes', Precedence: 'auto_reply' }
  ])('an automatic answer: %j', async (fields) => {
    const plain = askedFamily()
    const school = await askedInMatter()
    for (const one of [plain, school])
      for (const body of ['3', 'Nein, wieder kein Ton.'])
        await one.arrives(replyText(one, body, fields), at(1, '13:30'))
    expect([...saidByFamily(plain), ...since(school)]).toEqual([])
    expect(plain.db.select().from(tickets).all()).toEqual([])
    expect(saidAnswers(school.db, 1).size).toBe(0)
  })
})
