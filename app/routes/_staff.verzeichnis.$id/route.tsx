import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { Register, RegisterHead } from '../../components/register.tsx'
import { useStatusWord } from '../../components/status-label.tsx'
import { StudentHead } from '../../components/student-head.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import { idParam, orNotFound } from '../../http/form.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { HistorySection } from './history-section.tsx'
import { HomeSection } from './home-section.tsx'
import { loadStudent } from './load-student.ts'
import { MattersSection } from './matters-section.tsx'
import { RecordSection } from './record-section.tsx'
import { RecordsSection } from './records-section.tsx'
import { DisputeSections, SaidSection } from './said-section.tsx'
import { SiblingsSection } from './siblings-section.tsx'
import { WeeksSection } from './weeks-section.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** One child: how the connection stands and why, who said what, and what can be recorded. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const { db, staff } = request
  const viewer = { id: staff.id, isAdmin: staff.isAdmin }
  const child = orNotFound(loadStudent(db, idParam(args.params.id), viewer, readerOf(request)))
  const asked = new URL(args.request.url).searchParams
  return {
    ...child,
    title: await pageTitle(args, 'students:page.title', { name: child.name, klasse: child.klasse }),
    isAdmin: staff.isAdmin,
    notice: asked.get('festgehalten'),
    chosenLesson: Number(asked.get('stunde')) || null
  }
}

export type StudentData = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Student() {
  const data = useLoaderData<typeof loader>()
  const { t } = useTranslation('students')
  const word = useStatusWord()(data.standing)
  return (
    <Register>
      <RegisterHead
        student
        margin={
          <Go className="crumb" to="/verzeichnis">
            <Icon name="left" small /> {t('title')}
          </Go>
        }
      >
        <Notice notice={data.notice} />
        <StudentHead
          name={data.name}
          klasse={data.klasse}
          standing={data.standing}
          is={data.since ? t('page.is', { status: word, day: data.since }) : word}
          why={data.active ? data.why : t('page.inactive')}
          beside={data.beside}
          goal={data.goal}
        />
        {data.next && <p className="next-lesson">{data.next}</p>}
        {data.tasks.length > 0 && (
          <p className="next-lesson">
            <b>{t('page.tasks')}:</b> {data.tasks.join(' · ')}
          </p>
        )}
      </RegisterHead>
      <WeeksSection {...data.fortnight} />
      <DisputeSections disputes={data.disputes} id={data.id} />
      <SaidSection said={data.said} />
      <RecordSection data={data} key={data.chosenLesson} />
      <MattersSection data={data} />
      <HistorySection history={data.history} />
      <SiblingsSection collisions={data.collisions} />
      <HomeSection data={data} />
      <RecordsSection data={data} />
    </Register>
  )
}

/** What has just been recorded, said once on the page one comes back to. */
function Notice({ notice }: { notice: string | null }) {
  const { t, i18n } = useTranslation('students')
  const key = `record.notice.${notice}`
  if (!notice || !i18n.exists(key, { ns: 'students' })) return null
  return (
    <p className={notice.endsWith('Wrong') ? 'notice wrong' : 'notice'} role="status">
      <Icon name={notice.endsWith('Wrong') ? 'alert' : 'check'} small /> {t(key)}
    </p>
  )
}
