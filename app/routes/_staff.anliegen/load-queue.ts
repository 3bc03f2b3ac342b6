import { markDays } from '../../components/mark-days.ts'
import { standingOf } from '../../components/standing.ts'
import { problemShort } from '../../domain/guides/problem-types.ts'
import { fromSchoolTime, schoolDay } from '../../domain/school-time.ts'
import { marksOf } from '../../domain/students/marks.ts'
import { statusesOf } from '../../domain/students/status-view.ts'
import { type BesideKind, besideList } from '../../domain/tickets/matters/beside-lists.ts'
import { withTag } from '../../domain/tickets/matters/tags.ts'
import { mentionedTickets } from '../../domain/tickets/mentions.ts'
import { type QueueEntry, type QueueView, queueOf } from '../../domain/tickets/queue.ts'
import type { QueueFilter } from '../../domain/tickets/queue-filter.ts'
import { queueGroups } from '../../domain/tickets/queue-groups.ts'
import type { AppContext } from '../../http/app-context.ts'

type Db = AppContext['db']
type Reader = { staffId: number; isAdmin: boolean; tag: string; language: 'de' | 'en'; now: Date }

/** One list of the queue as cards, grouped by time. */
export function loadQueue(db: Db, view: QueueView, filter: QueueFilter, reader: Reader) {
  const entries = tagged(db, queueOf(db, view, reader.staffId, reader.now, filter), reader.tag)
  const toCard = cardMaker(db, entries, reader)
  if (view === 'done') {
    const today = schoolDay(reader.now)
    const isToday = (entry: QueueEntry) => entry.closedAt !== null && schoolDay(entry.closedAt) === today
    return [
      { kind: 'closed_today' as const, at: null, cards: entries.filter(isToday).map(toCard) },
      { kind: 'closed_before' as const, at: null, cards: entries.filter((one) => !isToday(one)).map(toCard) }
    ].filter((group) => group.cards.length > 0)
  }
  const byTime = queueGroups(entries, schoolDay(reader.now)).map((group) => ({
    kind: group.kind,
    at: group.at ? fromSchoolTime(group.at) : null,
    cards: group.entries.map(toCard)
  }))
  return [...byTime, ...besideGroups(db, view, reader)]
}

export type LoadedGroup = ReturnType<typeof loadQueue>[number]
export type Card = LoadedGroup['cards'][number]

/** Below one's own: what rests and what one follows. Below all, for admins: what was set aside. */
function besideGroups(db: Db, view: QueueView, reader: Reader) {
  const kinds: BesideKind[] =
    view === 'mine' ? ['resting', 'followed'] : view === 'open' && reader.isAdmin ? ['aside'] : []
  return kinds
    .map((kind) => {
      const entries = tagged(db, besideList(db, kind, reader.staffId, reader.now), reader.tag)
      return { kind, at: null, cards: entries.map(cardMaker(db, entries, reader)) }
    })
    .filter((group) => group.cards.length > 0)
}

function tagged(db: Db, entries: QueueEntry[], tag: string): QueueEntry[] {
  if (!tag) return entries
  const ids = withTag(
    db,
    tag,
    entries.map((entry) => entry.id)
  )
  return entries.filter((entry) => ids.has(entry.id))
}

function cardMaker(db: Db, entries: QueueEntry[], { language, staffId, now }: Reader) {
  const ids = [...new Set(entries.flatMap((entry) => mainChild(entry)?.id ?? []))]
  const statuses = statusesOf(db, [...ids, ...entries.flatMap((entry) => named(entry).map(({ id }) => id))])
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
      mayClose:
        entry.state === 'waiting' &&
        child !== undefined &&
        named(entry).every(({ id }) => statuses.get(id)?.state === 'reliable'),
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
const named = (entry: QueueEntry) => entry.children.filter((child) => !child.ambiguous)
const mainChild = (entry: QueueEntry) => named(entry)[0]
