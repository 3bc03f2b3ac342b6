import { eq } from 'drizzle-orm'
import { advance, startProgress } from '#app/domain/connection/fold.ts'
import { DEFAULT_SETTINGS } from '#app/domain/connection/settings.ts'
import { membersOn } from '#app/domain/lessons/calendar.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { boardOf } from '#app/domain/students/board.ts'
import { listStudents } from '#app/domain/students/list-students.ts'
import { listUnresolved } from '#app/domain/students/list-unresolved.ts'
import { marksOf } from '#app/domain/students/marks.ts'
import { computeStatuses, refreshAll, refreshStatus } from '#app/domain/students/refresh-status.ts'
import type { Db } from '#db/client.ts'
import { connectionStatus, lessons } from '#db/schema/index.ts'
import { sampleAt } from '#tests/support/sample-school.ts'
import { printFigures } from './figures.ts'
import { explainLargeArray, importLargeRoster } from './five-thousand.ts'
import { largeSchool } from './large-school.ts'

/** The connection status of a whole school: 450 students after ten days with two lessons each. */
export async function benchStatus(): Promise<void> {
  const { db, now } = sampleAt('2026-11-25T10:00:00')
  const ids = listStudents(db, {}, now).map((student) => student.id)
  const lesson = db.select().from(lessons).where(eq(lessons.startsAt, '2026-11-25T08:45:00')).get()
  const start = startProgress(DEFAULT_SETTINGS)
  const step = {
    kind: 'lesson' as const,
    id: 'D1a',
    at: '2026-11-25T08:45:00',
    day: '2026-11-25',
    verdict: 'good' as const,
    trusted: true
  }
  let late = false
  const medians = await printFigures('Status of 450 students', [
    {
      name: 'the incremental step: one more lesson',
      goalMs: 1,
      run: () => advance(start, step, DEFAULT_SETTINGS)
    },
    { name: 'compute all from their records', goalMs: 100, run: () => computeStatuses(db, null, now) },
    { name: 'refresh all, nothing changed', goalMs: 150, run: () => refreshAll(db, now) },
    {
      name: 'refresh all from nothing',
      goalMs: 300,
      run: () => {
        db.delete(connectionStatus).run()
        refreshAll(db, now)
      }
    },
    { name: 'refresh one student', goalMs: 5, run: () => refreshStatus(db, [1], now) },
    {
      name: 'a host corrects one child of 18',
      goalMs: 20,
      run: () => {
        if (!lesson) return
        late = !late
        const studentId = membersOn(db, lesson.groupId, '2026-11-25')[0] ?? 0
        const exceptions = late ? [{ studentId, result: 'degraded' as const }] : []
        reportLesson(db, { lessonId: lesson.id, hostId: lesson.hostId ?? 0, exceptions }, now)
      }
    },
    { name: 'board', goalMs: 20, run: () => openBoard(db, now) },
    { name: 'list of 450', goalMs: 30, run: () => listStudents(db, {}, now) },
    { name: 'lesson marks of 450', goalMs: 100, run: () => marksOf(db, ids, now) }
  ])
  await benchLargeSchool(medians.get('board') ?? 20)
}

/** All that the page reads: the numbers, and the two weeks of the children it shows. */
function openBoard(db: Db, now: Date): void {
  listUnresolved(db, boardOf(db, now).unresolved, {}, now, 40)
}

/** Ten such schools in one, after 45 school days. @param boardOf450 ms: the large board may take twice as long */
async function benchLargeSchool(boardOf450: number): Promise<void> {
  const { db, now, observations } = largeSchool(4_500, 45)
  await printFigures(`Status of 4,500 students from ${observations.toLocaleString('en')} observations`, [
    { name: 'compute all from their records', goalMs: 2_000, run: () => computeStatuses(db, null, now) },
    { name: 'refresh one student', goalMs: 5, run: () => refreshStatus(db, [1], now) },
    { name: 'board', goalMs: 2 * boardOf450, run: () => openBoard(db, now) }
  ])
  await printFigures('5,000 at once', [
    { name: 'import 5,000 rows into an empty database', goalMs: 3_000, run: importLargeRoster },
    { name: 'status:explain, 5,000 histories of 20 lessons', goalMs: 5_000, run: explainLargeArray }
  ])
}
