import { addDays, type SchoolDay, type SchoolTime } from '../school-time.ts'
import type { QueueEntry } from './queue.ts'

/** What the groups of the queue are called after: the clock of the children's next lessons. */
export type GroupKind = 'now' | 'next' | 'today' | 'tomorrow' | 'later' | 'none'
export type QueueGroup<T> = {
  kind: GroupKind
  /** Start of the earliest lesson in the group, school time; null without a lesson. */
  at: SchoolTime | null
  entries: T[]
}

type Timed = Pick<QueueEntry, 'urgent' | 'nextLesson'>

/**
 * Groups a list by time, keeping its order inside each: what burns now, what comes before the next lesson of the day,
 * the rest of today, tomorrow, each later day, and what has no lesson.
 */
export function queueGroups<T extends Timed>(entries: readonly T[], today: SchoolDay): QueueGroup<T>[] {
  const starts = entries
    .filter((entry) => !burns(entry))
    .flatMap((entry) => entry.nextLesson?.startsAt ?? [])
    .filter((start) => start.startsWith(today))
    .sort()
  const groups = new Map<string, QueueGroup<T>>()
  for (const entry of entries) {
    const kind = kindOf(entry, today, starts[0])
    const start = entry.nextLesson?.startsAt ?? null
    const key = kind === 'later' ? `${kind} ${start?.slice(0, 10)}` : kind
    const group = groups.get(key) ?? { kind, at: start, entries: [] }
    if (start !== null && (group.at === null || start < group.at)) group.at = start
    group.entries.push(entry)
    groups.set(key, group)
  }
  return [...groups.values()].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.at ?? '').localeCompare(b.at ?? '')
  )
}

const ORDER: readonly GroupKind[] = ['now', 'next', 'today', 'tomorrow', 'later', 'none']

const burns = (entry: Timed): boolean => entry.urgent || entry.nextLesson?.running === true

function kindOf(entry: Timed, today: SchoolDay, next: SchoolTime | undefined): GroupKind {
  if (burns(entry)) return 'now'
  const start = entry.nextLesson?.startsAt
  if (start === undefined) return 'none'
  if (start === next) return 'next'
  if (start.startsWith(today)) return 'today'
  return start.startsWith(addDays(today, 1)) ? 'tomorrow' : 'later'
}
