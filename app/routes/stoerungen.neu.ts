import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { reportIncident } from '../domain/incidents/decide.ts'
import { openIncidents } from '../domain/incidents/read.ts'
import { requireStaff } from '../http/require-staff.ts'

/** A person begins an incident; a second click finds the one that waits for its words already. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const waiting = openIncidents(db).find((one) => one.sign === 'person' && one.confirmedAt === null)
  return redirect(`/stoerungen/${waiting?.id ?? reportIncident(db, staff.id, now, now)}`)
}
