import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { Heard } from '../components/call-heard.tsx'
import { SelectField, TextField } from '../components/field.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { useAnswer } from '../components/use-answer.ts'
import { handOver } from '../domain/tickets/hand-over.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { teamOf } from '../domain/volunteers/team.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'
import { platformNames } from '../locales/platforms.ts'

/** Colleagues who answer; who is there stands first. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args)
  const colleagues = teamOf(db)
    .filter((one) => one.isVolunteer && one.id !== staff.id)
    .map((one) => ({
      id: one.id,
      name: one.displayName,
      here: one.hereUntil !== null && one.hereUntil > now,
      knows: one.platforms.map((platform) => platformNames(language)[platform]).join(', ')
    }))
  return { colleagues: colleagues.sort((a, b) => Number(b.here) - Number(a.here)) }
}

const schema = z.object({
  toStaffId: z.coerce.number({ error: 'who' }).int().positive('who'),
  tried: z.string().trim().max(5_000, 'long').default('')
})

/** Passes the ticket on to a colleague with one line of what was tried. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const ticketId = await ticketHere(args, asked)
  orNotFound(ticketExists(db, ticketId) || null)
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 422 })
  const { toStaffId, tried } = form.values
  const done = handOver(db, { ticketId, fromStaffId: staff.id, toStaffId, tried }, school, now)
  if (!done) {
    const typed = { toStaffId: String(toStaffId), tried }
    return data({ typed, errors: { toStaffId: 'notYours' } as Record<string, string> }, { status: 409 })
  }
  return redirect(ticketWay(args.request, ticketId))
}

export default function HandOver() {
  const { colleagues } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('ticket')
  const slot = useTicketSlot()
  const error = (name: string) => answer?.errors[name] && t(`handOver.${answer.errors[name]}`)
  return (
    <PartSheet title={t('handOver.title')}>
      <PostForm action={slotWays(slot)('weitergeben')} noValidate>
        <SelectField
          name="toStaffId"
          label={t('handOver.to')}
          defaultValue={answer?.typed.toStaffId ?? ''}
          error={error('toStaffId') || undefined}
        >
          <option value="">{t('handOver.choose')}</option>
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {[one.name, one.knows, one.here && t('handOver.here')].filter(Boolean).join(' – ')}
            </option>
          ))}
        </SelectField>
        <TextField
          name="tried"
          label={t('handOver.tried')}
          hint={t('handOver.triedHint')}
          rows={2}
          defaultValue={answer?.typed.tried}
          error={error('tried') || undefined}
        />
        {slot.heard.length > 0 && <Heard heard={slot.heard} clock={slot.clock} />}
        <Button kind="primary">{t('handOver.send')}</Button>
      </PostForm>
    </PartSheet>
  )
}
