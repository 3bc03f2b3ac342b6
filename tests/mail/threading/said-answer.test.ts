import { and, eq, isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { saidAnswers } from '#app/domain/tickets/said-answers.ts'
import { possibleResults, type SaidResult } from '#app/domain/tickets/said-results.ts'
import { settleAnswer } from '#app/domain/tickets/settle-answer.ts'
import { connectionEvents, observations, ticketStudents } from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type RawIntake, rawIntake, rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'

let school: RawIntake
beforeEach(async () => {
  school = rawIntake()
  await school.arrives(
    rawText(
      { 'Message-ID': '<first@familie.example>' },
      'Guten Tag, auf dem iPad hört Emre aus der 5a nichts.\n'
    ),
    at(1, '09:10')
  )
})

/** Frau Keller answers, the family replies. @returns id of the family's message */
async function familySays(
  text: string,
  answeredAt = at(1, '09:40'),
  saidAt = at(1, '10:50')
): Promise<number> {
  const seenMessageId = newestFromFamily(school.db, 1)?.id ?? 0
  const reply = { ticketId: 1, staffId: school.keller, body: 'Bitte neu starten.', guideId: null }
  replyToFamily(school.db, { ...reply, seenMessageId, idempotencyKey: `${answeredAt}` }, SCHOOL, answeredAt)
  const raw = rawText(
    {
      'Message-ID': `<said${saidAt.getTime()}@familie.example>`,
      'In-Reply-To': school.lastSent('reply').messageId
    },
    `${text}\n\nVon meinem iPhone gesendet\n`
  )
  await school.arrives(raw, saidAt)
  return newestFromFamily(school.db, 1)?.id ?? 0
}

const said = (messageId: number) => saidAnswers(school.db, 1).get(messageId)
const settle = (messageId: number, result: SaidResult) =>
  settleAnswer(school.db, { ticketId: 1, messageId, staffId: school.keller, result }, at(1, '11:00'))
/** What the family's observations for the lesson at 10:30 say, oldest first. */
const observed = () =>
  school.db
    .select()
    .from(observations)
    .where(and(eq(observations.lessonId, school.lesson(1, 'b')), eq(observations.studentId, school.emre)))
    .all()
    .map((row) => row.result)
const help = () => school.db.select().from(connectionEvents).where(eq(connectionEvents.type, 'help')).all()

test.each([
  ['yes', null, ['ok']],
  ['no', null, ['failed']],
  ['unclear', null, ['ok', 'degraded', 'failed']],
  ['yes', 1, ['ok']],
  ['unclear', 2, ['degraded']],
  ['no', 3, ['failed']],
  ['unclear', 4, ['excused']],
  [null, null, []],
  ['nonsense', 'x', []]
])('answer %s with number %s may mean %j', (answer, number, results) => {
  expect(possibleResults(answer, number)).toEqual(results)
})

describe('a plain reply about the lesson that has begun since our answer', () => {
  test.each<[string, SaidResult[]]>([
    ['ja, klappt', ['ok']],
    ['Ja!', ['ok']],
    ['1', ['ok']],
    ['2', ['degraded']],
    ['4', ['excused']],
    ['Mal ging es, dann ging es wieder nicht, es klappt nur manchmal.', ['ok', 'degraded', 'failed']]
  ])('„%s“ is suggested, applied by nobody but the volunteer', async (text, possible) => {
    const id = await familySays(text)
    expect(said(id)).toEqual({ possible, lessonStart: at(1, '10:30'), hasChild: true, settled: null })
    expect(observed()).toEqual([])
    expect(help()).toEqual([])
    const [result = 'ok'] = possible
    expect(settle(id, result)).toBe(true)
    expect(settle(id, result)).toBe(true)
    expect(observed()).toEqual([result])
    expect(said(id)?.settled).toBe(result)
  })

  test('„geht immer noch nicht“ is clear trouble: recorded as such, and one tap records nothing twice', async () => {
    const id = await familySays('Geht leider immer noch nicht.')
    expect(said(id)?.possible).toEqual(['failed'])
    expect(observed()).toEqual(['failed'])
    expect(settle(id, 'failed')).toBe(true)
    expect(observed()).toEqual(['failed'])
  })
})

describe('before any lesson', () => {
  test('„ja, klappt“ means that it works now, and says nothing of the lesson that failed before', async () => {
    const id = await familySays('Ja, klappt wieder, danke.', at(1, '09:15'), at(1, '09:50'))
    expect(said(id)).toMatchObject({ possible: ['ok'], lessonStart: null })
    expect(settle(id, 'ok')).toBe(true)
    expect(help()).toMatchObject([{ studentId: school.emre, ticketId: 1, staffId: school.keller }])
    const ok = school.db.select().from(observations).where(eq(observations.result, 'ok')).all()
    expect(ok).toEqual([])
  })

  test('another choice takes back what the first one recorded', async () => {
    const id = await familySays('Ja, klappt wieder, danke.', at(1, '09:15'), at(1, '09:50'))
    settle(id, 'ok')
    settle(id, 'none')
    const withdrawn = school.db
      .select()
      .from(connectionEvents)
      .where(isNotNull(connectionEvents.withdraws))
      .all()
    expect(withdrawn.map((row) => row.withdraws)).toEqual(help().map((row) => row.id))
    expect(said(id)?.settled).toBe('none')
  })
})

test('without a child nothing can be recorded, only put aside', async () => {
  const id = await familySays('ja, klappt')
  school.db.delete(ticketStudents).run()
  expect(said(id)).toMatchObject({ hasChild: false })
  expect(settle(id, 'ok')).toBe(false)
  expect(settle(id, 'none')).toBe(true)
})

test('a message that says nothing of the kind has no suggestion and takes none', async () => {
  const id = await familySays('Vielen Dank, wir versuchen es am Nachmittag mit dem Tablet der Tante.')
  expect(said(id)).toBeUndefined()
  expect(settle(id, 'ok')).toBe(false)
})
