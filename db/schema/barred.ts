import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { contacts, students } from './school.ts'

/**
 * A tie that an admin has ended: this contact hears nothing more of this child, at any of its addresses, and no import ties it again.
 * No reason is kept. Ending it takes the row of `guardianships` away; its relation stays here for the way back.
 */
export const barredTies = sqliteTable(
  'barred_ties',
  {
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    relation: text('relation').notNull().default(''),
    barredAt: instant('barred_at').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.studentId] }),
    index('barred_ties_student').on(table.studentId)
  ]
)
