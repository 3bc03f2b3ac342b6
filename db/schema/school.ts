import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CHILD_PLATFORMS, CONTACT_KINDS, DEVICE_CONDITIONS, LANGUAGES, PLATFORMS } from '#app/domain/words.ts'
import { flag, instant, oneOf } from './columns.ts'

/** Named settings as JSON, validated with zod where they are read. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
  changedAt: instant('changed_at').notNull()
})

/** Contacts and students that belong together: siblings share a device. */
export const households = sqliteTable('households', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  createdAt: instant('created_at').notNull()
})

/** A class or a course. */
export const groups = sqliteTable(
  'groups',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    isClass: flag('is_class').notNull().default(true)
  },
  (table) => [uniqueIndex('groups_name').on(table.name)]
)

/**
 * One of the 450. Only what the work needs (people.md, DP-01): no birth date, no other personal column.
 * `platform` is the device of the child; who set it is in `platform_evidence`.
 */
export const students = sqliteTable(
  'students',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    externalId: text('external_id'),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    className: text('class_name').notNull(),
    householdId: integer('household_id')
      .notNull()
      .references(() => households.id),
    platform: text('platform', { enum: CHILD_PLATFORMS }).notNull().default('unknown'),
    /** In plain words: "Leihlaptop 07", "iPad der Schwester". */
    deviceNote: text('device_note').notNull().default(''),
    platformConfirmedAt: instant('platform_confirmed_at'),
    active: flag('active').notNull().default(true)
  },
  (table) => [
    uniqueIndex('students_external_id').on(table.externalId),
    index('students_class').on(table.className),
    index('students_household').on(table.householdId),
    check('students_platform', oneOf(table.platform, CHILD_PLATFORMS)),
    check('students_names', sql`length(${table.firstName}) > 0 and length(${table.lastName}) > 0`)
  ]
)

/** Membership of a student in a group, from and until a day (`YYYY-MM-DD`, until = last day or null). */
export const groupMembers = sqliteTable(
  'group_members',
  {
    groupId: integer('group_id')
      .notNull()
      .references(() => groups.id),
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day')
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.studentId, table.fromDay] }),
    index('group_members_student').on(table.studentId)
  ]
)

/** A person who writes. One person has 1..n addresses. */
export const contacts = sqliteTable(
  'contacts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: CONTACT_KINDS }).notNull(),
    name: text('name').notNull(),
    language: text('language', { enum: LANGUAGES }).notNull().default('de'),
    householdId: integer('household_id').references(() => households.id),
    /** Wish of the family, for example "nur schriftlich" or "ab 17 Uhr". */
    wish: text('wish').notNull().default(''),
    writingOnly: flag('writing_only').notNull().default(false),
    createdAt: instant('created_at').notNull()
  },
  (table) => [
    index('contacts_household').on(table.householdId),
    check('contacts_kind', oneOf(table.kind, CONTACT_KINDS)),
    check('contacts_language', oneOf(table.language, LANGUAGES))
  ]
)

/** A family that does not want to be asked how a lesson went. Without a row it is asked. */
export const questionStops = sqliteTable('question_stops', {
  householdId: integer('household_id')
    .primaryKey()
    .references(() => households.id, { onDelete: 'cascade' }),
  stoppedAt: instant('stopped_at').notNull()
})

/** Addresses of contacts, lower case. An address can be shared by two parents, so it is unique per contact only. */
export const contactAddresses = sqliteTable(
  'contact_addresses',
  {
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    address: text('address').notNull(),
    /** The address does not accept mail (bounce), since when. */
    failingSince: instant('failing_since')
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.address] }),
    index('contact_addresses_address').on(table.address),
    check(
      'contact_addresses_shape',
      sql`${table.address} = lower(${table.address}) and ${table.address} like '%_@_%'`
    )
  ]
)

/** Phone numbers of contacts in E.164 (`+49…`). */
export const contactPhones = sqliteTable(
  'contact_phones',
  {
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    phone: text('phone').notNull(),
    wrongSince: instant('wrong_since')
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.phone] }),
    check('contact_phones_e164', sql`${table.phone} glob '+[1-9]*'`)
  ]
)

/** Who cares for whom: guardian (or the student's own contact) and child. */
export const guardianships = sqliteTable(
  'guardianships',
  {
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    /** Mutter, Vater, Oma … or "selbst". */
    relation: text('relation').notNull().default('')
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.studentId] }),
    index('guardianships_student').on(table.studentId)
  ]
)

