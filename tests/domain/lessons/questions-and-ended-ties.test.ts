import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { barContact } from '#app/domain/barred/bar-contact.ts'
import {
  contactAddresses,
  groupMembers,
  guardianships,
  links,
  outbox,
  students,
  suppressedMails,
  ticketStudents
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
import { at } from '#tests/support/small-school.ts'

const FATHER = 'm.yildiz@arbeit.example'
const from = (address: string) => ({ From: `Familie <${address}>` })

/** Emre and his sister with both parents on file; the father wrote last and is asked. */
async function family() {
  const school = siblings(rawIntake())
  const father = alsoOnFile(school, school.emre, FATHER)
  school.db.insert(guardianships).values({ contactId: father, studentId: school.noor }).run()
  await school.arrives(
    rawText({ 'Message-ID': '<0@a.example>', ...from(FATHER) }, 'Kein Ton bei Emre.'),
    at(1, '08:00')
  )
  return { ...school, father }
}

type Family = Awaited<ReturnType<typeof family>>

const bars = ({ db, father, emre, volunteerId }: Family, now: Date) =>
  barContact(db, { contactId: father, studentId: emre, staffId: volunteerId, all: false }, SCHOOL, now)

const questions = ({ db }: RawIntake) => db.select().from(outbox).where(eq(outbox.kind, 'ask')).all()
const asked = (school: RawIntake) =>
  questions(school).map(({ toAddress, state, textBody }) => ({
    toAddress,
    state,
    children: ['Emre', 'Noor'].filter((name) => textBody.includes(name))
  }))

describe('a question that is withdrawn', () => {
  test('is put to the other parent, once', async () => {
    const school = await family()
    askedFamily(school, [school.emre, school.noor])
    expect(asked(school)).toEqual([{ toAddress: FATHER, state: 'queued', children: ['Emre', 'Noor'] }])
    bars(school, at(1, '13:05'))
    expect(asks(school, at(1, '13:30'))).toBe(1)
    const again = [
      { toAddress: FATHER, state: 'failed', children: ['Emre', 'Noor'] },
      { toAddress: MOTHER, state: 'queued', children: ['Emre', 'Noor'] }
    ]
    expect(asked(school)).toEqual(again)
    expect(asks(school, at(1, '13:45'))).toBe(0)
    await school.sendsDue(at(1, '13:50'))
    expect(asks(school, at(1, '14:00'))).toBe(0)
    expect(asked(school)).toEqual([again[0], { ...again[1], state: 'sent' }])
  })

  test('but not if it had left before', async () => {
    const school = await family()
    askedFamily(school, [school.emre, school.noor])
    await school.sendsDue(at(1, '13:01'))
    bars(school, at(1, '13:05'))
    expect(asks(school, at(1, '13:30'))).toBe(0)
    expect(asked(school)).toHaveLength(1)
  })

  test.each(['unknown', 'deferred', 'failed'] as const)(
    'nor if it may have left: it was %s after an attempt',
    async (state) => {
      const school = await family()
      askedFamily(school, [school.emre, school.noor])
      school.db.update(outbox).set({ state, attempts: 1 }).where(eq(outbox.kind, 'ask')).run()
      bars(school, at(1, '13:05'))
      expect(asks(school, at(1, '13:30'))).toBe(0)
      expect(asked(school)).toHaveLength(1)
    }
  )
})

describe('a child is asked about', () => {
  test('also if nobody is reached about its brother', async () => {
    const school = siblings(rawIntake())
    alsoOnFile(school, school.noor, FATHER)
    school.db
      .update(contactAddresses)
      .set({ failingSince: at(1, '07:00') })
      .where(eq(contactAddresses.address, MOTHER))
      .run()
    askedFamily(school, [school.emre, school.noor])
    expect(asked(school)).toEqual([{ toAddress: FATHER, state: 'queued', children: ['Noor'] }])
    expect(asks(school, at(1, '13:30'))).toBe(0)
  })

  test('by a parent of its own, not by one of its half-brother', () => {
    const school = siblings(rawIntake())
    alsoOnFile(school, school.noor, FATHER)
    const { db, noor } = school
    db.delete(guardianships)
      .where(and(eq(guardianships.studentId, noor), eq(guardianships.contactId, motherOf(school))))
      .run()
    askedFamily(school, [school.emre, noor])
    expect(asked(school)).toEqual([
      { toAddress: MOTHER, state: 'queued', children: ['Emre'] },
      { toAddress: FATHER, state: 'queued', children: ['Noor'] }
    ])
  })

  test('outside of a matter that is also about a child the reader hears nothing of', async () => {
    const school = await family()
    const { db, noor } = school
    for (const matter of db.select().from(ticketStudents).all())
      db.insert(ticketStudents)
        .values({ ...matter, studentId: noor })
        .run()
    bars(school, at(1, '08:30'))
    leavesGroup(school)
    askedFamily(school, [noor])
    const mine = questions(school).filter(({ textBody }) => textBody.includes('Noor'))
    expect(mine).toMatchObject([{ toAddress: FATHER, ticketId: null }])
    expect(mine[0]?.textBody).not.toContain('Emre')
    expect(db.select().from(suppressedMails).all()).toEqual([])
  })

  test('with no link more than mails', async () => {
    const school = await family()
    const { db, noor } = school
    db.update(students).set({ firstName: 'Emrecan' }).where(eq(students.id, noor)).run()
    bars(school, at(1, '08:30'))
    const before = db.select().from(links).all().length
    askedFamily(school, [noor])
    asks(school, at(1, '13:30'))
    expect(db.select().from(links).all().length - before).toBe(questions(school).length)
  })
})

test('the number in an answer to a question about one child is recorded, whoever else is asked about the other', async () => {
  const school = await family()
  const { db, emre, noor, lesson } = school
  bars(school, at(1, '08:30'))
  // Only the father is left for the sister.
  db.delete(guardianships)
    .where(and(eq(guardianships.studentId, noor), eq(guardianships.contactId, motherOf(school))))
    .run()
  const before = saidByFamily(school)
  askedFamily(school, [emre, noor])
  const id = (address: string) =>
    questions(school).find((mail) => mail.toAddress === address)?.messageId ?? ''
  const answers = async (address: string, body: string, number: number) =>
    school.arrives(
      replyText(school, body, {
        'Message-ID': `<${number}@a.example>`,
        'In-Reply-To': id(address),
        ...from(address)
      }),
      at(1, '13:30')
    )
  await answers(FATHER, '1', 1)
  await answers(MOTHER, '2', 2)
  expect(saidByFamily(school).filter((one) => !before.includes(one))).toEqual([
    `${noor} ${lesson(1, 'b')} ok`,
    `${emre} ${lesson(1, 'b')} degraded`
  ])
})

/** Emre has no lesson any more that somebody would be asked about. */
const leavesGroup = ({ db, emre }: RawIntake) =>
  db.delete(groupMembers).where(eq(groupMembers.studentId, emre)).run()

const motherOf = ({ db }: RawIntake) =>
  db.select().from(contactAddresses).where(eq(contactAddresses.address, MOTHER)).get()?.contactId ?? 0
