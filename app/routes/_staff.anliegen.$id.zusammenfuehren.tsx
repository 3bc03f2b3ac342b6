import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { useAnswer } from '../components/use-answer.ts'
import { mergeTickets } from '../domain/tickets/matters/merge.ts'
import { openOfHousehold } from '../domain/tickets/matters/merge-refusal.ts'
import { idParam, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requireStaff(args)
  return { others: openOfHousehold(db, idParam(args.params.id)) }
}

const schema = z.object({
  into: z
    .string()
    .trim()
    .regex(/^#?\d{1,12}$/, 'number'),
  across: z.string().optional()
})

/** Merges this ticket into another one. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const fromId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok)
    return data({ typed: form.typed.into ?? '', problem: 'number', by: '', into: 0 }, { status: 422 })
  const { into: typed, across } = form.values
  const merge = {
    fromId,
    intoId: Number(typed.replace('#', '')),
    staffId: staff.id,
    acrossHouseholds: across === '1'
  }
  const done = mergeTickets(db, merge, school, now)
  if (done.result === 'merged') return redirect(ticketWay(args.request, done.into))
  const more = { by: 'by' in done ? done.by : '', into: 'into' in done ? done.into : 0 }
  return data({ typed, problem: done.result, ...more }, { status: 409 })
}

export default function MergeSheet() {
  const { others } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const slot = useTicketSlot()
  const { t } = useTranslation('matters')
  const list = others.map((id) => `#${id}`).join(', ')
  const error = answer && t(`merge.${answer.problem}`, { by: answer.by, into: answer.into })
  return (
    <PartSheet title={t('merge.title')}>
      <p className="soft">{t('merge.lead', { number: slot.id })}</p>
      <PostForm action={slotWays(slot)('zusammenfuehren')} noValidate>
        <Field
          name="into"
          inputMode="numeric"
          autoComplete="off"
          label={t('merge.into')}
          hint={list ? t('merge.hint', { list }) : t('merge.none')}
          defaultValue={answer?.typed ?? (others.length === 1 ? others[0] : undefined)}
          error={error}
        />
        {answer?.problem === 'other_household' && (
          <fieldset>
            <p className="warn">{t('merge.warning')}</p>
            <label>
              <input type="checkbox" name="across" value="1" /> {t('merge.across')}
            </label>
          </fieldset>
        )}
        <Button kind="primary">{t('merge.send')}</Button>
      </PostForm>
    </PartSheet>
  )
}