/** Teachers who work with Lotse: volunteers, hosts and admins; one person can be all three. */
export const staff = sqliteTable(
  'staff',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** As families read it: "Frau Keller". */
    displayName: text('display_name').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    isVolunteer: flag('is_volunteer').notNull().default(false),
    isHost: flag('is_host').notNull().default(false),
    isAdmin: flag('is_admin').notNull().default(false),
    /** "Ich bin da" until then; in the past or null: not there. */
    hereUntil: instant('here_until'),
    language: text('language', { enum: ['de', 'en'] })
      .notNull()
      .default('de'),
    active: flag('active').notNull().default(true),
    /** Single keys do nothing for this person (WCAG 2.1.4): they steer by voice, or type in other windows. */
    keysOff: flag('keys_off').notNull().default(false)
  },
  (table) => [check('staff_language', oneOf(table.language, ['de', 'en']))]
)

export const staffAddresses = sqliteTable(
  'staff_addresses',
  {
    address: text('address').primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** Sign-in codes and notifications go to the first one. */
    position: integer('position').notNull().default(0)
  },
  (table) => [
    index('staff_addresses_staff').on(table.staffId),
    check(
      'staff_addresses_shape',
      sql`${table.address} = lower(${table.address}) and ${table.address} like '%_@_%'`
    )
  ]
)

/** Platforms a volunteer knows. */
export const volunteerPlatforms = sqliteTable(
  'volunteer_platforms',
  {
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    platform: text('platform', { enum: PLATFORMS }).notNull()
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.platform] }),
    check('volunteer_platforms_platform', oneOf(table.platform, PLATFORMS))
  ]
)

/** A device the school lends. Which one is out, and to whom, stands in `loans`. */
export const loanDevices = sqliteTable(
  'loan_devices',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** As it stands on the device. */
    number: text('number').notNull(),
    /** The number as it is compared: "Laptop 07" and "laptop  07" are one. */
    numberKey: text('number_key').notNull(),
    platform: text('platform', { enum: CHILD_PLATFORMS }).notNull(),
    model: text('model').notNull().default(''),
    accessories: text('accessories').notNull().default(''),
    condition: text('condition', { enum: DEVICE_CONDITIONS }).notNull().default('good'),
    addedAt: instant('added_at').notNull(),
    /** Lost, sold, broken for good: no longer lent. */
    retiredAt: instant('retired_at')
  },
  (table) => [
    uniqueIndex('loan_devices_number').on(table.numberKey),
    check('loan_devices_platform', oneOf(table.platform, CHILD_PLATFORMS)),
    check('loan_devices_condition', oneOf(table.condition, DEVICE_CONDITIONS)),
    check('loan_devices_number_shape', sql`length(${table.numberKey}) > 0`)
  ]
)

/** A borrowed school device; `returned_at` null while it is out. */
export const loans = sqliteTable(
  'loans',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    deviceNumber: text('device_number').notNull(),
    platform: text('platform', { enum: CHILD_PLATFORMS }).notNull(),
    model: text('model').notNull().default(''),
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id),
    outAt: instant('out_at').notNull(),
    returnedAt: instant('returned_at'),
    /** `YYYY-MM-DD`; null: until it is called back. */
    plannedBack: text('planned_back'),
    /** One of `DEVICE_CONDITIONS`, as it came back; null while it is out and for old rows. */
    conditionBack: text('condition_back'),
    noteBack: text('note_back').notNull().default(''),
    /** The family has been written to that the school wants it back. */
    recalledAt: instant('recalled_at')
  },
  (table) => [
    uniqueIndex('loans_device_out').on(table.deviceNumber).where(sql`${table.returnedAt} is null`),
    index('loans_student').on(table.studentId),
    check('loans_platform', oneOf(table.platform, CHILD_PLATFORMS)),
    check('loans_order', sql`${table.returnedAt} is null or ${table.returnedAt} >= ${table.outAt}`)
  ]
)

/**
 * What the columns of a roster file with this header become, as an admin has confirmed it (roster-import.md, RI-08). The header is kept
 * as a hash: names of columns that are not taken have no place here either.
 */
export const rosterHeaders = sqliteTable('roster_headers', {
  headerPrint: text('header_print').primaryKey(),
  /** Fields in the order of the columns; null: not taken. */
  columns: text('columns', { mode: 'json' }).$type<(string | null)[]>().notNull(),
  confirmedAt: instant('confirmed_at').notNull()
})
