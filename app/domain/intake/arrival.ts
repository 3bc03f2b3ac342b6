import type { School } from '../settings/school.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeReading } from './read-intake.ts'

/** A stored mail with its reading, on its way into a ticket. */
export type Arrival = {
  raw: { id: number; receivedAt: Date }
  email: IncomingEmail
  reading: IntakeReading
  school: School
}
