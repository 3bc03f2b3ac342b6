import { SCENES, type Scene, type SceneStep } from '#db/sample/scenes.ts'
import { PLATFORM_LABEL } from '../intake/read-platform.ts'
import { dueTime, NO_HOLIDAYS } from '../routing/school-hours.ts'

import { nameInText, type StoryWorld } from './plan-story-tickets.ts'
import { workAgo } from './sample-days.ts'
import type { SampleChild } from './sample-families.ts'
import type { SampleHost } from './sample-staff.ts'
import { fillIn, type PlannedFact, type PlannedStep, signed, type TicketPlan } from './ticket-plan.ts'

export type SceneWorld = StoryWorld & {
  /** Children to whom no story happens; whoever gets a scene is taken out. */
  others: SampleChild[]
  hosts: readonly SampleHost[]
}

/** Tickets of the last hours, and the children who could not get in from then on. */
export function planScenes(world: SceneWorld): { plans: TicketPlan[]; failing: Map<number, Date> } {
  const failing = new Map<number, Date>()
  const plans = SCENES.map((scene) => {
    const children = chooseChildren(scene, world)
    const plan = planScene(scene, children, world)
    for (const child of scene.fails ? children : []) failing.set(child.id, plan.createdAt)
    return plan
  })
  return { plans, failing }
}

function chooseChildren(scene: Scene, world: SceneWorld): SampleChild[] {
  if (scene.from !== 'family' && scene.from !== 'siblings') return []
  const fits = (child: SampleChild): boolean => {
    if (scene.language !== 'de' && child.household.language !== scene.language) return false
    if (scene.from === 'siblings') return hasFreeSibling(child, world)
    return child.household.language === 'de' || scene.language !== 'de'
  }
  const candidates = world.others.filter(fits)
  // Who cannot get in right now should have a lesson right now.
  const chosen = scene.fails ? nearestLesson(candidates, world) : withTime(candidates, world)
  if (!chosen) return []
  const children = scene.from === 'siblings' ? chosen.household.children.slice(0, 2) : [chosen]
  for (const child of children) {
    const index = world.others.indexOf(child)
    if (index >= 0) world.others.splice(index, 1)
    if (scene.platform !== 'unknown') child.platform = scene.platform
  }
  return children
}

/** Rather somebody whose next lesson is not so near: then a claim does not lapse at once. */
function withTime(candidates: readonly SampleChild[], { now, lessonsOf }: SceneWorld) {
  for (const minutes of [150, 90, 45]) {
    const until = now.getTime() + minutes * 60_000
    const found = candidates.find(
      ({ className }) => !lessonsOf(className).some(({ start }) => start > now && start.getTime() < until)
    )
    if (found) return found
  }
  return candidates[0]
}

/** Two children of the household to whom nothing else happens. */
const hasFreeSibling = ({ household }: SampleChild, { others }: SceneWorld): boolean =>
  household.children.length > 1 && household.children.slice(0, 2).every((child) => others.includes(child))

/** Whose lesson has begun most recently, or begins within a quarter of an hour. */
function nearestLesson(candidates: readonly SampleChild[], { now, lessonsOf }: SceneWorld) {
  const soon = now.getTime() + 11 * 60_000
  const lastStart = (child: SampleChild): number =>
    Math.max(
      0,
      ...lessonsOf(child.className)
        .map((lesson) => lesson.start.getTime())
        .filter((start) => start <= soon)
    )
  return candidates.reduce<SampleChild | undefined>(
    (best, child) => (!best || lastStart(child) > lastStart(best) ? child : best),
    undefined
  )
}

