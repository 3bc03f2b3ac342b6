import { eq } from 'drizzle-orm'
import { askFamilies } from '#app/domain/lessons/ask-families.ts'
import { withdrawnAmong } from '#app/domain/lessons/observe.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import {
  connectionEvents,
  contactAddresses,
  contacts,
  guardianships,
  observations,
  students
} from '#db/schema/index.ts'
import { SCHOOL } from './help-school.ts'
import { type RawIntake, rawIntake, rawText } from './raw-intake.ts'
import { at } from './small-school.ts'

export const MOTHER = 'aylin.yildiz@familie.example'

/** Somebody of the family of this child, with an address of their own. */
export function alsoOnFile(
  { db }: RawIntake,
  studentId: number,
  address: string,
  kind: 'guardian' | 'student' = 'guardian'
): number {
  const householdId = db.select().from(students).where(eq(students.id, studentId)).get()?.householdId ?? null
  const { id } = db
    .insert(contacts)
    .values({ kind, name: `Familie ${address}`, householdId, createdAt: at(1, '07:00') })
    .returning({ id: contacts.id })
    .get()
  db.insert(contactAddresses).values({ contactId: id, address }).run()
  db.insert(guardianships).values({ contactId: id, studentId }).run()
  return id
}

/** Noor is Emre's sister, and their mother is the mother of both. */
export function siblings(school: RawIntake): RawIntake {
  const { db, emre, noor } = school
  const householdId = db.select().from(students).where(eq(students.id, emre)).get()?.householdId ?? 0
  db.update(students).set({ householdId }).where(eq(students.id, noor)).run()
  const contactId = db.select().from(contacts).where(eq(contacts.name, 'Aylin Yıldız')).get()?.id ?? 0
  db.insert(guardianships).values({ contactId, studentId: noor }).run()
  return school
}

/** These failed in the morning, nobody said anything of the second lesson; at one o'clock the family is asked about that. */
export function askedFamily(school = rawIntake(), failed = [school.emre]): RawIntake {
  const { db, hostId, lesson } = school
  const exceptions = failed.map((studentId) => ({ studentId, result: 'failed' as const }))
  reportLesson(db, { lessonId: lesson(1, 'a'), hostId, exceptions }, at(1, '09:05'))
  asks(school, at(1, '13:00'))
  return school
}

/** The clock asks. @returns how many families */
export function asks({ db }: RawIntake, now: Date): number {
  refreshAll(db, now)
  return askFamilies(db, SCHOOL, now)
}

/** The bytes of a reply to our newest question. */
export const replyText = (
  school: RawIntake,
  body: string,
  fields: Record<string, string | null> = {}
): string =>
  rawText({ Subject: 'Re: Frage', 'In-Reply-To': school.lastSent('ask').messageId, ...fields }, body)

/** What a family said that counts: "child lesson result", "child report". */
export function saidByFamily({ db }: RawIntake): string[] {
  const said = db.select().from(observations).all()
  const reports = db.select().from(connectionEvents).where(eq(connectionEvents.type, 'report')).all()
  const gone = withdrawnAmong(
    db,
    [...said, ...reports].map(({ id }) => id)
  )
  return [
    ...said
      .filter(({ source, id }) => source !== 'host' && !gone.has(id))
      .map(({ studentId, lessonId, result }) => `${studentId} ${lessonId} ${result}`),
    ...reports.filter(({ id }) => !gone.has(id)).map(({ studentId }) => `${studentId} report`)
  ]
}
