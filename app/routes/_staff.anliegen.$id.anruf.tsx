import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { CallView } from '../components/call-view.tsx'
import { addDays, fromSchoolTime, schoolDay } from '../domain/school-time.ts'
import { recordCall } from '../domain/tickets/record-call.ts'
import { mayCall, shownNumbers } from '../domain/tickets/show-number.ts'
import { CALL_OUTCOMES } from '../domain/words.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'
import { writtenNumber } from '../locales/phone-number.ts'

/** Numbers only after a tap on "Nummer zeigen" (people.md, DP-23), worded as people in this country write them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const view = { ticketId: idParam(args.params.id), staffId: staff.id }
  const numbers = shownNumbers(db, view, now).map(({ contactId, phone }) => {
    return { contactId, tel: phone, shown: writtenNumber(phone) }
  })
  const asked = Number(new URL(args.request.url).searchParams.get('wer')) || null
  return { numbers, asked, mayCall: mayCall(db, view) }
}

const schema = z.object({
  outcome: z.enum(CALL_OUTCOMES, { error: 'outcome' }),
  note: z.string().trim().max(20_000, 'long').default(''),
  callBackAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
    .or(z.literal(''))
    .default('')
})

/** Records how the call went. A call-back needs a time, somebody else's ticket takes none; what was typed stays. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok)
    return data(
      { typed: form.typed, problem: Object.values(form.errors)[0] ?? 'outcome', by: '' },
      { status: 422 }
    )
  const { outcome, note, callBackAt } = form.values
  const typed: Record<string, string> = { outcome, note, callBackAt }
  if (outcome === 'call_back' && !callBackAt) return data({ typed, problem: 'time', by: '' }, { status: 422 })
  const when = outcome === 'call_back' ? nextTime(callBackAt, now) : null
  const call = recordCall(db, { ticketId, staffId: staff.id, outcome, callBackAt: when, note }, now)
  if (call.result === 'taken') return data({ typed, problem: 'taken', by: call.by }, { status: 409 })
  orNotFound(call.result === 'recorded' || null)
  return redirect(ticketWay(args.request, ticketId))
}

/** The next moment the school's clock shows this time. */
function nextTime(time: string, now: Date): Date {
  const today = fromSchoolTime(`${schoolDay(now)}T${time}:00`)
  return today > now ? today : fromSchoolTime(`${addDays(schoolDay(now), 1)}T${time}:00`)
}

export default function Call() {
  const { numbers, asked, mayCall: allowed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('ticket')
  return (
    <CallView
      asked={asked}
      numbers={numbers}
      allowed={allowed}
      typed={answer?.typed}
      error={answer && t(`call.error.${answer.problem}`, { name: answer.by })}
    />
  )
}
