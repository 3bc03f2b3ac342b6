import { and, asc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { contacts, events, guardianships, students, ticketStudents, tickets } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { foldText, wordsOf } from '../intake/fold-text.ts'
import { isShortFormOf } from '../intake/nicknames.ts'
import type { Link } from '../outbox/links.ts'
import { compareClasses } from '../roster/class-name.ts'
import { chosenStudents } from './chosen-students.ts'
import { settleStudent } from './correct-reading.ts'
import { keepFamilyWords } from './keep-family-words.ts'

const REASON = 'Von der Familie genannt'
export const NAME_LENGTH = 60

/** Classes of the roster, for the choice on the family page. */
export const classNames = (db: Db): string[] =>
  db
    .selectDistinct({ className: students.className })
    .from(students)
    .where(eq(students.active, true))
    .orderBy(asc(students.className))
    .all()
    .map((row) => row.className)
    .sort(compareClasses)

/** Whether the page behind a link asks "Für welches Kind?": no child is known, and the family has not said it yet. */
export function childAsked(db: Db, link: Pick<Link, 'ticketId' | 'studentId'>): boolean {
  if (link.ticketId === null || link.studentId !== null) return false
  const ticket = db.select({ state: tickets.state }).from(tickets).where(eq(tickets.id, link.ticketId)).get()
  if (!ticket || ticket.state === 'done' || chosenStudents(db, link.ticketId).length > 0) return false
  return !db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.ticketId, link.ticketId), eq(events.type, 'ticket.message_in')))
    .all()
    .some(({ data }) => data.namedChild === true)
}

/**
 * Takes the child a family names. It is a message of the ticket in any case, and nobody who named a child learns
 * whether there is one: a child of the writer's own family is linked, any other single match is only suggested to the
 * volunteer. It is asked once, so that nobody can try names.
 *
 * @returns false if this is not asked (any more)
 */
export function nameChild(
  db: Db,
  named: { link: Link; firstName: string; className: string },
  now: Date
): boolean {
  return atomically(db, () => {
    const { link } = named
    const ticket = db
      .select()
      .from(tickets)
      .where(eq(tickets.id, link.ticketId ?? 0))
      .get()
    if (!ticket || !childAsked(db, link)) return false
    const firstName = named.firstName.trim().replace(/\s+/g, ' ').slice(0, NAME_LENGTH)
    const text = `Es geht um ${firstName}, Klasse ${named.className}.`
    keepFamilyWords(db, ticket, { text, data: { namedChild: true } }, now)
    const own = new Set(childrenOfWriter(db, ticket.contactId).filter((id) => !link.hidden?.includes(id)))
    const matching = studentsCalled(db, firstName, named.className)
    const family = matching.filter((studentId) => own.has(studentId))
    const only = (found: number[]) => (found.length === 1 ? found[0] : undefined)
    const mine = only(family)
    const other = only(matching)
    if (mine !== undefined)
      settleStudent(
        db,
        { ticketId: ticket.id, studentId: mine, actor: FAMILY, reason: REASON, instead: false },
        now
      )
    else if (other !== undefined) suggest(db, ticket.id, other, now)
    return true
  })
}

function childrenOfWriter(db: Db, contactId: number | null): number[] {
  if (contactId === null) return []
  const guarded = db
    .select({ id: guardianships.studentId })
    .from(guardianships)
    .where(eq(guardianships.contactId, contactId))
    .all()
  const housed = db
    .select({ id: students.id })
    .from(contacts)
    .innerJoin(students, eq(students.householdId, contacts.householdId))
    .where(eq(contacts.id, contactId))
    .all()
  return [...guarded, ...housed].map((row) => row.id)
}

/** Students of a class with this first name; with a part or a short form of it if nobody has it whole. */
function studentsCalled(db: Db, firstName: string, className: string): number[] {
  const wanted = foldText(firstName)
  const inClass = db
    .select({ id: students.id, firstName: students.firstName })
    .from(students)
    .where(and(eq(students.active, true), eq(students.className, className)))
    .all()
  const called = (fits: (name: string) => boolean) =>
    inClass.filter((student) => fits(student.firstName)).map((student) => student.id)
  const whole = called((name) => foldText(name) === wanted)
  if (whole.length > 0) return whole
  // "Mia Müller": the last name may stand beside it.
  const words = wordsOf(firstName)
  return called((name) =>
    wordsOf(name).some((part) => words.some((word) => word === part || isShortFormOf(word, part)))
  )
}

/** For a person to choose: whoever wrote is not known as this child's family, and their page must not show it. */
function suggest(db: Db, ticketId: number, studentId: number, now: Date): void {
  db.insert(ticketStudents)
    .values({ ticketId, studentId, reason: REASON, ambiguous: true })
    .onConflictDoNothing()
    .run()
  recordEvent(db, {
    type: 'ticket.student',
    at: now,
    actor: FAMILY,
    ticketId,
    studentId,
    data: { suggested: true }
  })
}
