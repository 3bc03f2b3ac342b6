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
import { Field } from '../components/field.tsx'
import { Go } from '../components/go.tsx'
import { Icon } from '../components/icon.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { readComingDay } from '../domain/coming-day.ts'
import { schoolDay } from '../domain/school-time.ts'
import { lessonsOfDay } from '../domain/timetable/change-lesson.ts'
import { moveLesson } from '../domain/timetable/move-lesson.ts'
import { dayParam } from '../http/day-param.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { pageTitle } from '../http/page-title.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** One lesson that is to take place at another time. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const day = dayParam(args.params.tag)
  const id = idParam(args.params.stunde)
  const lesson = orNotFound(lessonsOfDay(request.db, day, request.now).find((one) => one.id === id))
  const reader = readerOf(request)
  return {
    title: await pageTitle(args, 'timetable:move.title'),
    way: `/einstellungen/stundenplan/${day}`,
    day,
    today: schoolDay(request.now),
    lesson: { id, name: `${lesson.groupName} ${lesson.subject}`.trim(), time: lesson.startsAt.slice(11, 16) },
    words: `${reader.longDay(lesson.startsAt)}, ${reader.clock(lesson.startsAt)}–${reader.clock(lesson.endsAt)}`
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const schema = z.object({
  day: z.string().max(20),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
})

/** Moves it; what was typed stays when it cannot be done. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const lessonId = idParam(args.params.stunde)
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ typed: form.typed, problem: 'time' as const }, { status: 422 })
  const { time } = form.values
  const day = readComingDay(form.values.day, now)
  if (typeof day !== 'string')
    return data({ typed: form.values, problem: day?.wrong ?? ('bad_day' as const) }, { status: 422 })
  const problem = moveLesson(db, { lessonId, staffId: staff.id, day, time }, now)
  if (problem) return data({ typed: form.values, problem }, { status: problem === 'unknown' ? 404 : 409 })
  return redirect(`/einstellungen/stundenplan/${day}?gespeichert`)
}

export default function MoveLesson() {
  const { lesson, day, today, way, words } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('timetable')
  const problem = answer ? t(`move.problem.${answer.problem}`) : undefined
  const ofTime = answer?.problem === 'time'
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to={way}>
            <Icon name="left" small /> {t('move.back')}
          </Go>
        }
      >
        <h1>{t('move.head', { lesson: lesson.name })}</h1>
        <p className="next-lesson">{words}</p>
      </RegisterHead>
      <RegisterSection id="verlegen" title={t('move.to')} aside={t('move.aside')}>
        <PostForm action={`${way}/verlegen/${lesson.id}`} className="sheet-form">
          <Field
            name="day"
            type="date"
            min={today}
            label={t('move.day')}
            defaultValue={answer?.typed.day ?? day}
            error={ofTime ? undefined : problem}
            required
          />
          <Field
            name="time"
            type="time"
            label={t('move.time')}
            hint={t('move.timeHint')}
            defaultValue={answer?.typed.time ?? lesson.time}
            error={ofTime ? problem : undefined}
            required
          />
          <Button kind="primary">{t('move.do')}</Button>
        </PostForm>
      </RegisterSection>
    </Register>
  )
}
