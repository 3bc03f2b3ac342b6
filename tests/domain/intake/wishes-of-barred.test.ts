import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { barContact } from '#app/domain/barred/bar-contact.ts'
import { contacts, events, questionStops } from '#db/schema/index.ts'
import { alsoOnFile, askedFamily, MOTHER, replyText } from '#tests/support/asked-family.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type RawIntake, rawIntake } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'

const FATHER = 'm.yildiz@arbeit.example'

/** Emre was asked about; his father hears nothing of him any more. */
function askedWithout(): RawIntake & { father: number } {
  const school = askedFamily(rawIntake())
  const father = alsoOnFile(school, school.emre, FATHER)
  const tie = { contactId: father, studentId: school.emre, staffId: school.volunteerId, all: false }
  barContact(school.db, tie, SCHOOL, at(1, '13:05'))
  return { ...school, father }
}

const answers = (school: RawIntake, body: string, address: string, number = 1) =>
  school.arrives(
    replyText(school, body, { From: `Familie <${address}>`, 'Message-ID': `<${number}@a.example>` }),
    at(1, '14:00')
  )

const told = ({ db }: RawIntake) =>
  db.select().from(events).where(eq(events.type, 'family.stop_wished')).all()
const writing = ({ db }: RawIntake) =>
  db
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.writingOnly, true))
    .all()
    .map(({ id }) => id)

test('"nur schriftlich" of a parent whose tie to a child has ended is heeded, for them alone', async () => {
  const school = askedWithout()
  await answers(school, 'Bitte nur schriftlich.', FATHER)
  expect(writing(school)).toEqual([school.father])
  expect(told(school)).toEqual([])
})

test('their "Stopp" stops nothing, but is told to a person, once in a matter', async () => {
  const school = askedWithout()
  await answers(school, 'Stopp', FATHER)
  expect(school.db.select().from(questionStops).all()).toEqual([])
  expect(told(school)).toHaveLength(1)
  expect(told(school)[0]?.ticketId).not.toBeNull()
})

test('whose tie stands is heeded at once, with nothing left to decide', async () => {
  const school = askedWithout()
  await answers(school, 'Stopp', MOTHER)
  expect(school.db.select().from(questionStops).all()).toHaveLength(1)
  await answers(school, 'Stopp', FATHER, 2)
  expect(told(school)).toEqual([])
})
