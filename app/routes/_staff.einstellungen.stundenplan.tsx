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
import { Button } from '../components/button.tsx'
import { TextField } from '../components/field.tsx'
import { Go } from '../components/go.tsx'
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { schoolDay } from '../domain/school-time.ts'
import { readTimetable, type SlotLineProblem, timetableLines } from '../domain/timetable/read-timetable.ts'
import { listTimetable, saveTimetable, timetableNames } from '../domain/timetable/timetable.ts'
import { pageTitle } from '../http/page-title.ts'
import { readerOf } from '../http/reader.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** The lessons of a week, one line each. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, language, now } = request
  return {
    title: await pageTitle(args, 'timetable:title'),
    typed: timetableLines(listTimetable(db), language),
    groups: timetableNames(db).groups.map(({ name }) => name),
    today: { day: schoolDay(now), words: readerOf(request).longDay(now) },
    saved: new URL(args.request.url).searchParams.has('gespeichert')
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const LONGEST_TEXT = 200_000

/** Keeps the typed week, or says which lines cannot be read. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const typed = String((await args.request.formData()).get('slots') ?? '').slice(0, LONGEST_TEXT)
  const { slots, problems } = readTimetable(typed, timetableNames(db))
  if (problems.length > 0) return data({ typed, problems, isEmpty: false }, { status: 422 })
  // A field that was emptied by mistake would call off every lesson of the next weeks.
  if (slots.length === 0 && listTimetable(db).length > 0)
    return data({ typed, problems, isEmpty: true }, { status: 422 })
  saveTimetable(db, { slots, staffId: staff.id }, now)
  return redirect('/einstellungen/stundenplan?gespeichert')
}

const MOST_SHOWN = 5

export default function Timetable() {
  const { typed, groups, today, saved } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('timetable')
  const problems: SlotLineProblem[] = answer?.problems ?? []
  const shown = answer?.isEmpty ? typed : (answer?.typed ?? typed)
  const words = problems
    .slice(0, MOST_SHOWN)
    .map(({ line, text, problem }) => t(`problem.${problem}`, { line, text }))
  if (answer?.isEmpty) words.push(t('problem.empty'))
  if (problems.length > MOST_SHOWN) words.push(t('moreProblems', { count: problems.length - MOST_SHOWN }))
  return (
    <Register>
      <RegisterHead>
        {saved && !answer && (
          <p className="notice" role="status">
            {t('saved')}
          </p>
        )}
        <h1>{t('title')}</h1>
        <p className="next-lesson">{t('lead')}</p>
      </RegisterHead>
      <RegisterSection id="woche" title={t('list')} aside={t('listAside')}>
        <PostForm action="/einstellungen/stundenplan" className="sheet-form">
          <TextField
            key={shown}
            name="slots"
            label={t('label')}
            hint={t('hint')}
            rows={Math.min(30, Math.max(10, shown.split('\n').length + 2))}
            defaultValue={shown}
            error={words.length > 0 ? `${words.join(' ')} ${t('nothingChanged')}` : undefined}
          />
          <Button kind="primary">{t('save')}</Button>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="gruppen" title={t('groups')} aside={t('groupsAside')}>
        <p>{groups.length > 0 ? groups.join(', ') : t('noGroups')}</p>
      </RegisterSection>
      <RegisterSection id="tage" title={t('days')} aside={t('daysAside')}>
        <p>
          <Go to={`/einstellungen/stundenplan/${today.day}`}>{t('day', { day: today.words })}</Go>
        </p>
      </RegisterSection>
    </Register>
  )
}
