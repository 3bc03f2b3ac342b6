import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { SelectField } from '../components/field.tsx'
import { Go } from '../components/go.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import timetableStyles from '../components/styles/timetable.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { addDays } from '../domain/school-time.ts'
import { changeLesson, lessonsOfDay } from '../domain/timetable/change-lesson.ts'
import { doubleBooked } from '../domain/timetable/double-booked.ts'
import { isTestDay } from '../domain/timetable/test-day.ts'
import { teachersOf } from '../domain/timetable/timetable.ts'
import { dayParam } from '../http/day-param.ts'
import { readForm } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: timetableStyles }
]

/** The lessons of one day; the one asked for can be changed. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, now } = request
  const day = dayParam(args.params.tag)
  const reader = readerOf(request)
  const asked = new URL(args.request.url).searchParams
  const open = Number(asked.get('stunde'))
  const lessons = lessonsOfDay(db, day, now)
  const clashes = doubleBooked(lessons)
  return {
    title: await pageTitle(args, 'timetable:title'),
    words: reader.longDay(`${day}T12:00:00`),
    way: `/einstellungen/stundenplan/${day}`,
    before: `/einstellungen/stundenplan/${addDays(day, -1)}`,
    after: `/einstellungen/stundenplan/${addDays(day, 1)}`,
    saved: asked.has('gespeichert'),
    testDay: isTestDay(db, day),
    lessons: lessons.map((lesson) => ({
      ...lesson,
      time: `${reader.clock(lesson.startsAt)}–${reader.clock(lesson.endsAt)}`,
      alsoIn: (clashes.get(lesson.id) ?? []).map(({ groupName }) => groupName).join(', ')
    })),
    open: lessons.find(({ id }) => id === open)?.id ?? null,
    teachers: open ? teachersOf(db) : []
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const schema = z.object({
  lesson: z.coerce.number().int().positive(),
  state: z.enum(['held', 'cancelled']),
  host: z.union([z.literal('').transform(() => null), z.coerce.number().int().positive()])
})

/** Cancels a lesson of this day, lets it take place, or gives it another teacher. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const day = dayParam(args.params.tag)
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ problem: 'unknown' as const }, { status: 422 })
  const { lesson, state, host } = form.values
  const hostId = teachersOf(db).some(({ id }) => id === host) ? host : null
  const problem = changeLesson(
    db,
    { lessonId: lesson, staffId: staff.id, cancelled: state === 'cancelled', hostId },
    now
  )
  if (problem) return data({ problem }, { status: problem === 'unknown' ? 404 : 409 })
  return redirect(`/einstellungen/stundenplan/${day}?gespeichert`)
}

export default function TimetableDay() {
  const page = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('timetable')
  return (
    <Register>
      <RegisterHead>
        {page.saved && !answer && (
          <p className="notice" role="status">
            {t('savedLesson')}
          </p>
        )}
        {answer && (
          <p className="notice" role="alert">
            {t(answer.problem === 'incident' ? 'incidentText' : 'goneLesson')}
          </p>
        )}
        <h1>{t('day', { day: page.words })}</h1>
        <p className="next-lesson">{t('dayLead')}</p>
        <p className="day-ways">
          <Go to={page.before}>{t('before')}</Go> <Go to={page.after}>{t('after')}</Go>{' '}
          <Go to="/einstellungen/stundenplan">{t('toWeek')}</Go>
        </p>
      </RegisterHead>
      <RegisterSection id="stunden" title={page.words}>
        {page.lessons.length === 0 && <p>{t('noLessons')}</p>}
        {(page.lessons.length > 0 || page.testDay) && <TestDay way={page.way} on={page.testDay} />}
        <ul className="lesson-lines">
          {page.lessons.map((lesson) => (
            <li key={lesson.id} id={`stunde-${lesson.id}`}>
              <Go to={`${page.way}?stunde=${lesson.id}#stunde-${lesson.id}`}>
                {lesson.time} {lesson.groupName} {lesson.subject}
              </Go>{' '}
              <span className="soft">
                {lesson.hostName ?? t('nobody')}
                {lesson.state !== 'held' && <b> · {t(lesson.state)}</b>}
              </span>
              {lesson.alsoIn && (
                <p className="after">{t('alsoIn', { name: lesson.hostName, groups: lesson.alsoIn })}</p>
              )}
              {page.open === lesson.id && (
                <ChangeForm way={page.way} lesson={lesson} teachers={page.teachers} />
              )}
            </li>
          ))}
        </ul>
      </RegisterSection>
    </Register>
  )
}

/** The day on which everybody tries it out: teachers get the class as a list to tick. */
function TestDay({ way, on }: { way: string; on: boolean }) {
  const { t } = useTranslation('timetable')
  return (
    <PostForm action={`${way}/testtag`} fields={{ on: on ? 'off' : 'on' }}>
      <p>{t(on ? 'testDay.is' : 'testDay.hint')}</p>
      <Button>{t(on ? 'testDay.off' : 'testDay.on')}</Button>
    </PostForm>
  )
}

type Change = {
  way: string
  lesson: { id: number; hostId: number | null; state: 'held' | 'cancelled' | 'incident'; begun: boolean }
  teachers: { id: number; name: string }[]
}

function ChangeForm({ way, lesson, teachers }: Change) {
  const { t } = useTranslation('timetable')
  if (lesson.state === 'incident') return <p className="after">{t('incidentText')}</p>
  return (
    <PostForm action={way} fields={{ lesson: String(lesson.id) }} className="sheet-form">
      <SelectField name="state" label={t('state')} defaultValue={lesson.state}>
        <option value="held">{t('held')}</option>
        <option value="cancelled">{t('cancelled')}</option>
      </SelectField>
      <SelectField name="host" label={t('host')} defaultValue={lesson.hostId ?? ''}>
        <option value="">{t('nobody')}</option>
        {teachers.map((teacher) => (
          <option key={teacher.id} value={teacher.id}>
            {teacher.name}
          </option>
        ))}
      </SelectField>
      <div className="inline-form">
        <Button kind="primary">{t('saveLesson')}</Button>
        {!lesson.begun && (
          <Go className="btn" to={`${way}/verlegen/${lesson.id}`}>
            {t('move.way')}
          </Go>
        )}
      </div>
    </PostForm>
  )
}
