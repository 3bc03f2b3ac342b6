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
import { Icon } from '../components/icon.tsx'
import { ImportForms } from '../components/import-forms.tsx'
import { Register, RegisterHead, RegisterSection } from '../components/register.tsx'
import adminStyles from '../components/styles/admin.css?url'
import { useAnswer } from '../components/use-answer.ts'
import { prepareStaff } from '../domain/roster/import-staff.ts'
import { RefusedFile } from '../domain/roster/words.ts'
import { schoolDay } from '../domain/school-time.ts'
import { keepImport } from '../http/kept-import.ts'
import { pageTitle } from '../http/page-title.ts'
import { requireStaff } from '../http/require-staff.ts'
import { screenTexts } from '../http/screen-texts.ts'
import { uploadedLists } from '../http/uploaded-lists.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

const WAY = '/team/einlesen'

/** Where the list of teachers comes from: a file, or cells of a table. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'admin')
  const asked = new URL(args.request.url).searchParams
  const number = (name: string) => Number(asked.get(name)) || 0
  return {
    title: await pageTitle(args, 'staffImport:title'),
    done: asked.has('fertig')
      ? { fresh: number('neu'), changed: number('geaendert'), mails: number('mails') }
      : null,
    note: asked.has('verworfen') ? ('discarded' as const) : asked.has('vorbei') ? ('gone' as const) : null
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** Reads the list, keeps it in memory for the preview, and writes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const { t } = screenTexts(language)
  const { typed, read, error } = await uploadedLists(args.request, t)
  const wrong = (words: string) => data({ error: words, typed }, { status: 422 })
  const [file, second] = read
  if (error || !file) return wrong(error ?? t('roster:nothing'))
  if (second) return wrong(t('staffImport:oneOnly'))
  try {
    prepareStaff(db, file, { today: schoolDay(now) })
  } catch (refused) {
    if (refused instanceof RefusedFile) return wrong(refused.message)
    throw refused
  }
  return redirect(`${WAY}/${keepImport({ staffId: staff.id, kind: 'staff' }, read, now)}`)
}

export default function StaffImport() {
  const { done, note } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation(['staffImport', 'team'])
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to="/team">
            <Icon name="left" small /> {t('team:title')}
          </Go>
        }
      >
        {(done || note) && (
          <p className="notice" role="status">
            {done ? t('done', done) : note && t(note)}
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
      <ImportForms way={WAY} typed={answer?.typed} />
      <RegisterSection id="nimmt" title={t('taken')}>
        <p>{t('takenText')}</p>
        <p className="after">{t('rights')}</p>
      </RegisterSection>
    </Register>
  )
}
