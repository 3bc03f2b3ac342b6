import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { AnswerBox } from '../components/answer-box.tsx'
import { MentionList } from '../components/mention-list.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { useAnswer } from '../components/use-answer.ts'
import { useKeptNote } from '../components/use-kept-note.ts'
import { useMentionPicker } from '../components/use-mention-picker.ts'
import { addNote } from '../domain/tickets/add-note.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return null
}

/** Nobody reads more; a pasted log belongs into an attachment. */
const MAX_NOTE = 50_000

const schema = z.object({ text: z.string().trim().min(1, 'empty').max(MAX_NOTE, 'long') })

/** Writes an internal note. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok)
    return data({ typed: form.typed.text ?? '', problem: form.errors.text ?? 'empty' }, { status: 422 })
  const written = addNote(db, { ticketId, staffId: staff.id, body: form.values.text }, school, now)
  orNotFound(written || null)
  return redirect(ticketWay(args.request, ticketId))
}

const NAMES = 'namen'

export default function Note() {
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const answer = useAnswer<typeof action>()
  const ways = slotWays(slot)
  const picker = useMentionPicker(slot.colleagues, NAMES)
  const kept = useKeptNote(ways('notiz'), { staffId: slot.me, noteCount: slot.noteCount })
  return (
    // Catches what bubbles up from the box; it is no control itself.
    <div {...kept}>
      <div ref={picker.ref} {...picker.around}>
        <AnswerBox
          kind="note"
          kinds={{ reply: ways('antworten'), note: ways('notiz'), call: ways('anruf') }}
          action={ways('notiz')}
          draft={answer?.typed}
          offered={<MentionList picker={picker} id={NAMES} />}
          files={slot.colleagues.length > 0 && <p className="mention-hint">{t('answer:mentionHint')}</p>}
          error={
            answer && t(`note.${answer.problem}`, { most: MAX_NOTE.toLocaleString(slot.clock.language) })
          }
        />
      </div>
    </div>
  )
}
