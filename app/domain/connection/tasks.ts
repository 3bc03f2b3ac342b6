import { countDays, type JudgedLesson } from './judged-lessons.ts'
import { compareText, type SchoolTime } from './school-time.ts'
import type { Situation } from './situation.ts'

/** In the order in which they are given (connection-status.md, section 10). */
export const TASK_KINDS = ['help', 'find_cause', 'check', 'ask_family', 'ask_host', 'ask_blocker'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export type Task =
  | { kind: 'help' | 'find_cause' | 'ask_blocker'; since: SchoolTime }
  | { kind: 'check'; since: SchoolTime | null }
  | { kind: 'ask_family' | 'ask_host'; lesson: string }

/** The same key is the same task, so a mail for it is sent once. */
export function taskKey(task: Task): string {
  return `${task.kind}:${'lesson' in task ? task.lesson : (task.since ?? '')}`
}

/** What somebody has to do about this student now. Tasks come and go by themselves. */
export function tasksFor(situation: Situation): Task[] {
  const { state, since, ref } = situation
  if (state === 'exempt') return []
  if (state === 'blocked') return askBlocker(situation)

  const tasks: Task[] = []
  if (state === 'failing' && since !== null) tasks.push({ kind: 'help', since })
  const setbackAt = unexplainedSetback(situation)
  if (setbackAt !== null) tasks.push({ kind: 'find_cause', since: setbackAt })
  if (isStuck(situation)) tasks.push({ kind: 'check', since: ref })
  return tasks.concat(askAboutLast(situation))
}

/** Time of the last of too many setbacks, when nobody has helped since. */
function unexplainedSetback({ state, memory, settings }: Situation): SchoolTime | null {
  const tooMany = memory.setbacks >= settings.shakySetbacks
  return state === 'trial' && tooMany && !memory.helped ? memory.lastSetbackAt : null
}

/** Lessons take place, but for days nothing has come of them. */
function isStuck({ state, ref, finished, settings }: Situation): boolean {
  if (state !== 'unknown' && state !== 'trial') return false
  const idle = finished.filter((lesson) => isAfter(lesson, ref) && lesson.judgement.verdict !== 'void')
  return countDays(idle) >= settings.idleDays
}

/** `ask_family` or `ask_host` about the last finished lesson; older ones are not asked about any more. */
function askAboutLast(situation: Situation): Task[] {
  const { state, ref, finished } = situation
  const last = finished.at(-1)
  if (!last || (ref !== null && last.start < ref)) return []

  const isWatched = state === 'failing' || state === 'trial'
  const { verdict, contradiction } = last.judgement
  if (verdict === 'none') {
    return isWatched || isStuck(situation) ? [{ kind: 'ask_family', lesson: last.id }] : []
  }
  const againUnseen = verdict === 'open' && (isWatched || finished.at(-2)?.judgement.verdict === 'open')
  return contradiction || againUnseen ? [{ kind: 'ask_host', lesson: last.id }] : []
}

/** The child was there all the same, or enough days have passed: is the reason still there? */
function askBlocker({ memory, begun, finished, settings }: Situation): Task[] {
  const since = Object.values(memory.blockers).sort(compareText).at(-1) ?? ''
  const wasThere = begun.some(
    ({ start, judgement }) => start > since && (judgement.verdict === 'good' || judgement.verdict === 'weak')
  )
  const days = countDays(finished.filter((lesson) => isAfter(lesson, since)))
  return wasThere || days >= settings.blockedDays ? [{ kind: 'ask_blocker', since }] : []
}

function isAfter(lesson: JudgedLesson, time: SchoolTime | null): boolean {
  return time === null || lesson.start > time
}
