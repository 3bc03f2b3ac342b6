import { listDevices, type RegisterLine } from '../../domain/loans/devices.ts'
import type { Reader } from '../../http/reader.ts'
import type { StaffRequest } from '../../http/require-staff.ts'

/**
 * The register in words. Who has a device is for those who may see every family with a loan; the others see what is free (people.md,
 * Who sees what).
 */
export function loadRegister(db: StaffRequest['db'], isAdmin: boolean, reader: Reader) {
  const lines = listDevices(db, reader.now)
  const shown = (line: RegisterLine) => lineOf(line, isAdmin, reader)
  const kept = lines.filter(({ retiredAt, holder }) => retiredAt === null || holder)
  const out = kept.filter(({ holder }) => holder)
  const here = kept.filter(({ holder }) => !holder)
  return {
    all: kept.length,
    overdue: out.filter(({ holder }) => holder?.overdue).length,
    out: [...out].sort(overdueFirst).map(shown),
    free: here.filter(({ condition }) => condition !== 'broken').map(shown),
    broken: here.filter(({ condition }) => condition === 'broken').map(shown),
    retired: lines.filter(({ retiredAt, holder }) => retiredAt !== null && !holder).map(shown)
  }
}

export type ShownDevice = ReturnType<typeof lineOf>

function lineOf(
  { id, number, platform, model, accessories, condition, holder }: RegisterLine,
  isAdmin: boolean,
  reader: Reader
) {
  return {
    id,
    number,
    platform,
    condition,
    detail: [model, accessories].filter(Boolean).join(', '),
    child:
      holder && isAdmin
        ? { id: holder.studentId, name: `${holder.firstName} ${holder.lastName}`, klasse: holder.className }
        : null,
    since: holder ? reader.near(holder.outAt) : '',
    back: holder?.plannedBack ? reader.near(holder.plannedBack) : null,
    overdue: holder?.overdue ?? false,
    called: holder?.recalledAt ? reader.near(holder.recalledAt) : null
  }
}

/** Those that should be back come first, the longest overdue on top. */
function overdueFirst(a: RegisterLine, b: RegisterLine): number {
  const [x, y] = [a, b].map(({ holder }) => (holder?.overdue ? (holder.plannedBack ?? '') : '9999'))
  return x === y ? 0 : (x ?? '') < (y ?? '') ? -1 : 1
}
