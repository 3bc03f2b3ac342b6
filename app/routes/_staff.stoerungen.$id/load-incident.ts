import { problemShort } from '../../domain/guides/problem-types.ts'
import { fittingTickets, lessonsInView } from '../../domain/incidents/fitting.ts'
import { findIncident, stateOf, ticketsOf } from '../../domain/incidents/read.ts'
import type { AppContext } from '../../http/app-context.ts'
import type { Reader } from '../../http/reader.ts'
import { INCIDENT_LINES } from '../../locales/incident-lines.ts'

/** An incident with all a person needs to decide, in words; null: there is none with this number. */
export function loadIncident(
  db: AppContext['db'],
  id: number,
  { t, when, clock }: Reader,
  language: 'de' | 'en',
  now: Date
) {
  const incident = findIncident(db, id)
  if (!incident) return null
  const state = stateOf(incident)
  const problem = (code: string | null) => problemShort(code, language) ?? t('incidents:noProblem')
  return {
    id,
    state,
    title: incident.title,
    since: when(incident.startedAt),
    stateWords: t(`incidents:state.${state}`, { when: incident.endedAt && when(incident.endedAt) }),
    why: t(`incidents:why.${incident.sign}`, { problem: problem(incident.problem) }),
    words: incident.words || INCIDENT_LINES.de.opened,
    closingWords: incident.closingWords || INCIDENT_LINES.de.closed,
    lessons: lessonsInView(db, incident, now).map((lesson) => ({
      id: lesson.id,
      chosen: state === 'proposed' ? lesson.named : lesson.state === 'incident',
      cancelled: lesson.state === 'cancelled',
      text: t(lesson.failed > 0 ? 'incidents:lesson' : 'incidents:lessonQuiet', {
        time: clock(lesson.startsAt),
        group: lesson.groupName,
        failed: lesson.failed,
        members: lesson.members
      })
    })),
    fitting: fittingTickets(db, incident).map((ticket) => ({
      id: ticket.id,
      because: t(`incidents:because.${ticket.because}`),
      text: t(ticket.className ? 'incidents:ticket' : 'incidents:ticketPlain', {
        number: ticket.id,
        problem: problem(ticket.problem),
        klasse: ticket.className
      })
    })),
    linked: ticketsOf(db, id).map((ticket) => ({
      id: ticket.id,
      text: t('incidents:ticketPlain', { number: ticket.id, problem: problem(ticket.problem) }),
      state: t(`incidents:linkedState.${ticket.state}`)
    }))
  }
}

export type LoadedIncident = NonNullable<ReturnType<typeof loadIncident>>