function planScene(scene: Scene, children: readonly SampleChild[], world: SceneWorld): TicketPlan {
  const { now } = world
  const [child, sibling] = children
  const createdAt = workAgo(now, scene.ago)
  const words = {
    kind: child?.firstName ?? 'mein Kind',
    kind2: sibling?.firstName,
    klasse: child?.className ?? '',
    platform: scene.platform
  }
  const sender = senderOf(scene, child, world)
  const lessons = children.flatMap((one) => world.lessonsOf(one.className))
  const runs = lessons.some((lesson) => lesson.start <= createdAt && createdAt < lesson.end)
  const letter = scene.calm && !runs ? scene.calm : scene
  const isOpen = !scene.steps.some((step) => step.do === 'close')
  const after = isOpen ? now : createdAt
  const next = lessons
    .filter((lesson) => lesson.end > after)
    .map((lesson) => lesson.start)
    .sort((a, b) => a.getTime() - b.getTime())[0]
  return {
    kind: scene.from === 'unreadable' ? 'unreadable' : 'mail',
    createdAt,
    sender,
    children: children.map(({ id, firstName }) => ({ id, firstName, reason: nameInText(firstName) })),
    subject: fillIn(letter.subject, words),
    text: letter.text === '' ? '' : signed(fillIn(letter.text, words), sender.name),
    language: scene.language,
    urgent: scene.urgent ?? false,
    ...deviceOf(scene, child),
    problem: scene.problem,
    problemReason: scene.quote === '' ? '' : `Im Text: „${scene.quote}“`,
    dueAt: scene.from === 'unreadable' ? null : dueTime(next ?? null, after, NO_HOLIDAYS),
    steps: scene.steps.map((step) => plannedStep(step, world)),
    facts: scene.steps.flatMap((step) => factsOf(step, children, world))
  }
}

function senderOf(scene: Scene, child: SampleChild | undefined, world: SceneWorld): TicketPlan['sender'] {
  if (scene.from === 'teacher') {
    const host = world.hosts[20]
    return { address: host?.address ?? '', name: host?.name ?? '', contactId: null, householdId: null }
  }
  const guardian = child?.household.guardians[0]
  if (!child || !guardian)
    return {
      address: scene.from === 'stranger' ? 'buero.lager7@spedition.example' : 'scanner@copyshop.example',
      name: scene.from === 'stranger' ? 'Büro Lager 7' : '',
      contactId: null,
      householdId: null
    }
  return {
    address: guardian.addresses[0] ?? '',
    name: guardian.name,
    contactId: guardian.id,
    householdId: child.household.id
  }
}

function deviceOf(
  scene: Scene,
  child: SampleChild | undefined
): Pick<TicketPlan, 'platform' | 'evidence' | 'platformReason'> {
  const { platform, device } = scene
  if (platform === 'unknown') return { platform, evidence: 'none', platformReason: 'Nichts im Text' }
  const label = PLATFORM_LABEL[platform]
  return device
    ? { platform, evidence: 'body', platformReason: `Im Text steht „${device}“: ${label}` }
    : {
        platform,
        evidence: 'roster',
        platformReason: `Nichts im Text; für ${child?.firstName ?? ''} ist eingetragen: ${label}`
      }
}

function plannedStep(step: SceneStep, { now, volunteers }: SceneWorld): PlannedStep {
  const at = workAgo(now, step.ago)
  if (step.do === 'family') return { at, do: 'family', text: step.text }
  const by = volunteers[step.by]?.id ?? 1
  const text = 'text' in step ? step.text : ''
  switch (step.do) {
    case 'reply':
      return { at, do: 'reply', by, text: `Guten Tag,\n\n${text}` }
    case 'note':
      return { at, do: 'note', by, text }
    case 'call':
      return { at, do: 'call', by, outcome: step.outcome, text }
    case 'close':
      return { at, do: 'close', by, helped: step.helped }
    default:
      return { at, do: step.do, by }
  }
}

const factsOf = (step: SceneStep, children: readonly SampleChild[], world: SceneWorld): PlannedFact[] =>
  step.do === 'call' && step.outcome === 'solved'
    ? children.map(({ id }) => ({
        studentId: id,
        at: workAgo(world.now, step.ago),
        by: world.volunteers[step.by]?.id ?? 1,
        type: 'help' as const
      }))
    : []
