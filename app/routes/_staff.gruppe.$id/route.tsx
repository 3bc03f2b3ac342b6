import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { LogTable } from '../../components/log-table.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import { studentRows } from '../../components/student-rows.ts'
import { StudentTable } from '../../components/student-table.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import { staffNames } from '../../domain/staff/names.ts'
import { groupOf } from '../../domain/students/group-of.ts'
import { idParam, orNotFound } from '../../http/form.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: adminStyles }]

/** One class or course: who is in it, how they are connected, what the day brings. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args)
  const { t, clock } = readerOf(request)
  const group = orNotFound(groupOf(request.db, idParam(args.params.id), request.now))
  const hosts = staffNames(
    request.db,
    group.today.map((lesson) => lesson.hostId)
  )
  return {
    title: await pageTitle(args, 'students:group.title', { name: group.name }),
    name: group.name,
    share: group.share && {
      count: group.share.unresolved,
      all: group.share.counted,
      alarm: group.share.alarm
    },
    rows: studentRows(group.students, new Map(group.students.map(({ id, marks }) => [id, marks]))),
    today: group.today.map((lesson) => ({
      id: lesson.id,
      state: lesson.state,
      reported: lesson.reportedAt !== null,
      what: t('students:group.lesson', { time: clock(lesson.startsAt), subject: lesson.subject }).trim(),
      host: hosts.get(lesson.hostId ?? 0) ?? ''
    }))
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

export default function Group() {
  const { name, share, rows, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('students')
  const heads = {
    child: t('columns.child'),
    status: t('columns.status'),
    weeks: t('columns.weeks'),
    device: t('columns.device')
  }
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
        <h1>{t('group.title', { name })}</h1>
        {share && (
          <p className="next-lesson">
            {t('group.headline', { count: share.count, all: share.all })}
            {share.alarm && (
              <>
                {', '}
                <span className="status is-failing">
                  <Icon name="alert" small /> {t('group.alarm')}
                </span>
              </>
            )}
          </p>
        )}
      </RegisterHead>
      <RegisterSection id="heute" title={t('group.today')}>
        {today.length === 0 ? (
          <p>{t('group.noLesson')}</p>
        ) : (
          <LogTable
            caption={t('group.today')}
            heads={[t('said.lesson'), t('said.host'), t('group.report')]}
            rows={today.map((lesson) => ({
              key: String(lesson.id),
              cells: [
                { text: lesson.what },
                { text: lesson.host },
                {
                  text:
                    t(`group.state.${lesson.state}`) ||
                    t(lesson.reported ? 'group.reported' : 'group.unreported'),
                  soft: !lesson.reported
                }
              ]
            }))}
          />
        )}
      </RegisterSection>
      <RegisterSection
        id="wer"
        title={t('group.members')}
        aside={t('group.members_count', { count: rows.length })}
      >
        <StudentTable caption={t('caption')} heads={heads} rows={rows} />
      </RegisterSection>
    </Register>
  )
}
