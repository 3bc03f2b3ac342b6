import { atomically, type Db } from '#db/client.ts'
import { connectionEvents, events, loans, observations, phases } from '#db/schema/index.ts'
import { byStaff, FAMILY } from '../events.ts'
import { grouped } from '../grouped.ts'
import { registerLent } from '../loans/devices.ts'
import { toSchoolTime } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import { computeStatuses } from '../students/refresh-status.ts'
import { storeStatuses } from '../students/store-status.ts'
import { createChance } from './chance.ts'
import { type EventRow, eventRow } from './event-rows.ts'
import { insertRows } from './insert-rows.ts'
import { planScenes } from './plan-scenes.ts'
import { planStoryTicket } from './plan-story-tickets.ts'
import { castStories } from './sample-cast.ts'
import { sampleDays } from './sample-days.ts'
import { makeFamilies } from './sample-families.ts'
import { storeGuides } from './sample-guides.ts'
import { halfDayEnds, makeSnapshots } from './sample-history.ts'
import { shareLaptops } from './sample-loans.ts'
import { makeRecords, type SampleRecords } from './sample-records.ts'
import { makeStaff } from './sample-staff.ts'
import { makeTimetable, type SampleLesson, storeTimetable } from './sample-timetable.ts'
import { storeFamilies } from './store-families.ts'
import { storeTickets } from './store-tickets.ts'

/**
 * Fills an empty database with an invented school around `now`: 450 students with their families, seven volunteers, 40
 * hosts, ten past school days of lessons, tickets, calls and answers, and five to come. The same seed and moment give the
 * same school. Statuses and the curve are computed from the records, as in a real one.
 */
export function fillSampleSchool(db: Db, sample: { seed: number; now: Date; school: School }): void {
  const { seed, now, school } = sample
  atomically(db, () => {
    const chance = createChance(seed)
    const newId = idMaker()
    const days = sampleDays(now)
    const lived = [...days.past, ...(days.today ? [days.today] : [])]
    const { volunteers, hosts, adminId } = makeStaff(
      db,
      school.supportAddress.split('@')[1] ?? 'schule.example',
      now
    )
    const families = makeFamilies(chance)
    const children = families.flatMap((family) => family.children)
    const timetable = makeTimetable(days, hosts)
    const byClass = grouped(timetable, (lesson) => lesson.className)
    const lessonsOf = (className: string): readonly SampleLesson[] => byClass.get(className) ?? []
    const since = timetable[0]?.start ?? now

    const cast = castStories(children, chance)
    const laptops = shareLaptops(cast, since, newId)
    const world = { chance, now, days: lived, lessonsOf, volunteers, hosts, others: cast.others }
    const { plans: scenes, failing } = planScenes(world)
    const stories = [...cast.byChild.values()].flatMap((one) => planStoryTicket(one, world) ?? [])
    const plans = [...stories, ...scenes].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    const records = makeRecords({
      ...world,
      children,
      cast,
      failing,
      plans,
      newId
    })

    insertRows(db, phases, [
      {
        system: 'Zoom',
        platformUrl: `https://lernen.${school.supportAddress.split('@')[1]}`,
        startedAt: toSchoolTime(since)
      }
    ])
    storeGuides(db, volunteers, days.past[2])
    storeFamilies(db, families, since)
    storeTimetable(db, timetable, children, { days, newcomers: cast.newcomers, reported: records.reported })
    const told = storeTickets(db, plans, { school, volunteers, adminId, now })
    insertRows(db, observations, records.observations)
    insertRows(db, connectionEvents, [...laptops.records, ...records.connectionEvents])
    insertRows(db, loans, [...laptops.loans, ...records.loans])
    registerLent(db, since)
    insertRows(db, events, [...told, ...recordEvents(records, timetable)].sort(byTime))
    makeSnapshots(db, halfDayEnds(lived, now), now)
    // Without events: nobody became reliable at the moment the sample was made.
    storeStatuses(db, computeStatuses(db, null, now), now)
  })
}

/** Reports of hosts and facts of volunteers, as the live verbs would have told them. */
function recordEvents(records: SampleRecords, timetable: readonly SampleLesson[]): EventRow[] {
  const reports = timetable.flatMap(({ id, hostId }) => {
    const at = records.reported.get(id)
    return at ? [eventRow('lesson.reported', at, byStaff(hostId), { lessonId: id })] : []
  })
  const facts = records.connectionEvents.map(({ id, studentId, ticketId, staffId, recordedAt, type }) =>
    eventRow('student.record', recordedAt, staffId ? byStaff(staffId) : FAMILY, {
      studentId,
      ticketId: ticketId ?? undefined,
      data: { id, type }
    })
  )
  return [...reports, ...facts]
}

const byTime = (a: EventRow, b: EventRow): number => a.at.getTime() - b.at.getTime()

/** Ids like those of real records, in the order of time, but the same for the same sample. */
function idMaker(): (at: Date) => string {
  let count = 0
  return (at) => {
    count += 1
    const time = at.getTime().toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}
