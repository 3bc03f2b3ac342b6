import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { incidents } from './incidents.ts'
import { lessons } from './lessons.ts'
import { staff } from './school.ts'
import { tickets } from './tickets.ts'

/** Lessons in which a rule saw the fault. Whether they count for nobody stands in the lesson itself, after confirming. */
export const incidentLessons = sqliteTable(
  'incident_lessons',
  {
    incidentId: integer('incident_id')
      .notNull()
      .references(() => incidents.id),
    lessonId: integer('lesson_id')
      .notNull()
      .references(() => lessons.id)
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.lessonId] }),
    index('incident_lessons_lesson').on(table.lessonId)
  ]
)

/** Tickets that have one answer in common. */
export const incidentTickets = sqliteTable(
  'incident_tickets',
  {
    incidentId: integer('incident_id')
      .notNull()
      .references(() => incidents.id),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    linkedBy: integer('linked_by').references(() => staff.id),
    linkedAt: instant('linked_at').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.ticketId] }),
    index('incident_tickets_ticket').on(table.ticketId)
  ]
)
