import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import { studentRows } from '../../components/student-rows.ts'
import { StudentTable } from '../../components/student-table.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import { classNames, listStudents } from '../../domain/students/list-students.ts'
import { marksOf } from '../../domain/students/marks.ts'
import { ticketExists } from '../../domain/tickets/ticket-exists.ts'
import { pageTitle } from '../../http/page-title.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { DirectoryFilter } from './directory-filter.tsx'
import { askedNumber, isEnough, readAsked, toFilter } from './read-filter.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** Up to so many children their two weeks are drawn. */
const WITH_MARKS = 60

/** All students, by class, status, device or name. No contact of a family is in it (people.md, DP-08). */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const asked = readAsked(new URL(args.request.url))
  const number = askedNumber(asked)
  if (number !== null && ticketExists(db, number)) return redirect(`/anliegen/${number}`)
  const enough = isEnough(asked, staff.isAdmin)
  const found = enough ? listStudents(db, toFilter(asked), now) : []
  const short = found.length <= WITH_MARKS
  const marks = short
    ? marksOf(
        db,
        found.map((student) => student.id),
        now
      )
    : undefined
  return {
    title: await pageTitle(args, 'students:title'),
    asked,
    enough,
    isFiltered: Boolean(asked.q || asked.klasse || asked.status || asked.geraet),
    classes: classNames(db),
    rows: studentRows(found, marks)
  }
}

export type DirectoryData = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Directory() {
  const data = useLoaderData<typeof loader>()
  const { t } = useTranslation('students')
  const { rows, enough } = data
  const heads = {
    child: t('columns.child'),
    status: t('columns.status'),
    weeks: t('columns.weeks'),
    device: t('columns.device')
  }
  return (
    <Register>
      <RegisterHead>
        <h1>{t('title')}</h1>
        <DirectoryFilter data={data} />
      </RegisterHead>
      <RegisterSection id="liste" title={enough ? t('found', { count: rows.length }) : t('ask')}>
        {rows.length > 0 ? (
          <StudentTable caption={t('caption')} heads={heads} rows={rows} />
        ) : (
          <p>{enough ? t(data.isFiltered ? 'nobody' : 'empty') : t('askText')}</p>
        )}
        {rows.length > WITH_MARKS && <p className="after">{t('weeksHint', { count: WITH_MARKS + 1 })}</p>}
      </RegisterSection>
    </Register>
  )
}
