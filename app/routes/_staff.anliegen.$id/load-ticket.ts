import { randomUUID } from 'node:crypto'
import { markDays } from '../../components/mark-days.ts'
import { standingOf } from '../../components/standing.ts'
import { barredWritersOf } from '../../domain/barred/barred-people.ts'
import { unknownWritersOf } from '../../domain/barred/unknown-writers.ts'
import { ticksOf } from '../../domain/guides/guide-ticks.ts'
import { fillVariables, guideVariables } from '../../domain/guides/guide-variables.ts'
import { guidesFor } from '../../domain/guides/guides-for.ts'
import { problemShort } from '../../domain/guides/problem-types.ts'
import { incidentOf, openIncidents } from '../../domain/incidents/read.ts'
import { fromSchoolTime } from '../../domain/school-time.ts'
import type { School } from '../../domain/settings/school.ts'
import { studentPage } from '../../domain/students/student-page.ts'
import { heardOf } from '../../domain/tickets/call-questions.ts'
import { draftFilesOf } from '../../domain/tickets/draft-files.ts'
import { olderDraftsOf } from '../../domain/tickets/drafts.ts'
import { alsoHere } from '../../domain/tickets/presence.ts'
import { queueOf } from '../../domain/tickets/queue.ts'
import { recipientsOf } from '../../domain/tickets/recipients.ts'
import { rememberedProblem } from '../../domain/tickets/remembered-problem.ts'
import { saidAnswers } from '../../domain/tickets/said-answers.ts'
import { mayCall } from '../../domain/tickets/show-number.ts'
import { type TicketPage, ticketPage } from '../../domain/tickets/ticket-page.ts'
import { teamOf } from '../../domain/volunteers/team.ts'
import type { AppContext } from '../../http/app-context.ts'
import { foldRuns } from './fold-runs.ts'
import { numbersIn } from './numbers-in.ts'

type Db = AppContext['db']
type Reader = { staffId: number; language: 'de' | 'en'; now: Date; school: School; all?: boolean }

/** Everything the page of one ticket shows; null: there is no ticket with this number. */
export function loadTicket(db: Db, id: number, reader: Reader) {
  const { staffId, language, now, school } = reader
  const page = ticketPage(db, id, staffId, now)
  if (!page) return null
  const { ticket, entry } = page
  const variables = guideVariables(db, school)
  // Answers are written in German, so are the guides in them.
  const guides = guidesFor(db, { problem: ticket.problem, platform: ticket.platform, language: 'de' }).map(
    (guide) => ({
      ...guide,
      steps: guide.steps.map((step) => fillVariables(step, variables))
    })
  )
  const ticks = ticksOf(db, id)
  const said = saidAnswers(db, id)
  const working =
    guides.find((guide) => guide.id === (ticks.at(-1)?.guideId ?? page.draft?.guideId)) ?? guides[0]
  const guide =
    working &&
    (working.fit !== 'none' || working.helped > 0 || ticks.some((tick) => tick.guideId === working.id))
      ? working
      : null
  // Addresses and numbers are for whoever answers and calls: on a free ticket or one's own (people.md, DP-08, DP-23).
  const reaches = mayCall(db, { ticketId: id, staffId })
  const chosen = entry.children.filter((child) => !child.ambiguous)
  const chosenIds = chosen.map((child) => child.id)
  return {
    ticket: {
      id,
      kind: ticket.kind,
      state: ticket.state,
      subject: ticket.subject,
      problem: ticket.problem,
      problemWords: problemShort(ticket.problem, language),
      problemReason: ticket.problemReason,
      problemConfirmed: ticket.problemConfirmed,
      remembered: ticket.problemConfirmed ? null : rememberedWords(db, id, language),
      platform: ticket.platform,
      platformReason: ticket.platformReason,
      platformConfirmed: ticket.platformConfirmed,
      urgent: ticket.urgent,
      dueAt: ticket.dueAt,
      closedAt: ticket.closedAt,
      relatedTicketId: ticket.relatedTicketId,
      helpedBy: ticket.helpedBy
    },
    from: entry.from,
    claimedBy: entry.claimedBy,
    calling: entry.calling,
    callBackAt: entry.callBackAt,
    lesson: entry.nextLesson && {
      start: fromSchoolTime(entry.nextLesson.startsAt),
      end: fromSchoolTime(entry.nextLesson.endsAt)
    },
    children: entry.children.map((child) => {
      const why = page.studentReasons.find((one) => one.studentId === child.id)
      return { ...child, reason: why?.reason ?? '', confirmed: why?.confirmed ?? false }
    }),
    timeline: foldRuns(page.timeline, reader.all ?? false).map((item) =>
      item.kind === 'in'
        ? { ...item, numbers: reaches ? numbersIn(item.visible) : [], said: said.get(item.id) ?? null }
        : item
    ),
    names: Object.fromEntries(teamOf(db).map((one) => [one.id, one.displayName])),
    guideTitles: Object.fromEntries(guides.map((one) => [one.id, one.title])),
    newestInboundId: page.newestInboundId,
    draft: page.draft,
    newKey: randomUUID(),
    others: alsoHere(db, id, staffId, now),
    draftFiles: draftFilesOf(db, { ticketId: id, staffId }),
    olderDrafts: olderDraftsOf(db, id, staffId),
    people: page.people,
    barred: barredWritersOf(db, id),
    unknown: unknownWritersOf(db, id),
    recipients: reaches ? recipientsOf(db, id) : null,
    earlier: page.earlier.map((one) => ({
      ...one,
      words: problemShort(one.problem, language) ?? one.subject
    })),
    guides,
    usedGuides: usedIn(page, ticks),
    guide: guide && {
      id: guide.id,
      title: guide.title,
      steps: guide.steps.map((text, step) => ({
        id: String(step),
        text,
        done: ticks.some((tick) => tick.guideId === guide.id && tick.step === step)
      }))
    },
    tried: triedOf(page, ticks),
    heard: heardOf(db, id, language),
    sides: chosen.flatMap((child) => childSide(db, child.id, chosenIds, now) ?? []),
    nextFree: nextFree(db, id, reader),
    incident: incidentForTicket(db, id)
  }
}

