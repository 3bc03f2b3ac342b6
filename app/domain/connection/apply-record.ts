import { isCovered, type Memory } from './memory.ts'
import { fall, restart } from './moves.ts'
import type { BlockerRecord, ExemptRecord, PlainRecord, SteppingRecord } from './records.ts'
import type { Settings } from './settings.ts'

/** What any other record does: T13 to T19 of connection-status.md, section 6. */
export function applyRecord(memory: Memory, record: SteppingRecord, settings: Settings): Memory {
  switch (record.type) {
    case 'blocker':
      return applyBlocker(memory, record, settings)
    case 'exempt':
      return applyExempt(memory, record, settings)
    case 'phase':
      return restart(memory, 'unknown', 'new_phase', settings)
    default:
      return isCovered(memory) ? memory : applyToCore(memory, record, settings)
  }
}

/** T13, T14, T15. */
function applyToCore(memory: Memory, { type, at }: PlainRecord, settings: Settings): Memory {
  const { core } = memory
  if (type === 'report') {
    return core === 'failing' ? memory : fall(memory, 'failing', 'family_report', at, settings)
  }
  if (type === 'help') {
    if (core !== 'failing') return { ...memory, helped: true }
    return { ...memory, helped: true, core: 'trial', why: 'after_help', streak: [] }
  }
  const hadTrouble = core === 'failing' || core === 'trial'
  return hadTrouble
    ? restart(memory, 'trial', 'after_device', settings)
    : restart(memory, 'unknown', 'new_device', settings)
}

/** T16, T17. One blocker gone restarts the core even while another stays. */
function applyBlocker(memory: Memory, { reason, on, at }: BlockerRecord, settings: Settings): Memory {
  if (on) return { ...memory, blockers: { ...memory.blockers, [reason]: at } }
  if (memory.blockers[reason] === undefined) return memory
  const { [reason]: _gone, ...blockers } = memory.blockers
  return restart({ ...memory, blockers }, 'trial', 'after_blocker', settings)
}

/** T18. */
function applyExempt(memory: Memory, { on }: ExemptRecord, settings: Settings): Memory {
  if (on) return { ...memory, exempt: true }
  return memory.exempt ? restart({ ...memory, exempt: false }, 'unknown', 'back', settings) : memory
}
