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
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import loanStyles from '../../components/styles/loans.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { readComingDay } from '../../domain/coming-day.ts'
import { recallAll } from '../../domain/loans/recall.ts'
import { schoolDay } from '../../domain/school-time.ts'
import { pageTitle } from '../../http/page-title.ts'
import { type Reader, readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { loadRecall } from './load-recall.ts'
import { RecallTable } from './recall-table.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: loanStyles }
]

/** The end of the closure: who still has a device of the school. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, staff, now } = request
  const asked = new URL(args.request.url).searchParams
  return {
    title: await pageTitle(args, 'loans:call.title'),
    today: schoolDay(now),
    done: asked.has('familien') ? Number(asked.get('familien')) || 0 : null,
    unreachable: Number(asked.get('ohne')) || 0,
    ...loadRecall(db, { id: staff.id, isAdmin: staff.isAdmin }, readerOf(request))
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

const LONGEST_PLACE = 200

function placeProblem(place: string, t: Reader['t']): string | undefined {
  if (place === '') return t('loans:call.noPlace')
  return place.length > LONGEST_PLACE ? t('loans:call.longPlace') : undefined
}

/** One letter to every family that still has a device and has none yet. */
export async function action(args: ActionFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, staff, school, now } = request
  const { t } = readerOf(request)
  const form = await args.request.formData()
  const typed = {
    until: String(form.get('until') ?? '').slice(0, 20),
    place: String(form.get('place') ?? '')
      .trim()
      .slice(0, 2_000)
  }
  const until = readComingDay(typed.until, now)
  const errors = {
    until:
      typeof until === 'string'
        ? undefined
        : until
          ? t(`loans:refused.${until.wrong}`)
          : t('loans:call.noUntil'),
    place: placeProblem(typed.place, t)
  }
  if (errors.until || errors.place || typeof until !== 'string')
    return data({ typed, errors }, { status: 422 })
  const place = typed.place.replace(/\s+/g, ' ')
  const { families, unreachable } = recallAll(db, { until, place, staffId: staff.id }, school, now)
  return redirect(`/leihgeraete/rueckruf?familien=${families}&ohne=${unreachable}`)
}

export default function Recall() {
  const { loans, waiting, done, unreachable, today } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('loans')
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to="/leihgeraete">
            <Icon name="left" small /> {t('title')}
          </Go>
        }
      >
        {done !== null && (
          <p className="notice" role="status">
            <Icon name="check" small /> {done === 0 ? t('call.done_zero') : t('call.done', { count: done })}{' '}
            {unreachable > 0 && t('call.unreachable', { count: unreachable })}
          </p>
        )}
        <h1>{loans.length === 0 ? t('call.allBack') : t('call.head', { count: loans.length })}</h1>
        <p className="next-lesson">{loans.length === 0 ? t('call.allBackText') : t('call.lead')}</p>
      </RegisterHead>
      {loans.length > 0 && (
        <>
          <RegisterSection id="rueckruf" title={t('recall')}>
            {waiting === 0 && <p>{t('call.again')}</p>}
            {waiting > 0 && (
              <PostForm away action="/leihgeraete/rueckruf" className="sheet-form">
                <Field
                  name="until"
                  type="date"
                  min={today}
                  label={t('call.until')}
                  defaultValue={answer?.typed.until}
                  error={answer?.errors.until}
                />
                <Field
                  name="place"
                  label={t('call.place')}
                  hint={t('call.placeHint')}
                  defaultValue={answer?.typed.place}
                  error={answer?.errors.place}
                  autoComplete="off"
                />
                <Button kind="primary">{t('call.send')}</Button>
              </PostForm>
            )}
          </RegisterSection>
          <RegisterSection id="wer" count={loans.length} title={t('call.list')} aside={t('call.print')}>
            <RecallTable loans={loans} />
          </RegisterSection>
        </>
      )}
    </Register>
  )
}
