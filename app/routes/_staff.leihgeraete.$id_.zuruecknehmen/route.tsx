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
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { Register, RegisterHead, RegisterSection } from '../../components/register.tsx'
import adminStyles from '../../components/styles/admin.css?url'
import loanStyles from '../../components/styles/loans.css?url'
import { useAnswer } from '../../components/use-answer.ts'
import { readComingDay } from '../../domain/coming-day.ts'
import { findDevice, listDevices } from '../../domain/loans/devices.ts'
import { swapLoan, takeBack } from '../../domain/loans/take-back.ts'
import { usesLoan } from '../../domain/loans/uses-loan.ts'
import { idParam, orNotFound, readForm } from '../../http/form.ts'
import { loanRefusal } from '../../http/loan-refusal.ts'
import { pageTitle } from '../../http/page-title.ts'
import { readerOf } from '../../http/reader.ts'
import { requireStaff } from '../../http/require-staff.ts'
import { ReturnForm } from './return-form.tsx'
import { returnSchema } from './return-schema.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: adminStyles },
  { rel: 'stylesheet', href: loanStyles }
]

/** The loan that ends: how the device is, what the child uses now, or which device it gets instead. */
export async function loader(args: LoaderFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, now } = request
  const device = orNotFound(findDevice(db, idParam(args.params.id), now))
  const { id, number, accessories, condition, holder } = device
  if (!holder) return redirect(`/leihgeraete?schon=${id}`)
  const { near } = readerOf(request)
  return {
    title: await pageTitle(args, 'loans:returning.title', { number }),
    id,
    number,
    accessories,
    condition,
    loanId: holder.loanId,
    name: `${holder.firstName} ${holder.lastName}`,
    since: near(holder.outAt),
    usesIt: usesLoan(db, holder.studentId, number),
    others: listDevices(db, now)
      .filter((one) => one.holder === null && one.retiredAt === null && one.condition !== 'broken')
      .map((one) => ({ id: one.id, name: [one.number, one.model].filter(Boolean).join(', ') }))
  }
}

export type ReturnPage = Exclude<Awaited<ReturnType<typeof loader>>, Response>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && 'title' in data ? data.title : 'Lotse' }
]

/** Takes it back, or swaps it for another one in one step. A loan that somebody else has ended stays as they left it. */
export async function action(args: ActionFunctionArgs) {
  const request = await requireStaff(args, 'admin')
  const { db, staff, now } = request
  const reader = readerOf(request)
  const device = orNotFound(findDevice(db, idParam(args.params.id), now))
  const form = await readForm(args.request, returnSchema)
  if (!form.ok) return data({ typed: form.typed, errors: translated(form.errors) }, { status: 422 })
  const { loan, do: what, condition, note, uses, other, until } = form.values
  // What was on the screen is over: the device may be with somebody else by now.
  if (device.holder?.loanId !== loan) return redirect(`/leihgeraete?schon=${device.id}`)
  const order = { loanId: loan, condition, note, staffId: staff.id }
  const typed = { condition, note, uses, other: String(other), until }
  if (what === 'back') {
    takeBack(db, { ...order, nowUses: uses }, now)
    return redirect(`/leihgeraete?zurueck=${device.id}`)
  }
  const plannedBack = readComingDay(until, now)
  if (plannedBack !== null && typeof plannedBack !== 'string')
    return data({ typed, errors: { until: reader.t(`loans:refused.${plannedBack.wrong}`) } }, { status: 422 })
  const done = swapLoan(db, { ...order, deviceId: other, plannedBack }, now)
  if (done && 'done' in done) return redirect(`/leihgeraete?zurueck=${device.id}&ausgegeben=${other}`)
  const refusal = done ? loanRefusal(done, reader) : { text: reader.t('loans:refused.gone'), status: 409 }
  return data({ typed, errors: { other: refusal.text } }, { status: refusal.status })

  function translated(errors: Record<string, string>): Record<string, string> {
    const words: Record<string, string> = {
      condition: reader.t('loans:one.noCondition'),
      note: reader.t('loans:one.tooLong')
    }
    return Object.fromEntries(
      Object.keys(errors).map((name) => [name, words[name] ?? reader.t('loans:refused.gone')])
    )
  }
}

export type ReturnAnswer = { typed: Record<string, string>; errors: Record<string, string> }

export default function TakeBackDevice() {
  const page = useLoaderData<typeof loader>() as unknown as ReturnPage
  const answer = useAnswer<typeof action>() as unknown as ReturnAnswer | undefined
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
        <h1>{t('returning.title', { number: page.number })}</h1>
        <p className="next-lesson">
          {t('returning.from', { name: page.name, since: page.since })}{' '}
          {page.accessories && t('returning.accessories', { accessories: page.accessories })}
        </p>
      </RegisterHead>
      <RegisterSection id="zurueck" title={t('takeBack')}>
        <ReturnForm page={page} answer={answer} />
      </RegisterSection>
    </Register>
  )
}
