import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  staff,
  staffAddresses,
  students
} from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import type { IntakeKnowledge, KnownStudent } from './intake-knowledge.ts'

/** Everybody the school knows: what reading needs of every mail, whichever family it is from. */
export type Roster = Pick<IntakeKnowledge, 'students' | 'staff'>

/** The last roster of a database, what it was made from, and SQLite's count of what other connections have changed. */
const last = new WeakMap<Db, { print: string; roster: Roster; version: unknown }>()
/** Connections on which nothing of the roster is ever written. */
const readers = new WeakSet<Db>()
/** Rosters that hold until the end of a transaction. */
const held = new WeakMap<Db, { roster: Roster | null }>()

/**
 * The whole roster (450 rows) as it is now. Without a change it is not read again.
 */
export function loadRoster(db: Db): Roster {
  const holding = held.get(db)
  if (holding?.roster) return holding.roster
  const roster = readRoster(db)
  if (holding) holding.roster = roster
  return roster
}

/**
 * From now on the roster is read again only if another connection has changed the database. For a process that itself writes no
 * names, classes and addresses of the roster's tables, such as the mail process.
 */
export function rosterIsWrittenElsewhere(db: Db): void {
  readers.add(db)
}

/**
 * Reads the roster once for all mails that `work` takes in. Only inside one immediate transaction, in which nobody else can
 * change it; taking in mails itself changes none of its tables.
 */
export function holdingRoster<T>(db: Db, work: () => T): T {
  if (!db.$client.inTransaction) throw new Error('A roster can be held only inside a transaction.')
  held.set(db, { roster: null })
  try {
    return work()
  } finally {
    held.delete(db)
  }
}

function readRoster(db: Db): Roster {
  // Counts the commits of other connections, not one's own (sqlite.org/pragma.html#pragma_data_version).
  const version = db.$client.pragma('data_version', { simple: true })
  const before = last.get(db)
  if (before && readers.has(db) && before.version === version) return before.roster
  const queries = [peopleOf(db), childrenOf(db), teachersOf(db)] as const
  // The bare values first: to see that nothing has changed takes less than making the roster.
  const print = JSON.stringify(queries.map((query) => query.values()))
  if (before?.print === print) {
    before.version = version
    return before.roster
  }
  const [people, children, teachers] = queries
  const roster = {
    students: knownStudents(children.all(), people.all()),
    staff: knownStaff(teachers.all())
  }
  last.set(db, { print, roster, version })
  return roster
}

const peopleOf = prepared((db) =>
  db
    .select({
      studentId: guardianships.studentId,
      kind: contacts.kind,
      name: contacts.name,
      address: contactAddresses.address
    })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, contacts.id))
    .prepare()
)

const childrenOf = prepared((db) => db.select().from(students).where(eq(students.active, true)).prepare())

const teachersOf = prepared((db) =>
  db
    .select({
      id: staff.id,
      first: staff.firstName,
      last: staff.lastName,
      address: staffAddresses.address
    })
    .from(staff)
    .innerJoin(staffAddresses, eq(staffAddresses.staffId, staff.id))
    .prepare()
)

type Person = { studentId: number; kind: string; name: string; address: string }

function knownStudents(
  children: readonly (typeof students.$inferSelect)[],
  people: readonly Person[]
): KnownStudent[] {
  const byStudent = grouped(people, (row) => row.studentId)
  return children.map((student) => {
    const rows = byStudent.get(student.id) ?? []
    const guardians = grouped(
      rows.filter((row) => row.kind !== 'student'),
      (row) => row.name
    )
    return {
      id: student.id,
      firstName: student.firstName,
      lastName: student.lastName,
      className: student.className,
      householdId: student.householdId,
      platform: student.platform === 'unknown' ? null : student.platform,
      addresses: rows.filter((row) => row.kind === 'student').map((row) => row.address),
      guardians: [...guardians].map(([name, own]) => ({ name, addresses: own.map((row) => row.address) }))
    }
  })
}

function knownStaff(
  rows: readonly { id: number; first: string; last: string; address: string }[]
): IntakeKnowledge['staff'] {
  return [...grouped(rows, (row) => row.id).values()].map((own) => ({
    name: `${own[0]?.first ?? ''} ${own[0]?.last ?? ''}`.trim(),
    addresses: own.map((row) => row.address)
  }))
}
