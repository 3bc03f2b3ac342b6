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
import { prepareImport } from '../domain/roster/prepare-import.ts'
import type { RosterFile } from '../domain/roster/read-table.ts'
import { RefusedFile } from '../domain/roster/words.ts'
import { schoolDay } from '../domain/school-time.ts'
import { keepImport } from '../http/kept-import.ts'
import { pageTitle } from '../http/page-title.ts'
import { readUpload } from '../http/read-upload.ts'
import { requireStaff } from '../http/require-staff.ts'
import { screenTexts } from '../http/screen-texts.ts'

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

/** Several files that belong together; each of them at most 5 MB. */
const MOST_BYTES = 20_000_000

/** Reads the files, keeps them in memory for the preview, and writes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const { t } = screenTexts(language)
  const { fields, files, tooLarge } = await readUpload(args.request, 'files', MOST_BYTES)
  const typed = fields.cells ?? ''
  const wrong = (error: string) => data({ error, typed }, { status: 422 })
  if (tooLarge) return wrong(t('roster:tooLarge'))
  const read: RosterFile[] = files.map(({ name, content }) => ({ name, bytes: content }))
  if (read.length === 0 && typed.trim() !== '')
    read.push({ name: t('roster:pasted'), bytes: Buffer.from(typed, 'utf8') })
  if (read.length === 0) return wrong(t('roster:nothing'))
  try {
    prepareImport(db, read, { today: schoolDay(now) })
  } catch (error) {
    if (error instanceof RefusedFile) return wrong(error.message)
    throw error
  }
  return redirect(`/verzeichnis/einlesen/${keepImport(staff.id, read, now)}`)
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
      <RegisterSection id="datei" title={t('file')} aside={t('fileAside')}>
        <PostForm away action={WAY} encType="multipart/form-data" className="sheet-form">
          <div className="field">
            <label htmlFor="files">{t('fileLabel')}</label>
            <input
              id="files"
              name="files"
              type="file"
              accept=".csv,.txt,.tsv,.dat,text/csv,text/plain"
              multiple
              required
            />
          </div>
          <Button kind="primary">{t('fileSend')}</Button>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="einfuegen" title={t('paste')} aside={t('pasteAside')}>
        <PostForm away action={WAY} encType="multipart/form-data" className="sheet-form">
          <TextField name="cells" label={t('pasteLabel')} rows={8} defaultValue={answer?.typed} />
          <Button>{t('fileSend')}</Button>
        </PostForm>
      </RegisterSection>
      <RegisterSection id="nimmt" title={t('taken')}>
        <p>{t('takenText')}</p>
      </RegisterSection>
    </Register>
  )
}
