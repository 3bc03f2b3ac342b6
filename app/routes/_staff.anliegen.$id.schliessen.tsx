import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { closeTicket } from '../domain/tickets/close.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return null
}

const schema = z.object({ helpedBy: z.string().trim().max(500, 'long').default('') })

/** Closes the matter and keeps what helped (people.md, UX-16). It changes no status. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ typed: form.typed.helpedBy ?? '' }, { status: 422 })
  orNotFound(ticketExists(db, ticketId) || null)
  closeTicket(db, { ticketId, staffId: staff.id, helpedBy: form.values.helpedBy }, now)
  return redirect(ticketWay(args.request, ticketId))
}

export default function Close() {
  const slot = useTicketSlot()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('ticket')
  const suggestions = [
    slot.guide?.title,
    ...(slot.guide?.steps ?? []).filter((one) => one.done).map((one) => one.text)
  ]
  return (
    <PartSheet title={t('close.title')}>
      <p className="soft">{t('close.status')}</p>
      <PostForm action={slotWays(slot)('schliessen')}>
        <Field
          name="helpedBy"
          label={t('close.helped')}
          hint={t('close.hint')}
          list="was-half"
          autoComplete="off"
          defaultValue={answer?.typed}
          error={answer && t('close.long')}
        />
        <datalist id="was-half">
          {suggestions.map((text) => text && <option key={text} value={text} />)}
        </datalist>
        <Button kind="primary">{t('close.send')}</Button>
      </PostForm>
    </PartSheet>
  )
}
