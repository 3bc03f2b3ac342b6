import { and, count, eq, isNotNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { staff, tickets, volunteerPlatforms } from '#db/schema/index.ts'
import type { Candidate } from './offer-to.ts'

/** All active volunteers and admins as routing sees them at this moment. */
export function volunteersNow(db: Db, now: Date): Candidate[] {
  const people = activeStaff(db).all()
  const platforms = allPlatforms(db).all()
  const loads = new Map(
    openTickets(db)
      .all()
      .map((row) => [row.staffId, row.open])
  )
  return people
    .filter((person) => person.isVolunteer || person.isAdmin)
    .map((person) => ({
      staffId: person.id,
      here: person.isVolunteer && person.hereUntil !== null && person.hereUntil > now,
      platforms: platforms.filter((row) => row.staffId === person.id).map((row) => row.platform),
      openTickets: loads.get(person.id) ?? 0,
      isAdmin: person.isAdmin
    }))
}

const activeStaff = prepared((db) => db.select().from(staff).where(eq(staff.active, true)).prepare())

const allPlatforms = prepared((db) => db.select().from(volunteerPlatforms).prepare())

const openTickets = prepared((db) =>
  db
    .select({ staffId: tickets.claimedBy, open: count() })
    .from(tickets)
    .where(and(isNotNull(tickets.claimedBy), ne(tickets.state, 'done')))
    .groupBy(tickets.claimedBy)
    .prepare()
)