export type LoadedTicket = NonNullable<ReturnType<typeof loadTicket>>

/** The common fault it belongs to, or the one that goes on and that it may be linked to. */
function incidentForTicket(db: Db, id: number) {
  const own = incidentOf(db, id)
  const other = own ? null : openIncidents(db).find((one) => one.confirmedAt !== null)
  return {
    own: own && { id: own.id, title: own.title },
    other: other ? { id: other.id, title: other.title } : null
  }
}

/** What the problem of this child was corrected to the last time, in words. */
function rememberedWords(db: Db, ticketId: number, language: 'de' | 'en') {
  const before = rememberedProblem(db, ticketId)
  const words = problemShort(before?.code ?? null, language)
  return before && words ? { ...before, words } : null
}

/** The child beside the ticket. */
function childSide(db: Db, studentId: number, shown: readonly number[], now: Date) {
  const student = studentPage(db, studentId, now)
  if (!student) return null
  return {
    id: student.id,
    firstName: student.firstName,
    name: `${student.firstName} ${student.lastName}`,
    klasse: student.className,
    platform: student.platform,
    deviceNote: student.deviceNote,
    standing: standingOf(student.status),
    status: student.status,
    days: markDays(student.lessons),
    lessons: student.lessons
      .map((lesson) => ({
        id: lesson.lessonId,
        start: fromSchoolTime(lesson.startsAt),
        end: fromSchoolTime(lesson.endsAt),
        subject: lesson.subject || lesson.groupName,
        host: lesson.hostName
      }))
      .filter((lesson) => lesson.end > now)
      .slice(0, 2),
    loan: student.loans.find((loan) => loan.returnedAt === null) ?? null,
    siblings: student.siblings
      .filter((sibling) => !shown.includes(sibling.id))
      .map((sibling) => ({
        id: sibling.id,
        firstName: sibling.firstName,
        klasse: sibling.className,
        platform: sibling.platform,
        standing: standingOf(sibling.status)
      }))
  }
}

type Tried = { kind: 'step' | 'call' | 'guide'; text: string; by: string; at: Date }

/** "Versucht": ticked steps, calls and guides that were sent, oldest first. */
function triedOf(page: TicketPage, ticks: ReturnType<typeof ticksOf>): Tried[] {
  const tried: Tried[] = ticks.map((tick) => ({
    kind: 'step',
    text: tick.text,
    by: tick.by ?? '',
    at: tick.at
  }))
  for (const item of page.timeline) {
    if (item.kind === 'call') tried.push({ kind: 'call', text: item.outcome, by: item.from, at: item.at })
    if (item.kind === 'out' && item.guideId !== null)
      tried.push({ kind: 'guide', text: String(item.guideId), by: item.from, at: item.at })
  }
  return tried.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The guides this ticket has seen, the latest first: sent ones before ticked ones. */
const usedIn = (page: TicketPage, ticks: ReturnType<typeof ticksOf>): number[] => [
  ...new Set([
    ...page.timeline
      .flatMap((item) => (item.kind === 'out' && item.guideId !== null ? [item.guideId] : []))
      .reverse(),
    ...ticks.map((tick) => tick.guideId).reverse()
  ])
]

/** Where to go on when somebody else was quicker: one's own offers first. */
function nextFree(db: Db, id: number, { staffId, now }: Reader): number | null {
  const free = [...queueOf(db, 'offered', staffId, now), ...queueOf(db, 'open', staffId, now)].find(
    (entry) => entry.claimedBy === null && entry.id !== id
  )
  return free?.id ?? null
}
