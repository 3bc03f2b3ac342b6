import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { atomically, type Db } from '#db/client.ts'
import { guideDrafts, guides } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { type FindingKind, leaks, unknownVariables } from './check-guide.ts'
import { keepVersion, replaceText } from './edit-guide.ts'
import { GUIDE_PLATFORMS, MOST_WORDS_PER_STEP, wordCount } from './guide.ts'
import { type GuideRow, staffNamesOf, textOf } from './guide-page.ts'
import { guideTextSchema, sameText } from './guide-text.ts'

const FORMAT = 'lotse-anleitungen'
const VERSION = 1
/** All guides of a school are a third of this. */
export const MOST_BYTES = 900_000

const exchangedSchema = guideTextSchema.extend({
  code: z.string().regex(/^P-(?:0[1-9]|[1-3]\d|4[0-3])$/),
  audience: z.enum(['family', 'student', 'teacher', 'internal']),
  platform: z.enum(GUIDE_PLATFORMS),
  system: z.literal('zoom'),
  language: z.enum(['de', 'en'])
})
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  guides: z.array(exchangedSchema.strict()).min(1).max(2000)
})
export type ExchangedGuide = z.infer<typeof exchangedSchema>

const keyOf = (guide: Pick<GuideRow, 'code' | 'audience' | 'platform' | 'system' | 'language'>): string =>
  [guide.code, guide.audience, guide.platform, guide.system, guide.language].join('/')

/** The published guides for another school: texts only, nobody's name, no date. A note that names somebody stays here. */
export function exportGuides(db: Db): string {
  const names = staffNamesOf(db)
  const all = db
    .select()
    .from(guides)
    .where(eq(guides.published, true))
    .orderBy(guides.code, guides.id)
    .all()
    .filter((guide) => ![guide.title, ...guide.steps].some((line) => leaks(line, names)))
    .map(({ code, audience, platform, system, language, title, steps, internalNote }) => ({
      code,
      audience,
      platform,
      system,
      language,
      title,
      steps,
      internalNote: leaks(internalNote, names) ? '' : internalNote
    }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, guides: all }, null, 1)}\n`
}

/** Why a file is refused: `why` is a key of `guides:import.error`; `where` names the guide if one is to blame. */
export type Refused = { ok: false; why: ImportError; where: string }
type ImportError =
  | 'tooBig'
  | 'control'
  | 'notJson'
  | 'notOurs'
  | 'version'
  | 'markup'
  | 'shape'
  | 'twice'
  | 'secret'

/** Reads a file of another school. Nothing in it is trusted; one bad guide refuses the whole file. */
export function readExchange(text: string): { ok: true; guides: ExchangedGuide[] } | Refused {
  const no = (why: ImportError, where = ''): Refused => ({ ok: false, why, where })
  if (Buffer.byteLength(text) > MOST_BYTES) return no('tooBig')
  if (text.includes('\u0000')) return no('control')
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return no('notJson')
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.unknown() }).safeParse(parsed)
  if (!head.success) return no('notOurs')
  if (head.data.version !== VERSION) return no('version')
  const read = fileSchema.safeParse(parsed)
  if (!read.success) {
    const issue = read.error.issues[0]
    const index = issue?.path[0] === 'guides' ? issue.path[1] : undefined
    const why = issue?.message === 'markup' || issue?.message === 'control' ? issue.message : 'shape'
    return no(why, typeof index === 'number' ? String(index + 1) : '')
  }
  const keys = new Set<string>()
  for (const guide of read.data.guides) {
    const line = [guide.title, ...guide.steps, guide.internalNote].find((one) => leaks(one, []))
    if (line) return no('secret', `${guide.code}: ${line.slice(0, 80)}`)
    if (keys.has(keyOf(guide))) return no('twice', guide.code)
    keys.add(keyOf(guide))
  }
  return { ok: true, guides: read.data.guides }
}

export type Compared = {
  key: string
  theirs: ExchangedGuide
  ours: { title: string; steps: string[] } | null
  state: 'new' | 'changed' | 'same'
  /** Cannot be taken over: it would not pass the publishing check. */
  refused: FindingKind | null
}

/** What the file would change here, before anything is written. */
export function compareExchange(db: Db, theirs: readonly ExchangedGuide[]): Compared[] {
  const names = staffNamesOf(db)
  const ours = new Map(
    db
      .select()
      .from(guides)
      .all()
      .map((guide) => [keyOf(guide), guide])
  )
  return theirs.map((guide) => {
    const own = ours.get(keyOf(guide))
    const state = !own ? 'new' : own.published && sameText(own, guide) ? 'same' : 'changed'
    return {
      key: keyOf(guide),
      theirs: guide,
      ours: own ? { title: own.title, steps: own.steps } : null,
      state,
      refused: refusal(guide, names)
    }
  })
}

function refusal(guide: ExchangedGuide, names: readonly string[]): FindingKind | null {
  if (unknownVariables(guide).length > 0) return 'unknownVariable'
  if (guide.title.length > 70) return 'longTitle'
  if (guide.steps.length > 10) return 'manySteps'
  if (guide.steps.some((step) => wordCount(step) > MOST_WORDS_PER_STEP)) return 'longStep'
  for (const line of [guide.title, ...guide.steps]) {
    const found = leaks(line, names)
    if (found) return found
  }
  return null
}

/**
 * Takes over the guides named by `keys`, all or none. Ours become older versions that can be brought back, drafts too;
 * nobody here has checked the new ones. The same file again changes nothing.
 *
 * @returns how many were written
 */
export function importGuides(
  db: Db,
  taken: { guides: readonly ExchangedGuide[]; keys: ReadonlySet<string>; staffId: number },
  now: Date
): number {
  return atomically(db, () => {
    const chosen = compareExchange(db, taken.guides).filter(
      (one) => taken.keys.has(one.key) && one.state !== 'same' && one.refused === null
    )
    for (const { theirs } of chosen) takeOver(db, theirs, taken.staffId, now)
    if (chosen.length > 0)
      recordEvent(db, {
        type: 'guide.imported',
        at: now,
        actor: byStaff(taken.staffId),
        data: { count: chosen.length }
      })
    return chosen.length
  })
}

function takeOver(db: Db, theirs: ExchangedGuide, staffId: number, now: Date): void {
  const own = db
    .select()
    .from(guides)
    .where(eq(guides.code, theirs.code))
    .all()
    .find((guide) => keyOf(guide) === keyOf(theirs))
  if (!own) {
    db.insert(guides)
      .values({ ...theirs, isPublic: theirs.audience === 'family' || theirs.audience === 'student' })
      .run()
    return
  }
  const { draft, ...text } = textOf(db, own)
  if (draft) keepVersion(db, own.id, text, staffId, now)
  db.delete(guideDrafts).where(eq(guideDrafts.guideId, own.id)).run()
  replaceText(db, own, theirs, staffId, now)
}
