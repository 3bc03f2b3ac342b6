import { standingOf } from '../../components/standing.ts'
import type { StudentPage } from '../../domain/students/student-page.ts'
import type { Reader } from '../../http/reader.ts'

/** Tickets, calls, loans and siblings of a child, worded. */
export const matterWords = ({ tickets, calls, loans, siblings }: StudentPage, { t, near, when }: Reader) => ({
  tickets: tickets.map(({ id, subject, state, ownerName, createdAt }) => ({
    id,
    state,
    title: `#${id} ${subject || t('students:tickets.help')}`,
    who: ownerName
      ? t('students:tickets.by', { name: ownerName, day: near(createdAt) })
      : t('students:tickets.free', { day: near(createdAt) })
  })),
  calls: calls.map(({ id, ticketId, volunteerName, outcome, note, at }) => ({
    id,
    ticketId,
    what: t('students:tickets.call', {
      name: volunteerName,
      outcome: t(`components:call.outcome.${outcome}`).replace(/ …$/, '')
    }),
    note,
    at: at.toISOString(),
    when: when(at)
  })),
  loans: loans.map(({ id, deviceNumber, model, outAt, returnedAt }) => ({
    id,
    model,
    out: returnedAt === null,
    what: t(returnedAt === null ? 'students:home.loanOut' : 'students:home.loanBack', {
      number: deviceNumber,
      day: near(returnedAt ?? outAt)
    })
  })),
  siblings: siblings.map(({ id, firstName, lastName, className, status }) => ({
    id,
    name: `${firstName} ${lastName}`,
    klasse: className,
    standing: standingOf(status)
  }))
})
