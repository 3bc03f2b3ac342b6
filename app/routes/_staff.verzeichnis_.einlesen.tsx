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
import { Go } from '../components/go.tsx'
import { ImportForms } from '../components/import-forms.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { prepareImport } from '../domain/roster/prepare-import.ts'
import { RefusedFile } from '../domain/roster/words.ts'
import { schoolDay } from '../domain/school-time.ts'
import { keepImport } from '../http/kept-import.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'
import { screenTexts } from '../http/screen-texts.ts'
import { uploadedLists } from '../http/uploaded-lists.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

const numbers = (params: URLSearchParams) => {
  const [fresh, changed, left] = ['neu', 'geaendert', 'weg'].map((name) => Number(params.get(name)) || 0)
  return { fresh: fresh ?? 0, changed: changed ?? 0, left: left ?? 0 }
}

/** Where the roster comes from: a file, or cells of a table. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'admin')
  const asked = new URL(args.request.url).searchParams
  return {
    title: await pageTitle(args, 'roster:title'),
    done: asked.has('fertig') ? numbers(asked) : null,
    note: asked.has('verworfen') ? ('discarded' as const) : asked.has('vorbei') ? ('gone' as const) : null
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** Reads the files, keeps them in memory for the preview, and writes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const { t } = screenTexts(language)
  const { typed, read, error } = await uploadedLists(args.request, t)
  const wrong = (words: string) => data({ error: words, typed }, { status: 422 })
  if (error) return wrong(error)
  try {
    prepareImport(db, read, { today: schoolDay(now) })
  } catch (refused) {
    if (refused instanceof RefusedFile) return wrong(refused.message)
    throw refused
  }
  return redirect(`/verzeichnis/einlesen/${keepImport({ staffId: staff.id, kind: 'students' }, read, now)}`)
}

const WAY = '/verzeichnis/einlesen'

export default function RosterImport() {
  const { done, note } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('roster')
  return (
    <Register>
      <RegisterHead>
        {done && (
          <p className="notice" role="status">
            {t('done', done)} <Go to="/einstellungen/stundenplan">{t('toTimetable')}</Go>
          </p>
        )}
        {note && (
          <p className="notice" role="status">
            {t(note)}
          </p>
        )}
        <h1>{t('title')}</h1>
        <p className="next-lesson">{t('lead')}</p>
        {answer && (
          <p className="field-error" role="alert">
            {answer.error}
          </p>
        )}
      </RegisterHead>
      <ImportForms way={WAY} multiple typed={answer?.typed} />
      <RegisterSection id="nimmt" title={t('taken')}>
        <p>{t('takenText')}</p>
      </RegisterSection>
    </Register>
  )
}
