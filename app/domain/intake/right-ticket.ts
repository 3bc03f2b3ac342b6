import type { Db } from '#db/client.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'
import { splitSiblings } from '../tickets/matters/split.ts'
import type { Arrival } from './arrival.ts'

/**
 * A mail threads to a matter that was split: the children it names in its own words decide. If they are all of the other
 * matter it goes there; if it names none it stays where it threads, with a hint for people.
 */
export function rightTicket(db: Db, arrival: Arrival, ticketId: number): Arrival & { ticketId: number } {
  const siblings = splitSiblings(db, ticketId)
  if (siblings.length === 0) return { ...arrival, ticketId }
  const text = `${arrival.email.subject} ${arrival.email.visible}`.toLowerCase()
  const named = arrival.reading.students.chosen
    .filter(({ student }) => text.includes(student.firstName.toLowerCase()))
    .map(({ student }) => student.id)
  const other = siblings.find(({ id }) => {
    const children = chosenStudents(db, id)
    return named.length > 0 && named.every((child) => children.includes(child))
  })
  if (other && !chosenStudents(db, ticketId).some((child) => named.includes(child)))
    return { ...arrival, ticketId: other.id }
  if (named.length > 0) return { ...arrival, ticketId }
  const older = siblings.find((one) => one.older)
  const hint = `Nennt kein Kind; gehört vielleicht zu #${older ? ticketId : (siblings[0]?.id ?? ticketId)}`
  const reasons = { ...arrival.reading.reasons, split: hint }
  return { ...arrival, reading: { ...arrival.reading, reasons }, ticketId: older?.id ?? ticketId }
}
