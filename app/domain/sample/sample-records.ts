import type { connectionEvents, loans, observations } from '#db/schema/index.ts'
import type { ObservedResult, Source } from '../connection/records.ts'
import { lessonEffect } from '../guides/problem-types.ts'
import { lessonOfMessage } from '../lessons/lesson-of-message.ts'
import { toSchoolTime } from '../school-time.ts'
import type { Chance } from './chance.ts'
import { type Cast, isTrouble, resultOn } from './sample-cast.ts'
import type { SampleChild } from './sample-families.ts'
import type { SampleLesson } from './sample-timetable.ts'
import type { TicketPlan } from './ticket-plan.ts'

export type SampleRecords = {
  observations: (typeof observations.$inferInsert)[]
  connectionEvents: (typeof connectionEvents.$inferInsert)[]
  loans: (typeof loans.$inferInsert)[]
  /** When each lesson was reported by its host. */
  reported: Map<number, Date>
}

export type RecordWorld = {
  chance: Chance
  now: Date
  /** Past school days and today, oldest first. */
  days: readonly string[]
  children: readonly SampleChild[]
  lessonsOf: (className: string) => readonly SampleLesson[]
  cast: Cast
  /** Children who are in no lesson from this moment on. */
  failing: ReadonlyMap<number, Date>
  /** In the order of their numbers, which begin with 1. */
  plans: readonly TicketPlan[]
  newId: (at: Date) => string
}

const REPORTED = 0.89
/** A host who has been told of a child looks more closely. */
const REPORTED_WATCHED = 0.97
const DAYS_WATCHED = 2
const ILL = 0.006
const ANSWERED_ALONE = 0.6
const ANSWERED_AS_WELL = 0.2

/** Everything that was said and done about the connections, as records. No status is made up: it follows from these. */
export function makeRecords(world: RecordWorld): SampleRecords {
  const records: SampleRecords = {
    observations: [],
    connectionEvents: [],
    loans: [],
    reported: new Map()
  }
  addHostReports(records, world)
  for (const [index, plan] of world.plans.entries()) addTicket(records, world, plan, index + 1)
  for (const studentId of world.cast.exempt) {
    const at = new Date(firstMorning(world))
    records.connectionEvents.push({ ...stamp(world, at), studentId, type: 'exempt', on: true })
  }
  return records
}

const stamp = ({ newId }: RecordWorld, at: Date) => ({
  id: newId(at),
  at: toSchoolTime(at),
  recordedAt: at
})

const firstMorning = ({ children, lessonsOf }: RecordWorld): number => {
  const start = lessonsOf(children[0]?.className ?? '')[0]?.start.getTime() ?? 0
  return start - 65 * 60_000
}

function addHostReports(records: SampleRecords, world: RecordWorld): void {
  const classes = new Map<string, SampleChild[]>()
  for (const child of world.children)
    classes.set(child.className, [...(classes.get(child.className) ?? []), child])
  for (const [className, members] of classes)
    for (const lesson of world.lessonsOf(className)) {
      const seen = members.map((child) => ({ child, result: seenIn(world, lesson, child) }))
      const at = new Date(lesson.end.getTime() + (2 + world.chance.below(12)) * 60_000)
      // A host who saw trouble does report.
      const trouble = seen.some(({ result }) => result === 'failed' || result === 'degraded')
      const usual = members.some((child) => isWatched(world, child, lesson)) ? REPORTED_WATCHED : REPORTED
      const reports = world.chance.happens(usual) || trouble
      if (reports && at <= world.now) {
        records.reported.set(lesson.id, at)
        for (const { child, result } of seen)
          if (result) addObservation(records, world, { child, lesson, at, source: 'host', result })
      }
      for (const { child, result } of seen)
        if (result === 'ok') addFamilyAnswer(records, world, { child, lesson, reported: reports })
    }
}

/** Was there trouble with the child on the last two days? */
function isWatched({ cast, days }: RecordWorld, child: SampleChild, lesson: SampleLesson): boolean {
  const day = days.indexOf(lesson.day)
  const lately = cast.byChild.get(child.id)?.days.slice(Math.max(0, day - DAYS_WATCHED), day) ?? []
  return lately.some(({ sign }) => isTrouble(sign))
}

