import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { KlasseLabel } from '../components/klasse-label.tsx'
import { List } from '../components/list.tsx'
import { PartSheet } from '../components/part-sheet.tsx'
import { PostForm } from '../components/post-form.tsx'
import { slotWays } from '../components/slot-ways.ts'
import { useTicketSlot } from '../components/ticket-slot.ts'
import { byStaff } from '../domain/events.ts'
import { listStudents } from '../domain/students/list-students.ts'
import { settleStudent } from '../domain/tickets/correct-reading.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { wayBackToTicket } from '../http/ticket-way.ts'

/** Volunteers search the roster from three letters on (people.md, "Who sees what"). */
const LETTERS = 3
const SHOWN = 12

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await requireStaff(args)
  const search = (new URL(args.request.url).searchParams.get('suche') ?? '').trim()
  const found = search.length >= LETTERS ? listStudents(db, { search }, now) : []
  return {
    search,
    tooShort: search.length > 0 && search.length < LETTERS,
    found: found
      .slice(0, SHOWN)
      .map(({ id, firstName, lastName, className }) => ({ id, name: `${firstName} ${lastName}`, className })),
    more: Math.max(0, found.length - SHOWN)
  }
}

const schema = z.object({
  studentId: z.coerce.number().int().positive(),
  instead: z.string().optional()
})

/** Says which child it is about: one of the suggested, or any from the roster. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now, language } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseChild', 400)
  const { studentId, instead } = form.values
  const reason = `${staff.displayName} hat es gesagt`
  const settle = { ticketId, studentId, actor: byStaff(staff.id), reason, instead: instead === '1' }
  orNotFound(settleStudent(db, settle, now) || null)
  return redirect(wayBackToTicket(args.request, ticketId))
}

export default function Child() {
  const { search, tooShort, found, more } = useLoaderData<typeof loader>()
  const slot = useTicketSlot()
  const { t } = useTranslation('ticket')
  const way = slotWays(slot)('kind')
  const list = new URLSearchParams(slot.query).get('liste')
  return (
    <PartSheet title={t('child.title')}>
      <Form method="get" action={way} preventScrollReset>
        {list && <input type="hidden" name="liste" value={list} />}
        <Field
          name="suche"
          label={t('child.search')}
          hint={t('child.hint')}
          type="search"
          autoComplete="off"
          defaultValue={search}
          error={tooShort ? t('child.tooShort') : undefined}
        />
        <Button>{t('child.find')}</Button>
      </Form>
      {search.length >= LETTERS && found.length === 0 && <p role="status">{t('child.none', { search })}</p>}
      {found.length > 0 && (
        <List className="found">
          {found.map((student) => (
            <li key={student.id}>
              <span>
                {student.name} <KlasseLabel klasse={student.className} />
              </span>
              <PostForm action={way} fields={{ studentId: String(student.id) }}>
                <Button
                  compact
                  name="instead"
                  value="1"
                  aria-label={t('child.thisOf', { name: student.name })}
                >
                  {t('child.this')}
                </Button>
                {slot.child && (
                  <Button
                    compact
                    name="instead"
                    value="0"
                    aria-label={t('child.alsoOf', { name: student.name })}
                  >
                    {t('child.also')}
                  </Button>
                )}
              </PostForm>
            </li>
          ))}
        </List>
      )}
      {more > 0 && <p className="soft">{t('child.more', { count: more })}</p>}
    </PartSheet>
  )
}
