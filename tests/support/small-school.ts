import { fromSchoolTime } from '#app/domain/school-time.ts'
import { type Db, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import {
  groupMembers,
  groups,
  households,
  lessons,
  staff,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'

/** A real database in memory, on the newest schema. */
export function memoryDatabase(): Db {
  const db = openDatabase(':memory:')
  migrateDatabase(db)
  return db
}

/** The days of connection-status.md, section 12: D1 is a Monday. */
export const D = ['', '2020-03-23', '2020-03-24', '2020-03-25', '2020-03-26', '2020-03-27'] as const

/** A moment of a school day: `at(1, '09:05')`. */
export const at = (day: 1 | 2 | 3 | 4 | 5, time: string): Date => fromSchoolTime(`${D[day]}T${time}:00`)

export type SmallSchool = {
  db: Db
  groupId: number
  hostId: number
  volunteerId: number
  /** Mia, Emre, Noor and Jonas of 5a. */
  mia: number
  emre: number
  noor: number
  jonas: number
  everybody: number[]
  /** `lesson(1, 'a')`: 08:30–09:00, `b`: 10:30–11:00. */
  lesson: (day: 1 | 2 | 3 | 4 | 5, slot: 'a' | 'b') => number
}

/** One class of four with two lessons a day for five days, one host, one volunteer. Nothing has been reported. */
export function smallSchool(db: Db = memoryDatabase()): SmallSchool {
  const start = at(1, '07:00')
  const groupId = insertedId(db.insert(groups).values({ name: '5a' }).returning({ id: groups.id }).get())
  const person = (displayName: string, lastName: string, isHost: boolean) =>
    insertedId(
      db
        .insert(staff)
        .values({ displayName, firstName: 'Eva', lastName, isHost, isVolunteer: !isHost })
        .returning({ id: staff.id })
        .get()
    )
  const hostId = person('Frau Hoffmann', 'Hoffmann', true)
  const volunteerId = person('Frau Keller', 'Keller', false)
  const everybody = [
    ['Mia', 'Müller'],
    ['Emre', 'Yıldız'],
    ['Noor', 'Al-Masri'],
    ['Jonas', 'Weiß']
  ].map(([firstName = '', lastName = '']) => {
    const householdId = insertedId(
      db.insert(households).values({ createdAt: start }).returning({ id: households.id }).get()
    )
    const studentId = insertedId(
      db
        .insert(students)
        .values({ firstName, lastName, className: '5a', householdId, platform: 'windows' })
        .returning({ id: students.id })
        .get()
    )
    db.insert(groupMembers).values({ groupId, studentId, fromDay: '2020-01-01' }).run()
    return studentId
  })
  const ids = new Map<string, number>()
  for (const day of D.slice(1))
    for (const [slot, from, until] of [
      ['a', '08:30', '09:00'],
      ['b', '10:30', '11:00']
    ]) {
      const values = { groupId, hostId, startsAt: `${day}T${from}:00`, endsAt: `${day}T${until}:00` }
      ids.set(
        `${day}${slot}`,
        insertedId(db.insert(lessons).values(values).returning({ id: lessons.id }).get())
      )
    }
  const [mia = 0, emre = 0, noor = 0, jonas = 0] = everybody
  const lesson = (day: number, slot: string) => ids.get(`${D[day]}${slot}`) ?? 0
  return { db, groupId, hostId, volunteerId, mia, emre, noor, jonas, everybody, lesson }
}

/** An open ticket about these children. */
export function openTicket(db: Db, studentIds: readonly number[], now: Date, claimedBy?: number): number {
  const ticketId = insertedId(
    db
      .insert(tickets)
      .values({
        subject: 'Kommt nicht in die Videokonferenz',
        createdAt: now,
        claimedBy: claimedBy ?? null,
        claimedAt: claimedBy === undefined ? null : now
      })
      .returning({ id: tickets.id })
      .get()
  )
  for (const studentId of studentIds)
    db.insert(ticketStudents).values({ ticketId, studentId, reason: 'Name im Text' }).run()
  return ticketId
}

const insertedId = (row: { id: number }): number => row.id
