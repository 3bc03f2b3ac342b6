import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { ImportColumns } from '../../components/import-columns.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { Register, RegisterHead } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import importStyles from '../../components/styles/import.css?url'
import { byStaff } from '../../domain/events.ts'
import { importRoster } from '../../domain/roster/apply-import.ts'
import { askedDecisions } from '../../domain/roster/decisions.ts'
import { prepareImport } from '../../domain/roster/prepare-import.ts'
import { schoolDay } from '../../domain/school-time.ts'
import { forgetImport, keptImport } from '../../http/kept-import.ts'
import { pageTitle } from '../../http/page-title.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { APPLY_FORM, AskedNames, Resting } from './asked.tsx'
import { Changes } from './changes.tsx'
import { Decide } from './decide.tsx'
import { EndedTies } from './ended-ties.tsx'
import { shownPreview } from './load-preview.ts'
import { Samples } from './samples.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: importStyles }
]

/** What the files would change, with the decisions of the address. Writes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const files = keptImport({ staffId: staff.id, kind: 'students' }, args.params.id ?? '', now)
  if (!files) return redirect('/verzeichnis/einlesen?vorbei')
  const { search, searchParams, pathname } = new URL(args.request.url)
  const decisions = askedDecisions(searchParams, schoolDay(now))
  return {
    title: await pageTitle(args, 'roster:title'),
    way: `${pathname}${search}`,
    path: pathname,
    again: searchParams.has('anders'),
    ...shownPreview(db, prepareImport(db, files, decisions), files, decisions)
  }
}

export type PreviewPage = Exclude<Awaited<ReturnType<typeof loader>>, Response>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && 'title' in data ? data.title : 'Lotse' }
]

/** Writes what the preview showed, compared with the database anew, or throws the files away. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const files = keptImport({ staffId: staff.id, kind: 'students' }, args.params.id ?? '', now)
  if (!files) return redirect('/verzeichnis/einlesen?vorbei')
  const form = await args.request.formData()
  if (form.get('do') !== 'apply') {
    forgetImport(staff.id)
    return redirect('/verzeichnis/einlesen?verworfen')
  }
  const { search, searchParams, pathname } = new URL(args.request.url)
  const today = schoolDay(now)
  const shown = askedDecisions(searchParams, today)
  const chosen = withChoices(searchParams, form)
  const decisions = askedDecisions(chosen, today)
  if (decisions.complete && missingWith(db, files, shown) !== missingWith(db, files, decisions)) {
    // Who is who decides who is missing: nobody is signed off whom the preview did not show.
    chosen.set('anders', '1')
    return redirect(`${pathname}?${chosen}`)
  }
  const { preview, written } = importRoster(db, files, decisions, byStaff(staff.id), now)
  if (!written) return redirect(`${pathname}${search}`)
  forgetImport(staff.id)
  const count = (kind: string) => preview.plan.students.filter((student) => student.kind === kind).length
  const left = decisions.complete ? preview.plan.missing.length : 0
  return redirect(
    `/verzeichnis/einlesen?fertig&neu=${count('new')}&geaendert=${count('changed')}&weg=${left}`
  )
}

/** Decisions about single children come with the button that writes. */
function withChoices(params: URLSearchParams, form: FormData): URLSearchParams {
  const chosen = new URLSearchParams(params)
  chosen.delete('ruht')
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    if (name.startsWith('wer-')) chosen.set(name, value)
    else if (name === 'ruht') chosen.append(name, value)
  }
  return chosen
}

const missingWith = (...asked: Parameters<typeof prepareImport>): string =>
  prepareImport(...asked)
    .plan.missing.map(({ id }) => id)
    .sort((a, b) => a - b)
    .join()

const SEPARATORS: Record<string, 'semicolon' | 'tab' | 'comma' | 'pipe'> = {
  ';': 'semicolon',
  '\t': 'tab',
  ',': 'comma',
  '|': 'pipe'
}

export default function ImportPreview() {
  const page = useLoaderData<typeof loader>() as unknown as PreviewPage
  const { t } = useTranslation('roster')
  const { counts, decide, files, changes, blocked, way, asked, resting, again } = page
  const canApply = !blocked && changes + asked.length + resting.length > 0
  return (
    <Register>
      <RegisterHead margin={t('preview.margin')}>
        {again && (
          <p className="notice" role="status">
            {t('again')}
          </p>
        )}
        <h1>
          {t(decide.complete ? 'preview.head' : 'preview.headSome', {
            fresh: counts.new,
            changed: counts.changed,
            missing: counts.missing,
            unclear: counts.unclear
          })}
        </h1>
        <p className="next-lesson">
          {t('preview.stay', { count: counts.same })}{' '}
          {!decide.complete && counts.missing > 0 && t('preview.others', { count: counts.missing })}{' '}
          {counts.left_out > 0 && t('preview.leftOut', { count: counts.left_out })}{' '}
          {files.map(({ name, rows, separator, encoding }) => (
            <span key={name}>
              {t('preview.read', {
                name,
                rows,
                encoding,
                separator: t(`preview.separator.${SEPARATORS[separator] ?? 'comma'}`)
              })}{' '}
            </span>
          ))}
        </p>
      </RegisterHead>
      <Decide page={page} />
      <ImportColumns files={files} />
      <Samples samples={page.samples} />
      <AskedNames asked={asked} />
      <Resting resting={resting} />
      <EndedTies ended={page.ended} />
      <Changes page={page} />
      <div className="commit">
        <p>{blocked ? t('waiting') : asked.length > 0 ? t('openNames', { count: asked.length }) : ''}</p>
        <PostForm away action={way} fields={{ do: 'discard' }}>
          <Button>{t('discard')}</Button>
        </PostForm>
        <PostForm away id={APPLY_FORM} action={way} fields={{ do: 'apply' }}>
          {canApply && (
            <Button kind="primary">{changes > 0 ? t('apply', { count: changes }) : t('applyChosen')}</Button>
          )}
        </PostForm>
        {!blocked && !canApply && <p>{t('applyNone')}</p>}
      </div>
    </Register>
  )
}
