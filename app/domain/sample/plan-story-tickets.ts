import type { Letter } from '#db/sample/letters.ts'
import { CALL_NOTES, THANKS } from '#db/sample/scenes.ts'
import { PLATFORM_LABEL } from '../intake/read-platform.ts'
import { dueTime, NO_HOLIDAYS } from '../routing/school-hours.ts'
import type { ChildPlatform } from '../words.ts'
import type { Chance } from './chance.ts'
import { type CastChild, type DayAct, isTrouble, resultOn } from './sample-cast.ts'
import { momentOf, workAgo } from './sample-days.ts'
import type { SampleVolunteer } from './sample-staff.ts'
import type { SampleLesson } from './sample-timetable.ts'
import {
  deviceWord,
  fillIn,
  type PlannedFact,
  type PlannedStep,
  signed,
  type TicketPlan
} from './ticket-plan.ts'

export type StoryWorld = {
  chance: Chance
  now: Date
  /** Past school days and today, oldest first. */
  days: readonly string[]
  lessonsOf: (className: string) => readonly SampleLesson[]
  volunteers: readonly SampleVolunteer[]
}

const DAYS_UNTIL_CLOSED = 2
const NOTED_AGO = 3

/** The ticket of one story: the mail during the lesson that failed, then what the volunteer did on each day. */
export function planStoryTicket(cast: CastChild, world: StoryWorld): TicketPlan | null {
  const { child, letter, days } = cast
  const first = days.findIndex((day) => isTrouble(day.sign))
  if (!letter || first < 0) return null
  const lesson = firstBadLesson(cast, first, world)
  if (!lesson) return null
  const { chance, now } = world
  const createdAt = minutesAfter(lesson.start, 4 + chance.below(20))
  if (createdAt > now) return null
  const guardian = chance.pick(child.household.guardians)
  const platform = cast.story.platform ?? child.platform
  const { steps, facts } = cast.story.unclaimed
    ? { steps: [], facts: [] }
    : storyWork(cast, { first, createdAt, letter }, world)
  const isOpen = !steps.some((step) => step.do === 'close' && step.at <= now)
  return {
    kind: 'mail',
    createdAt,
    sender: {
      address: guardian.addresses[0] ?? '',
      name: guardian.name,
      contactId: guardian.id,
      householdId: child.household.id
    },
    children: [{ id: child.id, firstName: child.firstName, reason: nameInText(child.firstName) }],
    subject: fill(letter.subject, cast, platform),
    text: signed(fill(letter.text, cast, platform), guardian.name),
    language: letter.language ?? 'de',
    urgent: false,
    ...readDevice(letter, platform),
    problem: letter.problem,
    problemReason: `Im Text: „${letter.quote}“`,
    dueAt: dueTime(
      nextStart(child.className, isOpen ? now : createdAt, world),
      isOpen ? now : createdAt,
      NO_HOLIDAYS
    ),
    steps,
    facts
  }
}

export const nameInText = (firstName: string): string =>
  `Name im Text (${firstName}), Absender ist als Elternteil bekannt`

const fill = (template: string, { child }: CastChild, platform: ChildPlatform): string =>
  fillIn(template, { kind: child.firstName, klasse: child.className, platform })

function firstBadLesson(
  { child, days }: CastChild,
  day: number,
  world: StoryWorld
): SampleLesson | undefined {
  const sign = days[day]?.sign ?? '.'
  return world
    .lessonsOf(child.className)
    .find((lesson) => lesson.day === world.days[day] && resultOn(sign, lesson.index) !== 'ok')
}

/** What the mail says about the device, as the reading would note it. */
function readDevice(
  letter: Letter,
  platform: ChildPlatform
): Pick<TicketPlan, 'platform' | 'evidence' | 'platformReason'> {
  const word = deviceWord(platform)
  if (platform === 'unknown')
    return {
      platform,
      evidence: 'signature-trap',
      platformReason:
        'Nur „Von meinem iPhone gesendet“ nennt ein Gerät; das ist das Gerät, auf dem geschrieben wurde'
    }
  if (platform === 'none')
    return { platform, evidence: 'body', platformReason: `Im Text steht „${letter.quote}“` }
  return {
    platform,
    evidence: 'body',
    platformReason: `Im Text steht „${word ?? PLATFORM_LABEL[platform]}“: ${PLATFORM_LABEL[platform]}`
  }
}

function nextStart(className: string, after: Date, world: StoryWorld): Date | null {
  return world.lessonsOf(className).find((lesson) => lesson.start > after)?.start ?? null
}

type Work = { steps: PlannedStep[]; facts: PlannedFact[] }

