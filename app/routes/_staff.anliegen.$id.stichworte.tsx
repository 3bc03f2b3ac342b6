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
import { addTag, MOST_TAGS, removeTag, schoolTags, tagsOf } from '../domain/tickets/matters/tags.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await requireStaff(args)
  const tags = tagsOf(db, idParam(args.params.id))
  return { tags, full: tags.length >= MOST_TAGS, known: schoolTags(db).map(({ word }) => word) }
}

const schema = z.object({
  tag: z.string().max(2_000, 'long').default(''),
  remove: z.coerce.number().int().positive().optional()
})

/** Puts a tag on the ticket or takes one off. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) return data({ typed: form.typed.tag ?? '', problem: 'long' }, { status: 422 })
  const { tag, remove } = form.values
  if (remove) removeTag(db, { ticketId, staffId: staff.id, tagId: remove }, now)
  else {
    const done = addTag(db, { ticketId, staffId: staff.id, word: tag }, now)
    orNotFound(done !== 'gone' || null)
    if (done !== 'tagged') return data({ typed: tag, problem: done }, { status: 422 })
  }
  return redirect(`${ticketWay(args.request, ticketId, 'stichworte')}#teil`)
}

export default function Tags() {
  const { tags, full, known } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const slot = useTicketSlot()
  const { t } = useTranslation('matters')
  const way = slotWays(slot)('stichworte')
  return (
    <PartSheet title={t('tags.title')}>
      <p className="soft">{t('tags.warning')}</p>
      {tags.length > 0 && (
        <PostForm action={way} className="tags">
          {tags.map(({ id, word }) => (
            <button key={id} type="submit" name="remove" value={id} aria-label={t('tags.remove', { word })}>
              {word} ×
            </button>
          ))}
        </PostForm>
      )}
      {!full && (
        <PostForm action={way} key={tags.length}>
          <Field
            name="tag"
            label={t('tags.add')}
            hint={t('tags.hint')}
            list="stichworte-bekannt"
            autoComplete="off"
            defaultValue={answer?.typed}
            error={answer && t(`tags.${answer.problem}`)}
          />
          <datalist id="stichworte-bekannt">
            {known.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
          <Button kind="primary">{t('tags.send')}</Button>
        </PostForm>
      )}
    </PartSheet>
  )
}
