import { readdirSync, readFileSync } from 'node:fs'

export type MemoryWatch = {
  /** The most so far, in MB. */
  readonly most: number
  end(): void
}

/**
 * Looks every few milliseconds at the memory of a process and of all it has started, together: what they share is
 * counted once (Pss).
 */
export function watchMemory(pid: number, everyMs = 20): MemoryWatch {
  let most = 0
  const look = () => {
    most = Math.max(most, memoryOf(pid))
  }
  const timer = setInterval(look, everyMs)
  return {
    get most() {
      look()
      return most
    },
    end: () => clearInterval(timer)
  }
}

/** MB of a process and its children now; nothing of those that have ended. */
export function memoryOf(pid: number): number {
  return familyOf(pid).reduce((sum, each) => sum + own(each), 0)
}

function own(pid: number): number {
  try {
    return (
      Number(/^Pss:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
    )
  } catch {
    return 0
  }
}

/** Not from /proc/PID/task/TID/children: not every kernel has that. */
function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name))
  const family = [pid]
  for (const member of family) for (const [each, parent] of parents) if (parent === member) family.push(each)
  return family
}

function parentOf(pid: string): number {
  try {
    // The name of the program stands in brackets and may hold anything.
    return Number(/.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
