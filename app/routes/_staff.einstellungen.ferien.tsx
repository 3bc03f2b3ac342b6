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
import { PostForm } from '../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { listHolidays, saveHolidays } from '../domain/settings/holidays.ts'
import {
  holidayLines,
  joinHolidays,
  type LineProblem,
  readHolidays
} from '../domain/settings/read-holidays.ts'
import { holidaysInFile } from '../http/holiday-file.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** The days without school, one line each; the quiet hours, due times and lapses all keep to them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requireStaff(args, 'admin')
  return {
    title: await pageTitle(args, 'holidays:title'),
    typed: holidayLines(listHolidays(db)),
    saved: new URL(args.request.url).searchParams.has('gespeichert')
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const LONGEST_TEXT = 40_000

/** Keeps the typed list; or adds what a calendar file holds to the list that is kept. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const form = await args.request.formData()
  const file = form.get('file')
  if (file instanceof Blob) {
    const found = file.size > 0 ? holidaysInFile(await file.text()) : null
    if (!found) return data({ typed: null, problems: [], file: true }, { status: 422 })
    saveHolidays(db, { holidays: joinHolidays(listHolidays(db), found), staffId: staff.id }, now)
    return redirect('/einstellungen/ferien?gespeichert')
  }
  const typed = String(form.get('holidays') ?? '').slice(0, LONGEST_TEXT)
  const { holidays, problems } = readHolidays(typed)
  if (problems.length > 0) return data({ typed, problems, file: false }, { status: 422 })
  saveHolidays(db, { holidays, staffId: staff.id }, now)
  return redirect('/einstellungen/ferien?gespeichert')
}

export default function Holidays() {
  const { typed, saved } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('holidays')
  const problems: LineProblem[] = answer?.problems ?? []
  const shown = answer?.typed ?? typed
  const words = problems.map(({ line, text, problem }) => t(`problem.${problem}`, { line, text }))
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
      <RegisterSection id="liste" title={t('list')} aside={t('listAside')}>
        <PostForm action="/einstellungen/ferien" className="sheet-form">
          <TextField
            key={shown}
            name="holidays"
            label={t('label')}
            hint={t('hint')}
            rows={Math.min(24, Math.max(8, shown.split('\n').length + 2))}
            defaultValue={shown}
            error={words.length > 0 ? `${words.slice(0, 5).join(' ')} ${t('nothingChanged')}` : undefined}
          />
          <Button kind="primary">{t('save')}</Button>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="datei" title={t('file')} aside={t('fileAside')}>
        <PostForm action="/einstellungen/ferien" encType="multipart/form-data" className="sheet-form">
          <div className="field">
            <label htmlFor="file">{t('fileLabel')}</label>
            <input
              id="file"
              name="file"
              type="file"
              accept=".ics,text/calendar"
              required
              aria-describedby={answer?.file ? 'file-error' : undefined}
              aria-invalid={answer?.file ? true : undefined}
            />
            {answer?.file && (
              <p className="field-error" id="file-error" role="alert">
                {t('problem.file')}
              </p>
            )}
          </div>
          <Button>{t('fileSend')}</Button>
        </PostForm>
      </RegisterSection>
    </Register>
  )
}