/** What the host saw of this child; null: the child is not in the group yet. */
function seenIn(world: RecordWorld, lesson: SampleLesson, child: SampleChild): ObservedResult | null {
  const { cast, days, failing, chance } = world
  const day = days.indexOf(lesson.day)
  const isIll = chance.happens(ILL)
  if (cast.newcomers.has(child.id) && day < days.length - 1) return null
  if (cast.exempt.has(child.id)) return 'excused'
  const story = cast.byChild.get(child.id)
  if (story) return resultOn(story.days[day]?.sign ?? '.', lesson.index)
  const since = failing.get(child.id)
  // The lesson of the mail is the one that began up to a quarter of an hour after it.
  if (since && (lesson.start >= since || isLastBefore(world, lesson, since))) return 'failed'
  return isIll && !since ? 'excused' : 'ok'
}

function isLastBefore({ lessonsOf }: RecordWorld, lesson: SampleLesson, moment: Date): boolean {
  return lessonOfMessage(lessonsOf(lesson.className), toSchoolTime(moment))?.id === lesson.id
}

/** Families are asked about lessons nobody reported while their child is on trial; some answer anyway. */
function addFamilyAnswer(
  records: SampleRecords,
  world: RecordWorld,
  { child, lesson, reported }: { child: SampleChild; lesson: SampleLesson; reported: boolean }
): void {
  const story = world.cast.byChild.get(child.id)
  const day = world.days.indexOf(lesson.day)
  const hadTrouble = story?.days.slice(0, day + 1).some(({ sign }) => isTrouble(sign))
  if (!hadTrouble) return
  const answers = world.chance.happens(reported ? ANSWERED_AS_WELL : ANSWERED_ALONE)
  const at = new Date(lesson.end.getTime() + (125 + world.chance.below(60)) * 60_000)
  if (answers && at <= world.now)
    addObservation(records, world, { child, lesson, at, source: 'parent', result: 'ok' })
}

function addObservation(
  records: SampleRecords,
  world: RecordWorld,
  said: {
    child: { id: number }
    lesson: SampleLesson
    at: Date
    source: Source
    result: ObservedResult
    ticketId?: number
  }
): void {
  records.observations.push({
    ...stamp(world, said.at),
    studentId: said.child.id,
    lessonId: said.lesson.id,
    source: said.source,
    result: said.result,
    staffId: said.source === 'host' ? said.lesson.hostId : null,
    ticketId: said.ticketId ?? null
  })
}

/** What a ticket's messages and the work on it mean (connection-status.md, section 3). */
function addTicket(records: SampleRecords, world: RecordWorld, plan: TicketPlan, ticketId: number): void {
  const times = [plan.createdAt, ...plan.steps.flatMap((step) => (isTroubleAgain(step) ? step.at : []))]
  for (const { id } of plan.children)
    for (const at of times) addTrouble(records, world, { studentId: id, at, plan, ticketId })
  for (const { at, by, ...fact } of plan.facts) {
    records.connectionEvents.push({ ...stamp(world, at), ...fact, staffId: by, ticketId })
    const child = world.children.find((one) => one.id === fact.studentId)
    if (fact.type === 'device' && child)
      records.loans.push({
        deviceNumber: child.deviceNote,
        platform: 'windows',
        model: 'Schullaptop 14 Zoll',
        studentId: child.id,
        outAt: at
      })
  }
}

const isTroubleAgain = (step: TicketPlan['steps'][number]): boolean =>
  step.do === 'family' && step.trouble === true

function addTrouble(
  records: SampleRecords,
  world: RecordWorld,
  { studentId, at, plan, ticketId }: { studentId: number; at: Date; plan: TicketPlan; ticketId: number }
): void {
  const effect = lessonEffect(plan.problem)
  const child = world.children.find((one) => one.id === studentId)
  if (!child || effect === null || effect === 'information') return
  const lesson = lessonOfMessage(world.lessonsOf(child.className), toSchoolTime(at))
  if (lesson) {
    const result = effect === 'degrades' ? 'degraded' : 'failed'
    addObservation(records, world, { child, lesson, at, source: 'parent', result, ticketId })
  } else if (effect === 'blocksLesson')
    records.connectionEvents.push({ ...stamp(world, at), studentId, type: 'report', ticketId })
}
