import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { DecideReading } from '../../components/decide-reading.tsx'
import { ImportColumns } from '../../components/import-columns.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import importStyles from '../../components/styles/import.css?url'
import { byStaff } from '../../domain/events.ts'
import { askedDecisions } from '../../domain/roster/decisions.ts'
import { importStaff, prepareStaff } from '../../domain/roster/import-staff.ts'
import { schoolDay } from '../../domain/school-time.ts'
import { forgetImport, keptImport } from '../../http/kept-import.ts'
import { pageTitle } from '../../http/page-title.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { shownStaff } from './load-preview.ts'
import { People } from './people.tsx'
import { SamePerson } from './same-person.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: importStyles }
]

/** What the list would change, with the decisions of the address. Writes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const [file] = keptImport({ staffId: staff.id, kind: 'staff' }, args.params.id ?? '', now) ?? []
  if (!file) return redirect('/team/einlesen?vorbei')
  const { search, searchParams, pathname } = new URL(args.request.url)
  const decisions = askedDecisions(searchParams, schoolDay(now))
  return {
    title: await pageTitle(args, 'staffImport:title'),
    way: `${pathname}${search}`,
    path: pathname,
    again: searchParams.has('anders'),
    ...shownStaff(prepareStaff(db, file, decisions), file, decisions)
  }
}

export type StaffPreviewPage = Exclude<Awaited<ReturnType<typeof loader>>, Response>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && 'title' in data ? data.title : 'Lotse' }
]

/** Writes exactly what the preview showed, or throws the list away. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now } = await requireStaff(args, 'admin')
  const [file] = keptImport({ staffId: staff.id, kind: 'staff' }, args.params.id ?? '', now) ?? []
  if (!file) return redirect('/team/einlesen?vorbei')
  const form = await args.request.formData()
  if (form.get('do') !== 'apply') {
    forgetImport(staff.id)
    return redirect('/team/einlesen?verworfen')
  }
  const { searchParams, pathname } = new URL(args.request.url)
  const shown = String(form.get('shown') ?? '')
  const how = { shown, ...(form.get('welcome') === '1' ? { welcomeFrom: school } : {}) }
  const decisions = askedDecisions(searchParams, schoolDay(now))
  const { preview, written, welcomed } = importStaff(db, file, decisions, byStaff(staff.id), now, how)
  if (!written) {
    searchParams.set('anders', '1')
    return redirect(`${pathname}?${searchParams}`)
  }
  forgetImport(staff.id)
  const count = (kind: string) => preview.plans.filter((plan) => plan.kind === kind).length
  return redirect(`/team/einlesen?fertig&neu=${count('new')}&geaendert=${count('changed')}&mails=${welcomed}`)
}

const SEPARATORS: Record<string, 'semicolon' | 'tab' | 'comma' | 'pipe'> = {
  ';': 'semicolon',
  '\t': 'tab',
  ',': 'comma',
  '|': 'pipe'
}

export default function StaffPreview() {
  const page = useLoaderData<typeof loader>() as unknown as StaffPreviewPage
  const { t } = useTranslation(['staffImport', 'roster'])
  const { counts, files, decide, blocked, way, path, print, welcome, again } = page
  const changes = counts.new + counts.changed
  const mustDecide = decide.encoding !== null || decide.doubled !== null || page.asked.length > 0
  return (
    <Register>
      <RegisterHead margin={t('roster:preview.margin')}>
        {again && (
          <p className="notice" role="status">
            {t('again')}
          </p>
        )}
        <h1>{t('head', { fresh: counts.new, changed: counts.changed, unclear: counts.unclear })}</h1>
        <p className="next-lesson">
          {counts.same > 0 && t('stay', { count: counts.same })}{' '}
          {counts.left_out > 0 && t('roster:preview.leftOut', { count: counts.left_out })}{' '}
          {files.map(({ name, rows, separator, encoding }) =>
            t('roster:preview.read', {
              name,
              rows,
              encoding,
              separator: t(`roster:preview.separator.${SEPARATORS[separator] ?? 'comma'}`)
            })
          )}
        </p>
        <p className="next-lesson">{t('rights')}</p>
      </RegisterHead>
      {mustDecide && (
        <RegisterSection id="entscheiden" title={t('roster:decide.title')}>
          <Form method="get" action={path} preventScrollReset className="sheet-form">
            <DecideReading {...decide} />
            <SamePerson asked={page.asked} />
            <Button>{t('roster:decide.show')}</Button>
          </Form>
        </RegisterSection>
      )}
      <ImportColumns files={files} />
      <People page={page} />
      <div className="commit">
        <PostForm away action={way} fields={{ do: 'discard' }}>
          <Button>{t('roster:discard')}</Button>
        </PostForm>
        {blocked && <p>{t('roster:waiting')}</p>}
        {!blocked && changes === 0 && <p>{t('roster:applyNone')}</p>}
        {!blocked && changes > 0 && (
          <PostForm away action={way} fields={{ do: 'apply', shown: print }} className="commit-form">
            {welcome > 0 && (
              <label className="tick">
                <input type="checkbox" name="welcome" value="1" aria-describedby="welcome-hint" />
                <span>
                  {t('welcome')}
                  <span className="soft small" id="welcome-hint">
                    {' '}
                    {t('welcomeHint', { count: welcome })}
                  </span>
                </span>
              </label>
            )}
            <Button kind="primary">{t('roster:apply', { count: changes })}</Button>
          </PostForm>
        )}
      </div>
    </Register>
  )
}
