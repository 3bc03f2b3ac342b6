import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex
} from 'drizzle-orm/sqlite-core'
import { HOST_DETAILS, LESSON_STATES } from '#app/domain/words.ts'
import { flag, instant, isSchoolTime, oneOf, schoolTime } from './columns.ts'
import { incidents } from './incidents.ts'
import { groups, staff, students } from './school.ts'
import { tickets } from './tickets.ts'

/** One video system; a status belongs to a phase. The newest one that has begun is the current one. */
export const phases = sqliteTable('phases', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  system: text('system').notNull(),
  platformUrl: text('platform_url').notNull().default(''),
  startedAt: schoolTime('started_at').notNull()
})

/** A lesson that comes back every week (app/domain/timetable). Times are `HH:MM` of school time. */
export const timetableSlots = sqliteTable(
  'timetable_slots',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    groupId: integer('group_id')
      .notNull()
      .references(() => groups.id),
    /** 1 is Monday, 5 Friday. */
    weekday: integer('weekday').notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    hostId: integer('host_id').references(() => staff.id),
    subject: text('subject').notNull().default('')
  },
  (table) => [
    uniqueIndex('timetable_slots_start').on(table.groupId, table.weekday, table.startsAt),
    check('timetable_slots_weekday', sql`${table.weekday} between 1 and 5`),
    check(
      'timetable_slots_times',
      sql`${table.startsAt} glob '[0-2][0-9]:[0-5][0-9]' and ${table.endsAt} glob '[0-2][0-9]:[0-5][0-9]' and ${table.startsAt} < ${table.endsAt}`
    )
  ]
)

/** One group, one slot, one day. Times are school time. */
export const lessons = sqliteTable(
  'lessons',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    groupId: integer('group_id')
      .notNull()
      .references(() => groups.id),
    hostId: integer('host_id').references(() => staff.id),
    subject: text('subject').notNull().default(''),
    startsAt: schoolTime('starts_at').notNull(),
    endsAt: schoolTime('ends_at').notNull(),
    state: text('state', { enum: LESSON_STATES }).notNull().default('held'),
    incidentId: integer('incident_id').references(() => incidents.id),
    /** Made from the timetable and not changed since: it follows the timetable until its day has come. */
    planned: flag('planned').notNull().default(false),
    /** When the host's report came in; null: nobody has reported yet. */
    reportedAt: instant('reported_at')
  },
  (table) => [
    uniqueIndex('lessons_slot').on(table.groupId, table.startsAt),
    index('lessons_start').on(table.startsAt),
    index('lessons_host').on(table.hostId, table.startsAt),
    check('lessons_state', oneOf(table.state, LESSON_STATES)),
    check(
      'lessons_times',
      sql`${isSchoolTime(table.startsAt)} and ${isSchoolTime(table.endsAt)} and ${table.startsAt} < ${table.endsAt}`
    )
  ]
)

/** Days on which the whole school tries it out: the report is a list of the class to tick. */
export const testDays = sqliteTable(
  'test_days',
  {
    /** `YYYY-MM-DD` */
    day: text('day').primaryKey(),
    declaredAt: instant('declared_at').notNull()
  },
  (table) => [check('test_days_day', sql`${table.day} glob '????-??-??'`)]
)

const SOURCES = ['host', 'volunteer', 'parent', 'student'] as const
const RESULTS = ['ok', 'degraded', 'failed', 'not_seen', 'excused'] as const
const CAUSES = ['family', 'network', 'school', 'platform', 'unknown'] as const

/** One report about one student in one lesson (connection-status.md, section 3). Never changed, only withdrawn. */
export const observations = sqliteTable(
  'observations',
  {
    id: text('id').primaryKey(),
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    lessonId: integer('lesson_id')
      .notNull()
      .references(() => lessons.id),
    at: schoolTime('at').notNull(),
    source: text('source', { enum: SOURCES }).notNull(),
    result: text('result', { enum: RESULTS }).notNull(),
    cause: text('cause', { enum: CAUSES }),
    /** What exactly the teacher noticed; the status does not look at it, whoever helps does. */
    detail: text('detail', { enum: HOST_DETAILS }),
    suspect: flag('suspect').notNull().default(false),
    /** Who said it, if staff; families are known by the source alone. */
    staffId: integer('staff_id').references(() => staff.id),
    ticketId: integer('ticket_id').references((): AnySQLiteColumn => tickets.id),
    recordedAt: instant('recorded_at').notNull()
  },
  (table) => [
    index('observations_student').on(table.studentId, table.at),
    // With the child and the source in it, one child's lesson and "did the host report?" need no look at the row.
    index('observations_lesson').on(table.lessonId, table.studentId, table.source),
    check('observations_source', oneOf(table.source, SOURCES)),
    check('observations_result', oneOf(table.result, RESULTS)),
    check('observations_cause', oneOf(table.cause, CAUSES)),
    check('observations_at', isSchoolTime(table.at))
  ]
)

