import { randomUUID } from 'node:crypto'
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
import { splitTicket } from '../domain/tickets/matters/split.ts'
import { ticketPage } from '../domain/tickets/ticket-page.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

const FIRST_WORDS = 80

export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const page = ticketPage(db, idParam(args.params.id), staff.id, now)
  return {
    key: randomUUID(),
    children: (page?.entry.children ?? [])
      .filter((child) => !child.ambiguous)
      .map(({ id, firstName, className }) => ({ id, name: `${firstName}, ${className}` })),
    messages: (page?.timeline ?? []).flatMap((item) =>
      item.kind === 'in' && ['human', 'link'].includes(item.mailKind)
        ? [{ id: item.id, words: item.visible.replace(/\s+/g, ' ').slice(0, FIRST_WORDS) }]
        : []
    )
  }
}

const ids = z.array(z.coerce.number().int().positive()).max(500).default([])
const schema = z.object({ 'child[]': ids, 'message[]': ids, key: z.string().min(1).max(100) })

/** Makes a ticket of its own for some of the children. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ problem: 'none', studentIds: [], messageIds: [] }, { status: 422 })
  const { 'child[]': studentIds, 'message[]': messageIds, key } = form.values
  const done = splitTicket(db, { ticketId, staffId: staff.id, studentIds, messageIds, key }, school, now)
  if (done.result === 'split') return redirect(ticketWay(args.request, done.ticketId))
  orNotFound(done.result !== 'gone' || null)
  const status = done.result === 'none' || done.result === 'all' ? 422 : 409
  return data({ problem: done.result, studentIds, messageIds }, { status })
}

export default function SplitSheet() {
  const { key, children, messages } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const slot = useTicketSlot()
  const { t } = useTranslation('matters')
  if (children.length < 2)
    return (
      <PartSheet title={t('split.title')}>
        <p className="soft">{t('split.one')}</p>
      </PartSheet>
    )
  return (
    <PartSheet title={t('split.title')}>
      <p className="soft">{t('split.lead')}</p>
      <PostForm action={slotWays(slot)('aufteilen')} fields={{ key }}>
        <fieldset>
          <legend>{t('split.who')}</legend>
          {answer && (
            <p className="field-error" role="alert">
              {t(`split.${answer.problem}`)}
            </p>
          )}
          {children.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                name="child[]"
                value={id}
                defaultChecked={answer?.studentIds.some((one) => one === id)}
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('split.which')}</legend>
          {messages.map(({ id, words }) => (
            <label key={id}>
              <input
                type="checkbox"
                name="message[]"
                value={id}
                defaultChecked={answer?.messageIds.some((one) => one === id)}
              />{' '}
              {words}
            </label>
          ))}
        </fieldset>
        <Button kind="primary">{t('split.send')}</Button>
      </PostForm>
    </PartSheet>
  )
}
