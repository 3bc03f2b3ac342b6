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
import { byStaff } from '../domain/events.ts'
import { nextLessonsOf } from '../domain/lessons/next-lesson.ts'
import { fromSchoolTime } from '../domain/school-time.ts'
import { chosenStudents } from '../domain/tickets/chosen-students.ts'
import { snoozeOf, snoozeTicket, wakeTicket } from '../domain/tickets/matters/snooze.ts'
import { LONGEST_SNOOZE_DAYS, SNOOZE_CHOICES, snoozeUntil } from '../domain/tickets/matters/snooze-times.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff, type StaffRequest } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  return {
    rests: snoozeOf(db, ticketId) !== undefined,
    lesson: lessonEnd(db, ticketId, now) !== null,
    days: LONGEST_SNOOZE_DAYS
  }
}

const schema = z.object({
  until: z.enum([...SNOOZE_CHOICES, 'now']).catch('time'),
  at: z.string().max(40).default('')
})

/** Puts the ticket off, or takes it up again. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  const { until, at } = form.ok ? form.values : { until: 'time' as const, at: '' }
  if (until === 'now') {
    wakeTicket(db, { ticketId, actor: byStaff(staff.id), reason: 'person' }, now)
    return redirect(ticketWay(args.request, ticketId))
  }
  const moment = snoozeUntil(until, { typed: at, lessonEnd: lessonEnd(db, ticketId, now) }, now)
  if (typeof moment === 'string') return data({ typed: at, problem: moment, by: '' }, { status: 422 })
  const done = snoozeTicket(db, { ticketId, staffId: staff.id, until: moment }, now)
  if (done.result === 'snoozed') return redirect(ticketWay(args.request, ticketId))
  orNotFound(done.result !== 'gone' || null)
  const by = done.result === 'taken' ? done.by : ''
  return data({ typed: at, problem: done.result, by }, { status: 409 })
}

/** End of the earliest next lesson of the ticket's children. */
function lessonEnd(db: StaffRequest['db'], ticketId: number, now: Date): Date | null {
  const lessons = [...nextLessonsOf(db, chosenStudents(db, ticketId), now).values()]
  const first = lessons.sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
  return first ? fromSchoolTime(first.endsAt) : null
}

export default function Later() {
  const { rests, lesson, days } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const slot = useTicketSlot()
  const { t } = useTranslation('matters')
  const way = slotWays(slot)('spaeter')
  const choices = ['hour', ...(lesson ? ['lesson'] : []), 'morning']
  return (
    <PartSheet title={t('later.title')}>
      <p className="soft">{t('later.lead')}</p>
      <PostForm action={way} className="choices">
        {choices.map((choice) => (
          <Button key={choice} name="until" value={choice}>
            {t(`later.${choice}`)}
          </Button>
        ))}
        {rests && (
          <Button name="until" value="now">
            {t('later.now')}
          </Button>
        )}
      </PostForm>
      <PostForm action={way} fields={{ until: 'time' }} noValidate>
        <Field
          name="at"
          type="datetime-local"
          label={t('later.time')}
          defaultValue={answer?.typed}
          error={answer && t(`later.${answer.problem}`, { by: answer.by, days })}
        />
        <Button kind="primary">{t('later.send')}</Button>
      </PostForm>
    </PartSheet>
  )
}
