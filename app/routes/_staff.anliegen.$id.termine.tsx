import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { useAnswer } from '../components/use-answer.ts'
import { offerSlots, slotRecipient } from '../domain/tickets/slots/offer-slots.ts'
import { proposeSlots } from '../domain/tickets/slots/propose-slots.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** Three times to begin with; the volunteer looks at them before anything is sent. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  orNotFound(ticketExists(db, ticketId) || null)
  const to = slotRecipient(db, ticketId)
  return {
    proposed: proposeSlots(db, { ticketId, staffId: staff.id }, now).map((slot) => slot.slice(0, 16)),
    to: to?.name ?? '',
    refused: !to ? 'no_address' : to.onlyWriting ? 'writing_only' : null
  }
}

const schema = z.object({
  'slots[]': z.array(z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'three')).default([]),
  key: z.string().min(4).max(64)
})

/** Sends the mail "Wann passt es?". */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  orNotFound(ticketExists(db, ticketId) || null)
  const form = await readForm(args.request, schema)
  if (!form.ok)
    return data({ problem: 'three', slots: (form.typed['slots[]'] ?? '').split(', ') }, { status: 422 })
  const typed = form.values['slots[]']
  const slots = typed.map((slot) => `${slot.slice(0, 16)}:00`)
  const offer = { ticketId, staffId: staff.id, slots, key: form.values.key }
  const problem = offerSlots(db, offer, school, now)
  if (!problem) return redirect(ticketWay(args.request, ticketId))
  const isConflict = problem === 'taken' || problem === 'closed' || problem === 'limit'
  return data({ problem, slots: typed }, { status: isConflict ? 409 : 422 })
}

export default function Slots() {
  const { proposed, to, refused } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('call')
  const slot = useTicketSlot()
  const [key] = useState(slot.newKey)
  const ways = slotWays(slot)
  if (refused)
    return (
      <PartSheet title={t('slots.title')}>
        <p>{t(`slots.error.${refused}`)}</p>
      </PartSheet>
    )
  return (
    <PartSheet title={t('slots.title')}>
      <p>{t('slots.lead', { who: to })}</p>
      <PostForm action={ways('termine')} fields={{ key }} noValidate>
        {answer && (
          <p className="field-error" role="alert">
            {t(`slots.error.${answer.problem}`)}
          </p>
        )}
        {[0, 1, 2].map((place) => (
          <Field
            key={place}
            id={`termin-${place}`}
            name="slots[]"
            type="datetime-local"
            label={t('slots.time', { n: place + 1 })}
            defaultValue={(answer?.slots ?? proposed)[place] ?? ''}
          />
        ))}
        <Button kind="primary">{t('slots.send')}</Button>
      </PostForm>
    </PartSheet>
  )
}
