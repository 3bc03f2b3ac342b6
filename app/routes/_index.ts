import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '../http/require-staff.ts'

/** The front door leads to the work: the queue for volunteers, the overview for admins. */
export async function loader(args: LoaderFunctionArgs) {
  const { staff } = await requireStaff(args)
  return redirect(staff.isVolunteer ? '/anliegen' : '/uebersicht')
}
