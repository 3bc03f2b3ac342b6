import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromSchoolTime } from '#app/domain/school-time.ts'
import { type Board, boardOf } from '#app/domain/students/board.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { statusesOf } from '#app/domain/students/status-view.ts'
import { connectionStatus, events } from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { type FoundedSchool, foundSchool } from '#tests/support/fortnight/found-school.ts'
import type { Numbers } from '#tests/support/fortnight/ledger.ts'
import { type Played, playFortnight } from '#tests/support/fortnight/play.ts'
import { wordsOf } from '#tests/support/sample-web-app.ts'

/** Two weeks with the end of summer time between them. */
const MONDAY = '2026-10-19'

describe('a fortnight of the sample school, played through pages and mails', () => {
  let school: FoundedSchool
  let played: Played
  /** What was true at the end of each half day, and what the board showed then. */
  const seen: { now: string; truth: Numbers; board: Board }[] = []
  const wrong: unknown[] = []

  beforeAll(async () => {
    school = await foundSchool(MONDAY)
    played = await playFortnight(school, 11, (now) => {
      wrong.push(...wrongStatuses(school, now))
      const board = boardOf(school.web.db, fromSchoolTime(now))
      seen.push({ now, truth: school.ledger.numbersAt(now), board })
    })
  }, 600_000)
  afterAll(() => school?.web.stop())

  test('had everything in it that happens to a school', () => {
    const { reports, letters, asked, answers, machines } = played
    console.info(
      `${reports} reports, ${letters} letters, ${asked} families asked, ${answers} answers by link`
    )
    console.info(seen.map(({ now, truth }) => `${now.slice(0, 16)} ${inOneLine(truth)}`).join('\n'))
    expect(reports / school.ledger.lessons.size).toBeGreaterThan(0.85)
    expect(Math.min(letters, asked, answers)).toBeGreaterThan(30)
    expect(machines).toBeGreaterThan(0)
    for (const part of PARTS)
      expect([part, Math.max(...seen.map(({ truth }) => truth[part]))]).not.toEqual([part, 0])
  })

  test('every status was right at the end of every half day', () => {
    expect(seen).toHaveLength(20)
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('the board’s numbers were those of the truth', () => {
    for (const { now, truth, board } of seen) {
      const { headline, all, coverage, groups, ...counts } = truth
      expect({ now, ...board }).toMatchObject({ now, headline, total: all, counts })
      expect(board.share).toBeCloseTo(headline / (all - counts.exempt))
      expect(board.coverage.fiveDays).toEqual(coverage)
      expect(board.unresolved).toHaveLength(headline)
      const over = Object.entries(groups).filter(
        ([, { unresolved, counted }]) => unresolved >= 2 && unresolved >= counted / 10
      )
      expect(board.groups.over.map(({ name }) => name).sort()).toEqual(over.map(([name]) => name).sort())
    }
  })

  test('the curve shows the numbers as they were known on their days', () => {
    const evenings = seen.filter(({ now }) => now.endsWith('18:30:00'))
    const shown = seen.at(-1)?.board.curve.map(({ day, headline, unknown }) => [day, headline, unknown])
    expect(shown).toEqual(evenings.map(({ now, truth }) => [now.slice(0, 10), truth.headline, truth.unknown]))
  })

  test('the admin reads the number in the first line', async () => {
    const { web, admin } = school
    const words = wordsOf(await (await web.get('/uebersicht', admin.cookie)).text())
    const truth = seen.at(-1)?.truth
    expect(words).toContain(`${truth?.headline} von ${truth?.all} noch nicht verlässlich`)
  })

  test('no task was acted on twice', () => {
    const rows = school.web.db.select().from(events).where(eq(events.type, 'student.task')).all()
    const keys = rows.map(({ studentId, data }) => `${studentId} ${JSON.stringify(data)}`)
    expect(keys.length).toBeGreaterThan(100)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('computed once more from nothing, every status is the same', () => {
    const { db, clock } = school.web.context
    const stored = () =>
      db
        .select()
        .from(connectionStatus)
        .orderBy(connectionStatus.studentId)
        .all()
        .map(({ computedAt: _, ...row }) => row)
    const step = stored()
    expect(step.length).toBe(451)
    db.delete(connectionStatus).run()
    refreshAll(db, clock())
    expect(stored()).toEqual(step)
  })

  test('opening the links of the mails changes nothing, whoever opens them', async () => {
    const { web } = school
    const kinds = new Map<string, number>()
    const before = dumpOf(web.db)
    for (const [link, kind] of [...played.links].reverse()) {
      const count = kinds.get(kind) ?? 0
      kinds.set(kind, count + 1)
      if (count >= 25) continue
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { status } = await web.request(link, { method })
        expect([link, method, status < 500]).toEqual([link, method, true])
      }
    }
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['ack', 'ask', 'host', 'notify']))
    expect(dumpOf(web.db)).toEqual(before)
  })

  test('no teacher had two links a day, and no family two questions', () => {
    const keys = played.sent
      .filter(({ about }) => about === 'host' || about === 'ask')
      .map(({ about, to, day }) => `${about} ${to} ${day}`)
    expect(keys.length).toBeGreaterThan(300)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

const PARTS = [
  'headline',
  'failing',
  'blocked',
  'unstable',
  'trial',
  'unknown',
  'stale',
  'familyOnly',
  'exempt',
  'reliable'
] as const

const inOneLine = (truth: Numbers): string => PARTS.map((part) => `${part} ${truth[part]}`).join(', ')

/** Where Lotse says something else of a child than the truth does. */
function wrongStatuses({ ledger, web }: FoundedSchool, now: string): unknown[] {
  const statuses = statusesOf(web.db, [...ledger.children.keys()])
  return [...ledger.children.values()].flatMap((child) => {
    const view = statuses.get(child.id)
    const has = (reason: 'shaky' | 'quiet' | 'family_only') => view?.reasons.includes(reason)
    const shown = {
      state: view?.state,
      streak: view?.streak,
      needed: view?.needed,
      since: view?.since,
      shaky: has('shaky'),
      quiet: has('quiet'),
      familyOnly: has('family_only')
    }
    const is = ledger.statusOf(child, now)
    return JSON.stringify(shown) === JSON.stringify(is) ? [] : [{ now, child, shown, is }]
  })
}
