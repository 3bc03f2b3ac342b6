import { and, eq } from 'drizzle-orm'
import { toSchoolTime } from '#app/domain/school-time.ts'
import { ticketStudents } from '#db/schema/index.ts'
import { formsOf } from './forms.ts'
import type { FoundedSchool } from './found-school.ts'
import type { Truth } from './truth.ts'

/** The volunteers take what is open, phone, and often solve it. */
export async function volunteersHelp(school: FoundedSchool, truth: Truth, now: Date): Promise<void> {
  const { web, ledger, volunteers } = school
  const [first] = volunteers
  if (!first) return
  const queue = await (await web.get('/anliegen', first.cookie)).text()
  const ids = new Set([...queue.matchAll(/href="\/anliegen\/(\d+)/g)].map(([, id]) => Number(id)))
  for (const id of ids) {
    const volunteer = volunteers[id % volunteers.length] ?? first
    const { cookie } = volunteer
    await web.post(`/anliegen/${id}/uebernehmen`, {}, { cookie })
    const children = web.db
      .select({ id: ticketStudents.studentId })
      .from(ticketStudents)
      .where(and(eq(ticketStudents.ticketId, id), eq(ticketStudents.ambiguous, false)))
      .all()
      .map((row) => row.id)
    const works = truth.chance.happens(0.75)
    const outcome = works ? 'solved' : 'not_solved'
    const called = await web.post(`/anliegen/${id}/anruf`, { outcome, note: '' }, { cookie })
    if (called.status !== 302) throw new Error(`the call on ${id} was answered with ${called.status}`)
    if (!works) {
      await web.post(`/anliegen/${id}/zurueckgeben`, {}, { cookie })
      continue
    }
    for (const child of children) {
      ledger.fact(child, { type: 'help', at: toSchoolTime(now) })
      if (truth.plightOf(child) === 'broken') truth.mend(child)
    }
  }
}

/** The admin confirms the proposed incident: the lessons of that hour count for nobody. */
export async function confirmOutage(school: FoundedSchool, start: string): Promise<string> {
  const { web, ledger, admin, lessonIds } = school
  const list = await (await web.get('/stoerungen', admin.cookie)).text()
  const way = /href="(\/stoerungen\/\d+)/.exec(list)?.[1]
  if (!way) throw new Error('Lotse proposes no incident')
  const page = await (await web.get(way, admin.cookie)).text()
  const form = formsOf(page).find((one) => one.fields.form === 'confirm')
  if (!form) throw new Error('the incident cannot be confirmed')
  const concerned = [...ledger.lessons.values()].filter((lesson) => lesson.start === start)
  const ids = concerned.map((lesson) => String(lessonIds.get(lesson.key)))
  const missing = ids.filter((id) => !page.includes(`value="${id}"`))
  if (missing.length > 0) throw new Error(`lessons ${missing} are not offered`)
  const sent = await web.post(
    way,
    {
      form: 'confirm',
      title: 'Zoom ist gestört',
      words: 'Zoom antwortet bei vielen nicht.',
      'lessons[]': ids
    },
    { cookie: admin.cookie }
  )
  if (sent.status !== 302) throw new Error(`the incident was answered with ${sent.status}`)
  for (const lesson of concerned) lesson.state = 'incident'
  return way
}
