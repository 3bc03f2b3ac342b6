import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { useAnswer } from '../components/use-answer.ts'
import { asideOf } from '../domain/tickets/matters/may-read-words.ts'
import { ASIDE_KINDS, bringBack, setAside } from '../domain/tickets/matters/set-aside.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requireStaff(args)
  return { aside: asideOf(db, idParam(args.params.id)) !== undefined }
}

const schema = z.object({ kind: z.enum([...ASIDE_KINDS, 'back']) })

/** Takes a matter out of the Support-Team's list (guides.md, P-41 and P-42), or brings it back. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now, language } = asked
  const ticketId = await ticketHere(args, asked, { evenAside: true })
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseProblem', 400)
  const { kind } = form.values
  if (kind === 'back') {
    bringBack(db, { ticketId, staffId: staff.id }, school, now)
    return redirect(ticketWay(args.request, ticketId))
  }
  const done = setAside(db, { ticketId, staffId: staff.id, kind }, school, now)
  if (done.result === 'aside') return redirect(ticketWay(args.request, ticketId))
  orNotFound(done.result !== 'gone' || null)
  return data({ problem: done.result, by: done.result === 'taken' ? done.by : '' }, { status: 409 })
}

export default function Aside() {
  const { aside } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const slot = useTicketSlot()
  const { t } = useTranslation('matters')
  return (
    <PartSheet title={t('aside.title')}>
      <p className="soft">{t('aside.lead')}</p>
      {answer && (
        <p className="field-error" role="alert">
          {t(`aside.${answer.problem}`, { by: answer.by })}
        </p>
      )}
      <PostForm action={slotWays(slot)('beiseite')} className="matter-ways">
        <Button name="kind" value="P-42">
          {t('aside.p42')}
        </Button>
        <p className="soft">{t('aside.p42Lead')}</p>
        <Button name="kind" value="P-41">
          {t('aside.p41')}
        </Button>
        <p className="soft">{t('aside.p41Lead')}</p>
        {aside && (
          <Button name="kind" value="back">
            {t('aside.back')}
          </Button>
        )}
      </PostForm>
    </PartSheet>
  )
}
