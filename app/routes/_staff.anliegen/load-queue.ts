import { markDays } from '../../components/mark-days.ts'
import { standingOf } from '../../components/standing.ts'
import { problemShort } from '../../domain/guides/problem-types.ts'
import { fromSchoolTime, schoolDay } from '../../domain/school-time.ts'
import { marksOf } from '../../domain/students/marks.ts'
import { statusesOf } from '../../domain/students/status-view.ts'
import { mentionedTickets } from '../../domain/tickets/mentions.ts'
import { type QueueEntry, type QueueView, queueOf } from '../../domain/tickets/queue.ts'
import type { QueueFilter } from '../../domain/tickets/queue-filter.ts'
import { queueGroups } from '../../domain/tickets/queue-groups.ts'
import type { AppContext } from '../../http/app-context.ts'

type Db = AppContext['db']
type Reader = { staffId: number; language: 'de' | 'en'; now: Date }

/** One list of the queue as cards, grouped by time. */
export function loadQueue(db: Db, view: QueueView, filter: QueueFilter, reader: Reader) {
  const entries = queueOf(db, view, reader.staffId, reader.now, filter)
  const toCard = cardMaker(db, entries, reader)
  if (view === 'done') {
    const today = schoolDay(reader.now)
    const isToday = (entry: QueueEntry) => entry.closedAt !== null && schoolDay(entry.closedAt) === today
    return [
      { kind: 'closed_today' as const, at: null, cards: entries.filter(isToday).map(toCard) },
      { kind: 'closed_before' as const, at: null, cards: entries.filter((one) => !isToday(one)).map(toCard) }
    ].filter((group) => group.cards.length > 0)
  }
  return queueGroups(entries, schoolDay(reader.now)).map((group) => ({
    kind: group.kind,
    at: group.at ? fromSchoolTime(group.at) : null,
    cards: group.entries.map(toCard)
  }))
}

export type LoadedGroup = ReturnType<typeof loadQueue>[number]
export type Card = LoadedGroup['cards'][number]

function cardMaker(db: Db, entries: QueueEntry[], { language, staffId, now }: Reader) {
  const ids = [...new Set(entries.flatMap((entry) => mainChild(entry)?.id ?? []))]
  const statuses = statusesOf(db, ids)
  const marks = marksOf(db, ids, now)
  const mentioned = new Set(mentionedTickets(db, staffId))
  return (entry: QueueEntry) => {
    const child = mainChild(entry)
    const status = child && statuses.get(child.id)
    return {
      id: entry.id,
      name: child ? `${child.firstName} ${child.lastName}` : null,
      others: entry.children.filter((one) => !one.ambiguous).length - 1,
      klasse: child?.className,
      standing: status && standingOf(status),
      days: child ? markDays(marks.get(child.id) ?? []) : [],
      platform: entry.platform,
      problem: problemShort(entry.problem, language),
      subject: entry.subject,
      from: entry.from,
      arrivedAt: entry.waitingSince ?? entry.createdAt,
      unreadable: entry.kind === 'unreadable',
      urgent: entry.urgent,
      state: entry.state,
      calling: entry.calling,
      callBackAt: entry.callBackAt,
      mentioned: mentioned.has(entry.id),
      mine: entry.claimedBy?.id === staffId,
      claimedBy: entry.claimedBy && { name: entry.claimedBy.name, at: entry.claimedBy.at },
      offeredOthers: entry.offeredTo.filter((one) => one.id !== staffId).map((one) => one.name),
      dueAt: entry.dueAt,
      closedAt: entry.closedAt,
      lesson: entry.nextLesson && {
        start: fromSchoolTime(entry.nextLesson.startsAt),
        end: fromSchoolTime(entry.nextLesson.endsAt),
        running: entry.nextLesson.running
      }
    }
  }
}

/** A mere possibility is no name on a card: the card says that the child is open. */
const mainChild = (entry: QueueEntry) => entry.children.find((child) => !child.ambiguous)
