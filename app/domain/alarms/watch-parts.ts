import { and, count, eq, gte, inArray } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { notices, watch } from '#db/schema/index.ts'
import { type EventType, LOTSE, recordEvent } from '../events.ts'
import { newToken } from '../ids.ts'
import { type Limit, reachedLimit } from '../outbox/automatic-limits.ts'
import { type AlarmWay, type NoticeKind, WATCHED_PARTS, type WatchedPart } from '../words.ts'
import { judgePart, WATCH_TIMING, type WatchTiming } from './judge-part.ts'
import { lookAtParts } from './look-at-parts.ts'

type Part = { part: WatchedPart; since: Date | null }

const EVENTS: Record<NoticeKind, EventType> = {
  alarm: 'alarm.raised',
  reminder: 'alarm.reminded',
  recovered: 'alarm.ended'
}

/**
 * One look at everything that must not fall silent; queues what the admin is told by the second ways. One transaction:
 * however many processes look, each outage is told once, and a restart neither repeats nor forgets it.
 */
export function watchParts(
  db: Db,
  ways: readonly AlarmWay[],
  now: Date,
  timing: WatchTiming = WATCH_TIMING
): void {
  atomically(db, () => {
    const looks = lookAtParts(db, now)
    const before = new Map(
      db
        .select()
        .from(watch)
        .all()
        .map((row) => [row.part, row])
    )
    const judged = WATCHED_PARTS.map((part) => {
      const row = before.get(part) ?? null
      const look = looks[part]
      const { unwellMs, verdict } = judgePart(row, look, now, timing)
      const since = look.since instanceof Date ? look.since : new Date(now.getTime() - unwellMs)
      return { part, row, unwellMs, verdict, since: row?.troubleSince ?? since }
    })
    const isDue = judged.some(({ verdict }) => verdict === 'alarm')
    const told: Record<NoticeKind, Part[]> = {
      alarm: isDue ? judged.filter(({ verdict }) => verdict === 'alarm' || verdict === 'nearly') : [],
      reminder: judged.filter(({ verdict }) => verdict === 'reminder'),
      recovered: judged.filter(({ verdict }) => verdict === 'recovered')
    }
    const isHeld = ways.some((way) => isOverLimit(db, way, now))
    for (const { part, unwellMs } of judged) keepLook(db, { part, unwellMs }, now)
    // What a limit holds is still so at the next look.
    if (isHeld) return
    for (const kind of ['recovered', 'alarm', 'reminder'] as const)
      if (told[kind].length > 0) tell(db, { kind, parts: told[kind], ways }, now)
  })
}

function keepLook(db: Db, look: { part: WatchedPart; unwellMs: number }, now: Date): void {
  const seen = { ...look, seenAt: now }
  db.insert(watch).values(seen).onConflictDoUpdate({ target: watch.part, set: seen }).run()
}

function tell(
  db: Db,
  { kind, parts, ways }: { kind: NoticeKind; parts: Part[]; ways: readonly AlarmWay[] },
  now: Date
): void {
  const names = parts.map(({ part }) => part)
  for (const { part, since } of parts) {
    const state = {
      alarm: { alarmedAt: now, troubleSince: since, remindedAt: null },
      reminder: { remindedAt: now },
      recovered: { alarmedAt: null, troubleSince: null, remindedAt: null }
    }[kind]
    db.update(watch).set(state).where(eq(watch.part, part)).run()
  }
  if (kind === 'recovered') dropUnsent(db, names)
  for (const way of ways)
    db.insert(notices)
      .values({
        kind,
        way,
        parts: parts.map(({ part, since }) => ({ part, since: since?.getTime() ?? null })),
        messageId: newToken(),
        createdAt: now,
        dueAt: now
      })
      .run()
  recordEvent(db, { type: EVENTS[kind], at: now, actor: LOTSE, data: { parts: names, ways: [...ways] } })
}

/** An alarm that could not be sent before its end would only frighten: the notice of the end says what was. */
function dropUnsent(db: Db, over: WatchedPart[]): void {
  const waiting = db
    .select({ id: notices.id, parts: notices.parts })
    .from(notices)
    .where(eq(notices.state, 'queued'))
    .all()
    .filter(({ parts }) => parts.every(({ part }) => over.includes(part)))
  db.update(notices)
    .set({ state: 'dropped', reason: 'Vorbei, bevor es gesagt werden konnte.' })
    .where(
      inArray(
        notices.id,
        waiting.map(({ id }) => id)
      )
    )
    .run()
}

/** Alarms are automatic mails, too (outbox/automatic-limits.ts). */
function isOverLimit(db: Db, way: AlarmWay, now: Date): boolean {
  const used = (limit: Limit): number => {
    const recent = gte(notices.createdAt, new Date(now.getTime() - limit.withinMs))
    const where = limit.of === 'all' ? recent : and(recent, eq(notices.way, way))
    return db.select({ n: count() }).from(notices).where(where).get()?.n ?? 0
  }
  return reachedLimit('alarm', used) !== null
}
