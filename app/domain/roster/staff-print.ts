import { createHash } from 'node:crypto'
import type { StaffPlans } from './plan-staff.ts'

/** What an import of teachers would change, as a hash: what is confirmed is what was shown. */
export function staffPrint({ plans, unclear }: Pick<StaffPlans, 'plans' | 'unclear'>): string {
  const changes = plans.map(({ draft, known, mails, platforms, kind }) => [
    kind,
    known && [known.id, known.active, known.isVolunteer, known.isHost, known.isAdmin],
    draft.lastName,
    draft.firstName,
    draft.displayName,
    draft.isVolunteer,
    draft.isHost,
    mails,
    platforms
  ])
  const text = JSON.stringify([changes, unclear.map(({ line }) => line)])
  return createHash('sha256').update(text).digest('hex')
}
