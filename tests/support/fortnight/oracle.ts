/**
 * The connection status once more, written from connection-status.md alone and without a line of the product's code: what it
 * says and what Lotse says of the same facts has to be the same.
 */
export type Result = 'ok' | 'degraded' | 'failed' | 'not_seen' | 'excused'
export type Lesson = { key: string; start: string; end: string; state: 'held' | 'cancelled' | 'incident' }
export type Saying = {
  lesson: string
  source: 'host' | 'volunteer' | 'parent' | 'student'
  result: Result
  cause?: 'school' | 'platform'
  suspect?: boolean
  at: string
}
export type Fact = { at: string } & (
  | { type: 'report' | 'help' | 'device' }
  | { type: 'blocker'; reason: string; on: boolean }
  | { type: 'exempt'; on: boolean }
)
export type State = 'unknown' | 'failing' | 'blocked' | 'trial' | 'reliable' | 'exempt'
export type Answer = {
  state: State
  streak: number
  needed: number
  since: string | null
  shaky: boolean
  quiet: boolean
  familyOnly: boolean
}

const LIGHT = 2
const FULL = 4
const DAYS = 2
const LONG_RUN = 8
const WEAK_GAP = 4
const QUIET_DAYS = 5
const SHAKY = 3

const dayOf = (at: string) => at.slice(0, 10)

/** Section 4. `sayings` of one child and one lesson, in the order in which they were said. */
export function verdictOf(
  lesson: Lesson,
  sayings: readonly Saying[]
): { is: 'good' | 'weak' | 'bad' | 'open' | 'void' | 'none'; trusted: boolean } {
  const last = new Map<string, Saying>()
  for (const saying of sayings) if (!saying.suspect) last.set(saying.source, saying)
  const said = [...last.values()]
  const any = (result: Result) => said.some((one) => one.result === result)
  const ours = said.some((one) => one.cause && one.result !== 'ok' && one.result !== 'excused')
  const trusted = said.some((one) => one.result === 'ok' && ['host', 'volunteer'].includes(one.source))
  if (lesson.state !== 'held' || any('excused') || ours) return { is: 'void', trusted: false }
  if (any('failed')) return { is: any('ok') ? 'weak' : 'bad', trusted: false }
  if (any('degraded')) return { is: 'weak', trusted: false }
  if (trusted) return { is: 'good', trusted }
  if (any('not_seen')) return { is: 'open', trusted: false }
  return { is: any('ok') ? 'good' : 'none', trusted: false }
}

/** Sections 5, 6 and 9 for one child: its lessons, what was said about them, and the facts. @param now school time */
export function statusFrom(
  child: { lessons: readonly Lesson[]; sayings: readonly Saying[]; facts: readonly Fact[] },
  now: string
): Answer {
  const begun = child.lessons
    .filter((lesson) => lesson.start <= now)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  const saidOf = ({ key }: Lesson) => child.sayings.filter((one) => one.lesson === key && one.at <= now)
  const steps = [
    ...child.facts.filter((fact) => fact.at <= now).map((fact) => ({ at: fact.at, fact, lesson: null })),
    ...begun.map((lesson) => ({ at: lesson.start, fact: null, lesson }))
  ].sort((a, b) => (a.at === b.at ? (a.fact ? -1 : 1) : a.at < b.at ? -1 : 1))

  let core: 'unknown' | 'failing' | 'trial' | 'reliable' = 'unknown'
  let isLight = true
  let streak: string[] = []
  let run = 0
  let sinceWeak = WEAK_GAP
  let setbacks = 0
  let confirmed = false
  const blockers = new Set<string>()
  let exempt = false
  let shown: State = 'unknown'
  let since: string | null = null
  let lastCounted = ''

  const restart = (to: 'unknown' | 'trial') => {
    core = to
    isLight = to === 'unknown'
    streak = []
    run = 0
    sinceWeak = WEAK_GAP
    setbacks = 0
    confirmed = false
  }
  const fall = (to: 'failing' | 'trial') => {
    isLight = core === 'reliable' && run >= LONG_RUN
    core = to
    streak = []
    run = 0
    confirmed = false
    setbacks += 1
  }
  const count = (lesson: Lesson) => {
    const { is, trusted } = verdictOf(lesson, saidOf(lesson))
    if (is === 'good' || is === 'weak' || is === 'bad') lastCounted = dayOf(lesson.start)
    if (exempt || blockers.size > 0) return
    if (is === 'good') {
      run += 1
      sinceWeak += 1
      confirmed ||= trusted
      if (core === 'failing') core = 'trial'
      if (core !== 'reliable') {
        streak.push(dayOf(lesson.start))
        if (isLight ? streak.length >= LIGHT : streak.length >= FULL && new Set(streak).size >= DAYS) {
          core = 'reliable'
          streak = []
        }
      }
      if (core === 'reliable' && run >= LONG_RUN) setbacks = 0
    } else if (is === 'weak') {
      const second = sinceWeak < WEAK_GAP
      if (core === 'failing') {
        core = 'trial'
        streak = []
      } else if (core === 'trial') {
        streak = []
        setbacks += 1
      } else {
        streak = []
        if (second) fall('trial')
      }
      sinceWeak = 0
      run = 0
    } else if (is === 'bad') {
      if (core === 'failing') isLight = false
      else fall('failing')
    }
  }
  const take = (fact: Fact) => {
    if (fact.type === 'exempt') {
      if (exempt && !fact.on) restart('unknown')
      exempt = fact.on
    } else if (exempt) {
      // Blockers go on being known below the exemption.
      if (fact.type === 'blocker') fact.on ? blockers.add(fact.reason) : blockers.delete(fact.reason)
    } else if (fact.type === 'blocker') {
      if (fact.on) blockers.add(fact.reason)
      else if (blockers.delete(fact.reason)) restart('trial')
    } else if (blockers.size > 0) return
    else if (fact.type === 'report') {
      if (core !== 'failing') fall('failing')
    } else if (fact.type === 'help') {
      if (core === 'failing') {
        core = 'trial'
        streak = []
      }
    } else if (fact.type === 'device') restart(core === 'failing' || core === 'trial' ? 'trial' : 'unknown')
  }

  for (const step of steps) {
    if (step.lesson) count(step.lesson)
    else take(step.fact)
    const over: State = exempt ? 'exempt' : blockers.size > 0 ? 'blocked' : core
    if (over !== shown) {
      shown = over
      since = step.at
    }
  }

  const needed = isLight ? LIGHT : FULL
  const finishedDays = new Set(
    child.lessons
      .filter((one) => one.state === 'held' && one.end <= now && dayOf(one.start) > lastCounted)
      .map((one) => dayOf(one.start))
  )
  const state = shown as State
  return {
    state,
    streak: state === 'unknown' || state === 'trial' ? Math.min(streak.length, needed) : 0,
    needed: state === 'blocked' ? FULL : state === 'reliable' || state === 'exempt' ? 0 : needed,
    since,
    shaky: !['blocked', 'exempt'].includes(state) && setbacks >= SHAKY,
    quiet: state === 'reliable' && finishedDays.size >= QUIET_DAYS,
    familyOnly: !confirmed && (state === 'reliable' || (state === 'trial' && streak.length > 0))
  }
}
