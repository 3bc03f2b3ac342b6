import type { ConnectionRecord, Observation, SteppingRecord } from './records.ts'
import type { SchoolTime } from './school-time.ts'

export interface VisibleRecords {
  /** By lesson id: of each source only its last statement. */
  observations: Map<string, Observation[]>
  /** Every other record that is a step, in no particular order. */
  stepping: SteppingRecord[]
}

/**
 * The records that exist at `now`: not later, not withdrawn. A withdrawal counts from its own `at` on and cannot be
 * withdrawn; it may be older than the record it names (connection-status.md, sections 3, 4 and 6).
 */
export function visibleRecords(records: readonly ConnectionRecord[], now: SchoolTime): VisibleRecords {
  const withdrawn = new Set<string>()
  for (const record of records) {
    if (record.type === 'withdraw' && record.at <= now) withdrawn.add(record.event)
  }

  const observations = new Map<string, Observation[]>()
  const stepping: SteppingRecord[] = []
  for (const record of records) {
    if (record.at > now || withdrawn.has(record.id) || record.type === 'withdraw') continue
    if (record.type !== 'observation') stepping.push(record)
    else if (record.suspect !== true) keepLast(observations, record)
  }
  return { observations, stepping }
}

/** A lesson has at most four sources, so a list is enough. */
function keepLast(observations: Map<string, Observation[]>, said: Observation): void {
  const ofLesson = observations.get(said.lesson)
  if (!ofLesson) {
    observations.set(said.lesson, [said])
    return
  }
  const index = ofLesson.findIndex((other) => other.source === said.source)
  const before = ofLesson[index]
  if (!before) ofLesson.push(said)
  else if (isLater(said, before)) ofLesson[index] = said
}

function isLater(a: Observation, b: Observation): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at
}
