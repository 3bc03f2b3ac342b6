import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { guideDrafts, guides, guideVersions } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { schoolDay } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import type { Finding } from './check-guide.ts'
import { findingsOf, type GuideRow, textOf } from './guide-page.ts'
import { type GuideText, sameText } from './guide-text.ts'

type Edit = { guideId: number; staffId: number; seen: number }
export type Saved = { result: 'saved' } | { result: 'gone' } | { result: 'changed'; theirs: GuideText }

const guideOf = (db: Db, id: number): GuideRow | undefined =>
  db.select().from(guides).where(eq(guides.id, id)).get()

/**
 * Keeps a text as a draft; the published one stays. `seen` is the version the writer began with: if somebody else was
 * quicker, nothing is written and their text comes back. The same text again changes nothing.
 */
export function saveDraft(db: Db, edit: Edit & { text: GuideText }, now: Date): Saved {
  return atomically(db, () => {
    const guide = guideOf(db, edit.guideId)
    if (!guide) return { result: 'gone' }
    const { draft: _, ...theirs } = textOf(db, guide)
    if (sameText(theirs, edit.text)) return { result: 'saved' }
    if (guide.version !== edit.seen) return { result: 'changed', theirs }
    putDraft(db, guide, edit.text, edit.staffId, now)
    return { result: 'saved' }
  })
}

/** What is published already is no draft. */
export function putDraft(db: Db, guide: GuideRow, text: GuideText, staffId: number, now: Date): void {
  db.delete(guideDrafts).where(eq(guideDrafts.guideId, guide.id)).run()
  if (!sameText(guide, text) || !guide.published) {
    const { title, steps, internalNote } = text
    db.insert(guideDrafts)
      .values({ guideId: guide.id, title, steps, internalNote, changedAt: now, changedBy: staffId })
      .run()
  }
  bump(db, guide, {})
}

const bump = (db: Db, guide: GuideRow, values: Partial<GuideRow>): void => {
  db.update(guides)
    .set({ ...values, version: guide.version + 1 })
    .where(eq(guides.id, guide.id))
    .run()
}

export type Published =
  | { result: 'published' | 'gone' | 'changed' }
  | { result: 'refused'; findings: Finding[] }

/** The draft becomes what families read, unless the check refuses it. The text before is kept. Twice changes nothing. */
export function publishGuide(db: Db, edit: Edit, school: School, now: Date): Published {
  return atomically(db, () => {
    const guide = guideOf(db, edit.guideId)
    if (!guide) return { result: 'gone' }
    const { draft, ...text } = textOf(db, guide)
    if (guide.published && !draft) return { result: 'published' }
    if (guide.version !== edit.seen) return { result: 'changed' }
    const findings = findingsOf(db, guide, text, school)
    if (findings.some((one) => one.blocking)) return { result: 'refused', findings }
    replaceText(db, guide, text, edit.staffId, now)
    recordEvent(db, {
      type: 'guide.published',
      at: now,
      actor: byStaff(edit.staffId),
      data: { guideId: guide.id }
    })
    return { result: 'published' }
  })
}

/** The new text is published; whoever checked the old one has not checked this. */
export function replaceText(db: Db, guide: GuideRow, text: GuideText, staffId: number, now: Date): void {
  const changed = !sameText(guide, text)
  if (changed) keepVersion(db, guide.id, guide, staffId, now)
  db.delete(guideDrafts).where(eq(guideDrafts.guideId, guide.id)).run()
  const { title, steps, internalNote } = text
  const unchecked = changed ? { lastCheckedOn: null, lastCheckedBy: null } : {}
  bump(db, guide, { title, steps, internalNote, published: true, ...unchecked })
}

/** Keeps a text that is about to be replaced. */
export function keepVersion(db: Db, guideId: number, text: GuideText, staffId: number, now: Date): void {
  const { title, steps, internalNote } = text
  db.insert(guideVersions)
    .values({ guideId, title, steps, internalNote, replacedAt: now, replacedBy: staffId })
    .run()
}

/** Families no longer see it and nobody is offered it; the text stays to be worked on. */
export function withdrawGuide(db: Db, edit: { guideId: number; staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const guide = guideOf(db, edit.guideId)
    if (!guide?.published) return false
    bump(db, guide, { published: false })
    recordEvent(db, {
      type: 'guide.withdrawn',
      at: now,
      actor: byStaff(edit.staffId),
      data: { guideId: guide.id }
    })
    return true
  })
}

/** "Heute geprüft": somebody has followed the steps on a device today. */
export function checkedToday(db: Db, check: { guideId: number; staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const guide = guideOf(db, check.guideId)
    const today = schoolDay(now)
    if (!guide) return false
    if (guide.lastCheckedOn === today && guide.lastCheckedBy === check.staffId) return true
    db.update(guides)
      .set({ lastCheckedOn: today, lastCheckedBy: check.staffId })
      .where(eq(guides.id, guide.id))
      .run()
    recordEvent(db, {
      type: 'guide.checked',
      at: now,
      actor: byStaff(check.staffId),
      data: { guideId: guide.id }
    })
    return true
  })
}

/** An older text comes back as a draft; a draft that stood there is kept as a version. */
export function restoreVersion(
  db: Db,
  restore: { guideId: number; versionId: number; staffId: number },
  now: Date
): boolean {
  return atomically(db, () => {
    const guide = guideOf(db, restore.guideId)
    const old = db
      .select()
      .from(guideVersions)
      .where(and(eq(guideVersions.id, restore.versionId), eq(guideVersions.guideId, restore.guideId)))
      .get()
    if (!guide || !old) return false
    const { draft, ...text } = textOf(db, guide)
    if (sameText(text, old)) return true
    if (draft) keepVersion(db, guide.id, text, restore.staffId, now)
    putDraft(db, guide, old, restore.staffId, now)
    return true
  })
}
