import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { SelectField } from '../components/field.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { byStaff } from '../domain/events.ts'
import { PROBLEM_TYPES, problemType } from '../domain/guides/problem-types.ts'
import { settleProblem } from '../domain/tickets/correct-reading.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { wayBackToTicket } from '../http/ticket-way.ts'

/** The 43 types by their short names. */
export async function loader(args: LoaderFunctionArgs) {
  const { language } = await requireStaff(args)
  return { types: PROBLEM_TYPES.map(({ code, short }) => ({ code, short: short[language] })) }
}

const schema = z.object({ problem: z.string() })

/** Confirms or corrects the problem type. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now, language } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  const type = form.ok ? problemType(form.values.problem) : null
  if (!type) throw refuse(language, 'chooseProblem', 400)
  const reason = `${staff.displayName} hat es gesagt`
  orNotFound(
    settleProblem(db, { ticketId, problem: type.code, actor: byStaff(staff.id), reason }, now) || null
  )
  return redirect(wayBackToTicket(args.request, ticketId))
}

export default function Problem() {
  const { types } = useLoaderData<typeof loader>()
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const { t: matters } = useTranslation('matters')
  return (
    <PartSheet title={t('problem.title')}>
      <PostForm action={slotWays(slot)('problem')}>
        <SelectField
          name="problem"
          label={t('problem.label')}
          hint={t('problem.hint')}
          required
          defaultValue=""
        >
          <option value="">{t('problem.choose')}</option>
          {types.map((type) => (
            <option key={type.code} value={type.code}>
              {type.short}
            </option>
          ))}
        </SelectField>
        <Button kind="primary">{t('problem.send')}</Button>
      </PostForm>
      <PostForm action={slotWays(slot)('beiseite')} className="choices">
        <Button name="kind" value="P-42">
          {matters('aside.p42')}
        </Button>
        <Button name="kind" value="P-41">
          {matters('aside.p41')}
        </Button>
      </PostForm>
      <p className="soft">{matters('aside.lead')}</p>
    </PartSheet>
  )
}
