import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { CallKept } from '../components/call-kept.tsx'
import { CallView } from '../components/call-view.tsx'
import { useAnswer } from '../components/use-answer.ts'
import { holidaysOf } from '../domain/settings/holidays.ts'
import { freeLoanDevices } from '../domain/tickets/call-device.ts'
import { callBackTime } from '../domain/tickets/call-hours.ts'
import { callQuestionsOf, childrenOf, quietOf } from '../domain/tickets/call-questions.ts'
import { recordCall } from '../domain/tickets/record-call.ts'
import { mayCall, shownNumbers } from '../domain/tickets/show-number.ts'
import { shouldOfferSlots } from '../domain/tickets/slots/offer-slots.ts'
import { CALL_OUTCOMES, CHILD_PLATFORMS } from '../domain/words.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'
import { writtenNumber } from '../locales/phone-number.ts'

/** Numbers only after a tap on "Nummer zeigen" (people.md, DP-23), worded as people in this country write them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  const view = { ticketId, staffId: staff.id }
  const numbers = shownNumbers(db, view, now).map(({ contactId, phone }) => {
    return { contactId, tel: phone, shown: writtenNumber(phone) }
  })
  return {
    numbers,
    asked: Number(new URL(args.request.url).searchParams.get('wer')) || null,
    mayCall: mayCall(db, view),
    quiet: quietOf(db, ticketId, now),
    questions: callQuestionsOf(db, ticketId, language),
    kids: childrenOf(db, ticketId),
    devices: freeLoanDevices(db, now),
    offersSlots: shouldOfferSlots(db, ticketId)
  }
}

const OUTCOMES = [...CALL_OUTCOMES, 'loan', 'other'] as const

const schema = z.object({
  outcome: z.enum(OUTCOMES, { error: 'outcome' }),
  note: z.string().trim().max(20_000, 'long').default(''),
  key: z.string().max(64).optional(),
  /** Newest message of the family that was on the screen. */
  seen: z.coerce.number().int().min(0).optional(),
  callBackAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
    .or(z.literal(''))
    .default(''),
  studentId: z.coerce.number().int().optional(),
  number: z.string().trim().max(60, 'device').default(''),
  typedNumber: z.string().trim().max(60, 'device').default(''),
  platform: z.enum(CHILD_PLATFORMS).or(z.literal('')).default('')
})

/**
 * Records how the call went. A call-back needs a time, another device what it is; what was typed stays. On somebody
 * else's ticket and on a closed one the call is kept and changes nothing else.
 */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  const wrong = (typed: Record<string, string>, problem: string, status = 422, by = '') =>
    data({ typed, problem, by, kept: false }, { status })
  if (!form.ok) return wrong(form.typed, Object.values(form.errors)[0] ?? 'outcome')
  const { outcome, note, callBackAt, key, seen, studentId, number, typedNumber, platform } = form.values
  const typed: Record<string, string> = { outcome, note, callBackAt, number, typedNumber, platform }
  const when = outcome === 'call_back' && callBackAt ? callBackTime(callBackAt, now, holidaysOf(db)) : null
  if (outcome === 'call_back' && !when) return wrong(typed, callBackAt ? 'hours' : 'time')
  const call = { ticketId, staffId: staff.id, callBackAt: when, note, key, seenMessageId: seen }
  if (outcome === 'loan' || outcome === 'other') {
    const lent = typedNumber || number
    const known = freeLoanDevices(db, now).find((one) => one.number === lent)
    const device = outcome === 'loan' ? platform || known?.platform : platform
    if (!device || (outcome === 'loan' && !lent)) return wrong(typed, outcome === 'loan' ? 'loan' : 'device')
    const child = studentId ?? childrenOf(db, ticketId)[0]?.id ?? 0
    const swap = { studentId: child, kind: outcome, platform: device, number: lent, school }
    return answerTo(recordCall(db, { ...call, outcome: 'not_solved', swap }, now))
  }
  return answerTo(recordCall(db, { ...call, outcome }, now))

  function answerTo(result: ReturnType<typeof recordCall>) {
    if (result.result === 'taken' || result.result === 'closed') {
      const by = result.result === 'taken' ? result.by : ''
      return data({ typed, problem: result.result, by, kept: true }, { status: 409 })
    }
    if (result.result === 'no_child' || result.result === 'device_out')
      return wrong(typed, result.result, result.result === 'device_out' ? 409 : 422)
    orNotFound(result.result === 'recorded' || null)
    const asks = outcome === 'not_reached' || outcome === 'wrong_number'
    if (asks && shouldOfferSlots(db, ticketId))
      return redirect(`${ticketWay(args.request, ticketId, 'termine')}#teil`)
    return redirect(ticketWay(args.request, ticketId))
  }
}

export default function Call() {
  const { mayCall: allowed, ...loaded } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('ticket')
  const error = answer ? t(`call.error.${answer.problem}`, { name: answer.by }) : undefined
  if (answer?.kept) return <CallKept error={error ?? ''} note={answer.typed.note ?? ''} />
  return <CallView {...loaded} allowed={allowed} typed={answer?.typed} error={error} />
}
