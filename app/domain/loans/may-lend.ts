import type { Device, Holder } from './devices.ts'

/** Why a device is not handed out. */
export type LoanRefusal = 'no_device' | 'retired' | 'broken' | 'out' | 'no_student' | 'inactive' | 'has_other'

type Facts = {
  device: Pick<Device, 'retiredAt' | 'condition'> | null
  holder: Pick<Holder, 'studentId'> | null
  student: { id: number; active: boolean } | null
  /** Another device that this child has. */
  other: string | null
}

/** May this child have this device? `same`: it has it. Pure. */
export function mayLend({ device, holder, student, other }: Facts): LoanRefusal | 'same' | null {
  if (!device) return 'no_device'
  if (!student) return 'no_student'
  if (holder) return holder.studentId === student.id ? 'same' : 'out'
  if (device.retiredAt !== null) return 'retired'
  if (device.condition === 'broken') return 'broken'
  if (!student.active) return 'inactive'
  return other === null ? null : 'has_other'
}
