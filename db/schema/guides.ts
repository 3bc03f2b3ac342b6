import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { PLATFORMS } from '#app/domain/words.ts'
import { flag, instant, oneOf } from './columns.ts'
import { staff } from './school.ts'

const GUIDE_PLATFORMS = [...PLATFORMS, 'chromeos', 'browser', 'all'] as const
const AUDIENCES = ['family', 'student', 'teacher', 'internal'] as const

/** The text of a guide, published or not. */
const words = {
  title: text('title').notNull(),
  steps: text('steps', { mode: 'json' }).$type<string[]>().notNull(),
  internalNote: text('internal_note').notNull().default('')
}

/** Steps for one problem on one platform: the school's own text. */
export const guides = sqliteTable(
  'guides',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    code: text('code').notNull(),
    audience: text('audience', { enum: AUDIENCES }).notNull(),
    platform: text('platform', { enum: GUIDE_PLATFORMS }).notNull(),
    system: text('system').notNull().default('zoom'),
    language: text('language', { enum: ['de', 'en'] }).notNull(),
    title: text('title').notNull(),
    steps: text('steps', { mode: 'json' }).$type<string[]>().notNull(),
    internalNote: text('internal_note').notNull().default(''),
    isPublic: flag('is_public').notNull().default(true),
    /** `YYYY-MM-DD`; null: nobody at the school has checked it yet. */
    lastCheckedOn: text('last_checked_on'),
    lastCheckedBy: integer('last_checked_by').references(() => staff.id, { onDelete: 'set null' }),
    /** Offered to volunteers, and shown to families if it is public. Taken back: kept, but shown to nobody. */
    published: flag('published').notNull().default(true),
    /** Counts each change of the text or its draft: two people who edit at once are told. */
    version: integer('version').notNull().default(1)
  },
  (table) => [
    uniqueIndex('guides_key').on(table.code, table.audience, table.platform, table.system, table.language),
    check('guides_audience', oneOf(table.audience, AUDIENCES)),
    check('guides_platform', oneOf(table.platform, GUIDE_PLATFORMS)),
    check('guides_language', oneOf(table.language, ['de', 'en'])),
    check('guides_steps', sql`json_array_length(${table.steps}) > 0`)
  ]
)

/** What somebody has written and nobody has published yet; the published text stays meanwhile. */
export const guideDrafts = sqliteTable('guide_drafts', {
  guideId: integer('guide_id')
    .primaryKey()
    .references(() => guides.id, { onDelete: 'cascade' }),
  ...words,
  changedAt: instant('changed_at').notNull(),
  changedBy: integer('changed_by').references(() => staff.id, { onDelete: 'set null' })
})

/** Texts that were replaced, to read again and to bring back. */
export const guideVersions = sqliteTable(
  'guide_versions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    guideId: integer('guide_id')
      .notNull()
      .references(() => guides.id, { onDelete: 'cascade' }),
    ...words,
    replacedAt: instant('replaced_at').notNull(),
    replacedBy: integer('replaced_by').references(() => staff.id, { onDelete: 'set null' })
  },
  (table) => [index('guide_versions_guide').on(table.guideId)]
)
