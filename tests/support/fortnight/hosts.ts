import { toSchoolTime } from '#app/domain/school-time.ts'
import type { FoundedSchool } from './found-school.ts'
import type { Child } from './ledger.ts'
import type { Result } from './oracle.ts'
import type { Lived, Truth } from './truth.ts'

const SEEN: Record<Lived, Exclude<Result, 'excused'> | 'excused'> = {
  ok: 'ok',
  degraded: 'degraded',
  failed: 'failed',
  away: 'not_seen',
  ill: 'excused'
}

/** A teacher opens the link of the day and tells of one lesson, by exception. */
export async function hostReports(
  { web, ledger, lessonIds }: FoundedSchool,
  report: {
    path: string
    lesson: string
    children: readonly Child[]
    truth: Truth
    isOutage: boolean
    /** Seen wrongly: this child counts as thrown out until the report is changed. */
    mistaken?: number
  },
  now: Date
): Promise<void> {
  const { path, lesson, children, truth, isOutage } = report
  const page = await (await web.get(path)).text()
  const id = String(lessonIds.get(lesson))
  if (!page.includes(`name="lesson" value="${id}"`) && !page.includes(`aendern=${id}`))
    throw new Error(`the page of the day does not ask about ${lesson}`)
  const named: { child: Child; result: Result; ours: boolean }[] = []
  const at = toSchoolTime(now)
  for (const child of children) {
    const lived = child.id === report.mistaken ? 'failed' : truth.livedIn(child.id, lesson, isOutage)
    const result = SEEN[lived]
    // In the outage some teachers know whose fault it was.
    const ours = isOutage && result === 'failed' && child.id % 2 === 0
    if (result !== 'ok') named.push({ child, result, ours })
    const before = ledger.lastSaid(child.id, lesson, 'host')
    if (before?.result !== result)
      ledger.says(child.id, {
        lesson,
        source: 'host',
        result,
        at,
        ...(ours ? { cause: 'school' as const } : {})
      })
  }
  const fields: Record<string, string | string[]> = {
    lesson: id,
    all: named.length === 0 ? 'yes' : 'no',
    child: named.map(({ child }) => String(child.id))
  }
  for (const { child, result, ours } of named) {
    fields[`result-${child.id}`] = result
    if (ours) fields[`school-${child.id}`] = 'yes'
  }
  const sent = await web.post(path, fields, { origin: null })
  if (sent.status !== 303) throw new Error(`the report of ${lesson} was answered with ${sent.status}`)
}
