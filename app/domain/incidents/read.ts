import { and, asc, count, desc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { incidents, incidentTickets, tickets } from '#db/schema/index.ts'
import { isOpen } from './propose.ts'

export type Incident = typeof incidents.$inferSelect
export type IncidentState = 'proposed' | 'confirmed' | 'dismissed' | 'ended'

export const stateOf = ({ endedAt, dismissedAt, confirmedAt }: Incident): IncidentState =>
  endedAt ? 'ended' : dismissedAt ? 'dismissed' : confirmedAt ? 'confirmed' : 'proposed'

/** What every page says above its content: confirmed ones first, then what waits for somebody to decide. */
export const openIncidents = (db: Db): Incident[] =>
  db
    .select()
    .from(incidents)
    .where(isOpen)
    .orderBy(desc(isNotNull(incidents.confirmedAt)), asc(incidents.startedAt), asc(incidents.id))
    .all()

export const findIncident = (db: Db, id: number): Incident | null =>
  db.select().from(incidents).where(eq(incidents.id, id)).get() ?? null

/** All of them, newest first, each with how many tickets it has. */
export const allIncidents = (db: Db, most = 100): (Incident & { tickets: number })[] =>
  db
    .select({ incident: incidents, tickets: count(incidentTickets.ticketId) })
    .from(incidents)
    .leftJoin(incidentTickets, eq(incidentTickets.incidentId, incidents.id))
    .groupBy(incidents.id)
    .orderBy(desc(incidents.startedAt), desc(incidents.id))
    .limit(most)
    .all()
    .map((row) => ({ ...row.incident, tickets: row.tickets }))

/** The tickets of an incident by number. */
export const ticketsOf = (db: Db, incidentId: number) =>
  db
    .select({ id: tickets.id, state: tickets.state, problem: tickets.problem })
    .from(incidentTickets)
    .innerJoin(tickets, eq(tickets.id, incidentTickets.ticketId))
    .where(eq(incidentTickets.incidentId, incidentId))
    .orderBy(asc(tickets.id))
    .all()

/** The confirmed incident a ticket belongs to and that is not over; null: none. */
export const incidentOf = (db: Db, ticketId: number): Incident | null =>
  db
    .select({ incident: incidents })
    .from(incidentTickets)
    .innerJoin(incidents, eq(incidents.id, incidentTickets.incidentId))
    .where(and(eq(incidentTickets.ticketId, ticketId), isOpen))
    .get()?.incident ?? null
