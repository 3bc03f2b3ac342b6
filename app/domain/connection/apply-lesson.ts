import { type Memory, neededOn } from './memory.ts'
import { fall, setBack } from './moves.ts'
import type { SchoolDay } from './school-time.ts'
import type { Settings } from './settings.ts'
import type { LessonStep } from './steps.ts'

/** What a counted lesson does to the core: T1 to T12 of connection-status.md, section 6. */
export function applyLesson(memory: Memory, step: LessonStep, settings: Settings): Memory {
  switch (step.verdict) {
    case 'good':
      return applyGood(memory, step, settings)
    case 'weak':
      return { ...applyWeak(memory, step, settings), sinceWeak: 0, run: 0 }
    case 'bad':
      return applyBad(memory, step, settings)
  }
}

/** T1, T4, T7, T10. */
function applyGood(before: Memory, step: LessonStep, settings: Settings): Memory {
  const memory: Memory = {
    ...before,
    run: before.run + 1,
    sinceWeak: before.sinceWeak + 1,
    confirmed: before.confirmed || step.trusted
  }
  if (memory.core === 'failing') return { ...memory, core: 'trial', why: 'works_again', streak: [step.day] }
  if (memory.core === 'reliable') return forgetOldSetbacks(memory, settings)

  const streak = [...memory.streak, step.day]
  if (!isEnough(memory, streak, settings)) return { ...memory, streak }
  return forgetOldSetbacks({ ...memory, core: 'reliable', why: 'enough_good', streak: [] }, settings)
}

/** T2, T5, T8, T11. */
function applyWeak(memory: Memory, step: LessonStep, settings: Settings): Memory {
  if (memory.core === 'failing') return { ...memory, core: 'trial', why: 'works_again', streak: [] }
  if (memory.core === 'trial') return { ...setBack(memory, step.at), streak: [] }
  if (memory.sinceWeak < settings.weakGap) return fall(memory, 'trial', 'two_weak', step.at, settings)
  return { ...memory, streak: [] }
}

/** T3, T6, T9, T12. */
function applyBad(memory: Memory, step: LessonStep, settings: Settings): Memory {
  if (memory.core === 'failing') return { ...memory, way: 'full' }
  return fall(memory, 'failing', 'bad_lesson', step.at, settings)
}

function isEnough(memory: Memory, streak: readonly SchoolDay[], settings: Settings): boolean {
  if (streak.length < neededOn(memory.way, settings)) return false
  return memory.way === 'light' || new Set(streak).size >= settings.days
}

function forgetOldSetbacks(memory: Memory, settings: Settings): Memory {
  return memory.run >= settings.longRun ? { ...memory, setbacks: 0 } : memory
}