/** What was said and done on each day, up to now. */
function storyWork(
  cast: CastChild,
  { first, createdAt, letter }: { first: number; createdAt: Date; letter: Letter },
  world: StoryWorld
): Work {
  const { chance, now } = world
  const platform = cast.story.platform ?? cast.child.platform
  const by = expertFor(platform, world)
  const answer = `Guten Tag,\n\n${fill(letter.answer, cast, platform)}`
  const claim = { at: minutesAfter(createdAt, 3 + chance.below(20)), do: 'claim' as const, by }
  const work: Work = { steps: [claim], facts: [] }
  let lastDay = first
  for (const [index, { sign, act }] of cast.days.entries()) {
    const day = world.days[index]
    if (day === undefined || index < first) continue
    if (isTrouble(sign) || act) lastDay = index
    if (isRelapse(cast, first, index)) {
      const lesson = firstBadLesson(cast, index, world)
      if (lesson)
        work.steps.push({ at: minutesAfter(lesson.start, 9), do: 'family', text: AGAIN, trouble: true })
    }
    const at = momentOf(day, '13:30', chance.below(150))
    if (act) addAct(work, { act, at, by, cast, letter, answer })
    else if (isTrouble(sign) && index === first)
      work.steps.push({ at: minutesAfter(createdAt, 40), do: 'reply', by, text: answer })
    else if (isTrouble(sign) && !isBlocked(cast, index)) {
      const reached = chance.happens(0.5)
      const note = chance.pick(CALL_NOTES)
      const outcome = reached ? 'not_solved' : 'not_reached'
      work.steps.push({ at, do: 'call', by, outcome, text: reached ? note : 'Mailbox' })
    }
  }
  const { lately } = cast.story
  if (lately) work.steps.push({ at: workAgo(now, NOTED_AGO), do: 'note', by, text: lately })
  addClosing(work, { day: world.days[lastDay + DAYS_UNTIL_CLOSED], by, letter, chance })
  return {
    steps: work.steps.filter((step) => step.at <= now).sort((a, b) => a.at.getTime() - b.at.getTime()),
    facts: work.facts.filter((fact) => fact.at <= now)
  }
}

const AGAIN = 'Guten Tag, heute ging es leider wieder nicht. Davor war alles gut.'

/** It had been good again, and the family writes once more. */
function isRelapse({ days }: CastChild, first: number, index: number): boolean {
  const before = days[index - 1]
  const sign = days[index]?.sign ?? '.'
  if (index <= first || !before || sign === 'w' || !isTrouble(sign)) return false
  return before.sign === '.' || before.act === 'H'
}

const BLOCKED = {
  B: 'Kein eigenes Gerät im Haus, Leihlaptop beantragt',
  I: 'Zu Hause noch kein Internet, Klassenleitung weiß Bescheid'
} as const

function addAct(
  { steps, facts }: Work,
  doing: { act: DayAct; at: Date; by: number; cast: CastChild; letter: Letter; answer: string }
): void {
  const { act, at, by, cast, letter, answer } = doing
  const studentId = cast.child.id
  switch (act) {
    case 'H':
      steps.push({ at, do: 'call', by, outcome: 'solved', text: letter.helped })
      facts.push({ studentId, at, by, type: 'help' })
      break
    case 'D':
      steps.push({ at, do: 'note', by, text: `${cast.child.deviceNote} ausgegeben` })
      facts.push({ studentId, at, by, type: 'blocker', reason: 'no_device', on: false })
      facts.push({ studentId, at: minutesAfter(at, 1), by, type: 'device' })
      break
    default: {
      steps.push({ at, do: 'call', by, outcome: 'not_solved', text: BLOCKED[act] })
      steps.push({ at: minutesAfter(at, 6), do: 'reply', by, text: answer })
      const reason = act === 'I' ? 'no_internet' : 'no_device'
      facts.push({ studentId, at, by, type: 'blocker', reason, on: true })
    }
  }
}

function addClosing(
  { steps }: Work,
  closing: { day: string | undefined; by: number; letter: Letter; chance: Chance }
): void {
  const { day, by, letter, chance } = closing
  if (day === undefined) return
  const at = momentOf(day, '15:10', chance.below(60))
  if (chance.happens(0.35))
    steps.push({ at: minutesAfter(at, -100), do: 'family', text: chance.pick(THANKS) })
  steps.push({ at, do: 'close', by, helped: letter.helped })
}

/** Between the day on which a blocker was found and the day on which it went away. */
function isBlocked({ days }: CastChild, index: number): boolean {
  const acts = days.slice(0, index).flatMap((day) => day.act ?? [])
  const last = acts.at(-1)
  return last === 'B' || last === 'I'
}

function expertFor(platform: ChildPlatform, { chance, volunteers }: StoryWorld): number {
  const experts = volunteers.filter((volunteer) => volunteer.platforms.some((known) => known === platform))
  return chance.pick(experts.length > 0 ? experts : volunteers).id
}

const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000)
