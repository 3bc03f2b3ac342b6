import type { CoreState, Memory, Why } from './memory.ts'
import type { SchoolTime } from './school-time.ts'
import type { Settings } from './settings.ts'

/** RESTART of connection-status.md, section 6: counting begins anew, old trouble is forgotten. */
export function restart(memory: Memory, core: 'unknown' | 'trial', why: Why, settings: Settings): Memory {
  return {
    ...memory,
    core,
    why,
    way: core === 'unknown' ? 'light' : 'full',
    streak: [],
    run: 0,
    sinceWeak: settings.weakGap,
    setbacks: 0,
    confirmed: false
  }
}

/** FALL of section 6. After a long run of good lessons a single slip is forgiven sooner: the light way back. */
export function fall(memory: Memory, core: CoreState, why: Why, at: SchoolTime, settings: Settings): Memory {
  const isSlip = memory.core === 'reliable' && memory.run >= settings.longRun
  return {
    ...setBack(memory, at),
    core,
    why,
    way: isSlip ? 'light' : 'full',
    streak: [],
    run: 0,
    confirmed: false
  }
}

/** One more setback at this time; help that came before does not answer it. */
export function setBack(memory: Memory, at: SchoolTime): Memory {
  return { ...memory, setbacks: memory.setbacks + 1, lastSetbackAt: at, helped: false }
}
