import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { HelpedChoice } from '../components/guide-helped.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { useAnswer } from '../components/use-answer.ts'
import { HELPED_CODE } from '../domain/guides/helped-before.ts'
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

const schema = z.object({
  /** Code of a guide, or anything else: then the own words count, which may be empty. */
  helped: z.string().max(20).default('other'),
  helpedBy: z.string().trim().max(500, 'long').default(''),
  /** Newest message of the family that was on the screen. */
  seen: z.coerce.number().int().min(0).optional()
})

/** Closes the matter and keeps what helped (people.md, UX-16). It changes no status. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok)
    return data({ typed: form.typed.helpedBy ?? '', problem: 'long' as const, by: '' }, { status: 422 })
  const { helped, helpedBy, seen } = form.values
  const said = HELPED_CODE.test(helped) ? helped : helpedBy
  orNotFound(ticketExists(db, ticketId) || null)
  const done = closeTicket(db, { ticketId, staffId: staff.id, helpedBy: said, seenMessageId: seen }, now)
  if (done.result === 'stale' || done.result === 'taken') {
    const by = done.result === 'taken' ? done.by : ''
    return data({ typed: helpedBy, problem: done.result, by }, { status: 409 })
  }
  return redirect(ticketWay(args.request, ticketId))
}

export default function Close() {
  const slot = useTicketSlot()
  const answer = useAnswer<typeof action>()
  const { t } = useTranslation('ticket')
  const newest = slot.newestInbound?.id ?? 0
  // Fixed when the sheet opens: what arrives meanwhile has not been seen yet.
  const [opened] = useState(newest)
  const seen = answer?.problem === 'stale' ? newest : opened
  return (
    <PartSheet title={t('close.title')}>
      <p className="soft">{t('close.status')}</p>
      {answer && answer.problem !== 'long' && (
        <p className="notice" role="alert">
          {t(`close.${answer.problem}`, { by: answer.by })}
        </p>
      )}
      <PostForm action={slotWays(slot)('schliessen')} fields={{ seen: String(seen) }}>
        <HelpedChoice used={slot.usedGuides} guides={slot.guides} other={answer !== undefined}>
          <Field
            name="helpedBy"
            label={t('close.words')}
            autoComplete="off"
            defaultValue={answer?.typed}
            error={answer?.problem === 'long' ? t('close.long') : undefined}
          />
        </HelpedChoice>
        <Button kind="primary">{t('close.send')}</Button>
      </PostForm>
    </PartSheet>
  )
}
