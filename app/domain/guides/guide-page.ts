import { and, desc, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guideDrafts, guides, guideVersions, staff } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import { checkGuide, type Finding } from './check-guide.ts'
import type { GuideText } from './guide-text.ts'
import { saidVariables } from './guide-variables.ts'

export type GuideRow = typeof guides.$inferSelect

/** The text as it stands: the draft if there is one, else what is published. */
export const textOf = (db: Db, guide: GuideRow): GuideText & { draft: boolean } => {
  const draft = db.select().from(guideDrafts).where(eq(guideDrafts.guideId, guide.id)).get()
  const { title, steps, internalNote } = draft ?? guide
  return { title, steps, internalNote, draft: Boolean(draft) }
}

/** Everything the editor shows of one guide; null: there is none. */
export function guidePage(db: Db, id: number, school: School) {
  const guide = db.select().from(guides).where(eq(guides.id, id)).get()
  if (!guide) return null
  const text = textOf(db, guide)
  const draft = db
    .select({ at: guideDrafts.changedAt, by: staff.displayName })
    .from(guideDrafts)
    .leftJoin(staff, eq(staff.id, guideDrafts.changedBy))
    .where(eq(guideDrafts.guideId, id))
    .get()
  const checkedBy = guide.lastCheckedBy
    ? db.select({ name: staff.displayName }).from(staff).where(eq(staff.id, guide.lastCheckedBy)).get()
    : undefined
  return {
    guide,
    text,
    draft: draft ?? null,
    checkedBy: checkedBy?.name ?? null,
    variables: saidVariables(db, school),
    findings: findingsOf(db, guide, text, school),
    versions: db
      .select({
        id: guideVersions.id,
        title: guideVersions.title,
        steps: guideVersions.steps,
        at: guideVersions.replacedAt,
        by: staff.displayName
      })
      .from(guideVersions)
      .leftJoin(staff, eq(staff.id, guideVersions.replacedBy))
      .where(eq(guideVersions.guideId, id))
      .orderBy(desc(guideVersions.id))
      .limit(20)
      .all()
  }
}

/** The publishing check of this text for this guide. */
export function findingsOf(db: Db, guide: GuideRow, text: GuideText, school: School): Finding[] {
  const other = db
    .select({ id: guides.id })
    .from(guides)
    .where(
      and(
        eq(guides.code, guide.code),
        eq(guides.audience, guide.audience),
        eq(guides.platform, guide.platform),
        ne(guides.language, guide.language),
        eq(guides.published, true)
      )
    )
    .get()
  return checkGuide(text, {
    variables: saidVariables(db, school),
    staffNames: staffNamesOf(db),
    hasOtherLanguage: guide.audience === 'internal' || Boolean(other),
    checked: guide.lastCheckedOn !== null
  })
}

/** Last names no guide may hold. */
export const staffNamesOf = (db: Db): string[] =>
  db
    .select({ name: staff.lastName })
    .from(staff)
    .all()
    .map(({ name }) => name)
    .filter((name) => name.length > 2 && name !== 'Lotse')