const EVENT_TYPES = ['report', 'help', 'device', 'blocker', 'exempt', 'phase', 'withdraw'] as const
const BLOCKERS = ['no_device', 'no_internet', 'device_conflict', 'other'] as const

/** The other records of connection-status.md, section 3. There is no reason column for an exemption (people.md, DP-32). */
export const connectionEvents = sqliteTable(
  'connection_events',
  {
    id: text('id').primaryKey(),
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    type: text('type', { enum: EVENT_TYPES }).notNull(),
    at: schoolTime('at').notNull(),
    /** blocker only */
    reason: text('reason', { enum: BLOCKERS }),
    /** blocker and exempt only */
    on: flag('on'),
    /** withdraw only: id of an observation or of another record. */
    withdraws: text('withdraws'),
    staffId: integer('staff_id').references(() => staff.id),
    ticketId: integer('ticket_id').references((): AnySQLiteColumn => tickets.id),
    recordedAt: instant('recorded_at').notNull()
  },
  (table) => [
    index('connection_events_student').on(table.studentId, table.at),
    // Asked with every mail that tells of trouble: has what was recorded been taken back?
    index('connection_events_withdraws').on(table.withdraws).where(sql`${table.withdraws} is not null`),
    check('connection_events_type', oneOf(table.type, EVENT_TYPES)),
    check('connection_events_at', isSchoolTime(table.at)),
    check('connection_events_blocker', sql`(${table.type} = 'blocker') = (${table.reason} is not null)`),
    check('connection_events_on', sql`(${table.type} in ('blocker', 'exempt')) = (${table.on} is not null)`),
    check('connection_events_withdraw', sql`(${table.type} = 'withdraw') = (${table.withdraws} is not null)`)
  ]
)

const STATES = ['unknown', 'failing', 'blocked', 'trial', 'reliable', 'exempt'] as const
const FACES = ['unknown', 'failing', 'blocked', 'unstable', 'trial', 'reliable', 'stale', 'exempt'] as const

/** The fold's result per student, derived from the records: it can be thrown away and computed again. */
export const connectionStatus = sqliteTable(
  'connection_status',
  {
    studentId: integer('student_id')
      .primaryKey()
      .references(() => students.id, { onDelete: 'cascade' }),
    state: text('state', { enum: STATES }).notNull(),
    face: text('face', { enum: FACES }).notNull(),
    streak: integer('streak').notNull(),
    needed: integer('needed').notNull(),
    since: schoolTime('since'),
    reasons: text('reasons', { mode: 'json' }).$type<string[]>().notNull(),
    tasks: text('tasks', { mode: 'json' })
      .$type<{ kind: string; since?: string | null; lesson?: string }[]>()
      .notNull(),
    computedAt: instant('computed_at').notNull()
  },
  (table) => [
    index('connection_status_state').on(table.state),
    check('connection_status_state', oneOf(table.state, STATES)),
    check('connection_status_face', oneOf(table.face, FACES)),
    check('connection_status_streak', sql`${table.streak} >= 0 and ${table.needed} >= 0`)
  ]
)

/** Changes of the shown state, derived with the status. */
export const statusHistory = sqliteTable(
  'status_history',
  {
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    at: schoolTime('at').notNull(),
    state: text('state', { enum: STATES }).notNull(),
    by: text('by').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.studentId, table.position] }),
    check('status_history_state', oneOf(table.state, STATES))
  ]
)

/** The board's counts as they were known at that half day (connection-status.md, section 11): never computed again. */
export const statusSnapshots = sqliteTable(
  'status_snapshots',
  {
    /** `YYYY-MM-DDa` before noon, `…p` after. */
    halfDay: text('half_day').primaryKey(),
    takenAt: instant('taken_at').notNull(),
    failing: integer('failing').notNull(),
    blocked: integer('blocked').notNull(),
    unstable: integer('unstable').notNull(),
    trial: integer('trial').notNull(),
    reliable: integer('reliable').notNull(),
    stale: integer('stale').notNull(),
    unknown: integer('unknown').notNull(),
    exempt: integer('exempt').notNull()
  },
  (table) => [check('status_snapshots_half_day', sql`${table.halfDay} glob '????-??-??[ap]'`)]
)
