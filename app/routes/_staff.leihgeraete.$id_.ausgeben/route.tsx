import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
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
import { findDevice } from '../../domain/loans/devices.ts'
import { handOut } from '../../domain/loans/hand-out.ts'
import { schoolDay } from '../../domain/school-time.ts'
import { idParam, orNotFound } from '../../http/form.ts'
import { loanRefusal } from '../../http/loan-refusal.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { ChildChoice } from './child-choice.tsx'
import { findChildren } from './find-children.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: loanStyles }
]

/** Who gets it: first those who wait for a device, else whom one searches for. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(args, 'admin')
  const { id, number, accessories } = orNotFound(findDevice(db, idParam(args.params.id), now))
  const asked = new URL(args.request.url).searchParams
  const q = (asked.get('q') ?? '').trim().slice(0, 80)
  const student = Number(asked.get('kind')) || null
  return {
    title: await pageTitle(args, 'loans:giving.title', { number }),
    id,
    number,
    accessories,
    q,
    student,
    today: schoolDay(now),
    ...findChildren(db, { q, student }, now)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Lotse' }]

/** Hands the device out. Whoever was faster is named, and what was typed stays. */
export async function action(args: ActionFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, staff, now } = request
  const reader = readerOf(request)
  const { id } = orNotFound(findDevice(db, idParam(args.params.id), now))
  const form = await args.request.formData()
  const studentId = Number(form.get('student')) || 0
  const until = String(form.get('until') ?? '').slice(0, 20)
  const typed = { student: studentId || null, until }
  const plannedBack = readComingDay(until, now)
  if (plannedBack !== null && typeof plannedBack !== 'string')
    return data(
      { typed, day: reader.t(`loans:refused.${plannedBack.wrong}`), child: undefined },
      { status: 422 }
    )
  const done = handOut(db, { deviceId: id, studentId, plannedBack, staffId: staff.id }, now)
  if ('done' in done) return redirect(`/leihgeraete?ausgegeben=${id}`)
  const { text, status } = loanRefusal(done, reader)
  return data({ typed, day: undefined, child: text }, { status })
}

export default function HandOutDevice() {
  const { id, number, q, student, today, children, more } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('loans')
  const way = `/leihgeraete/${id}/ausgeben`
  const legend = q !== '' || student !== null ? t('giving.found') : t('giving.waiting')
  return (
    <Register>
      <RegisterHead
        margin={
          <Go className="crumb" to="/leihgeraete">
            <Icon name="left" small /> {t('title')}
          </Go>
        }
      >
        <h1>{t('giving.title', { number })}</h1>
        <p className="next-lesson">{t('giving.hint')}</p>
      </RegisterHead>
      <RegisterSection id="wer" title={t('giving.who')}>
        <Form method="get" action={way} role="search" className="sheet-form" key={q}>
          <Field
            name="q"
            type="search"
            label={t('giving.search')}
            hint={t('giving.searchHint')}
            defaultValue={q}
            autoComplete="off"
            maxLength={80}
          />
          <Button icon="search">{t('giving.find')}</Button>
        </Form>
        {q !== '' && children.length === 0 && (
          <p className="after" role="status">
            {t('giving.nobody')}
          </p>
        )}
        {answer?.child && children.length === 0 && (
          <p className="field-error" role="alert">
            {answer.child}
          </p>
        )}
      </RegisterSection>
      {children.length > 0 && (
        <RegisterSection id="ausgeben" title={t('handOut')}>
          <PostForm
            away
            action={`${way}?q=${encodeURIComponent(q)}&kind=${student ?? ''}`}
            className="sheet-form"
          >
            <ChildChoice
              key={`${q} ${student}`}
              legend={legend}
              choices={children}
              chosen={answer?.typed.student ?? student}
              error={answer?.child}
            />
            {more && <p className="after">{t('giving.more')}</p>}
            <Field
              name="until"
              type="date"
              min={today}
              label={t('giving.until')}
              hint={t('giving.untilHint')}
              defaultValue={answer?.typed.until}
              error={answer?.day}
            />
            <Button kind="primary">{t('giving.send')}</Button>
          </PostForm>
        </RegisterSection>
      )}
    </Register>
  )
}
