import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '../domain/staff/sign-in.ts'
import { requireStaff } from '../http/require-staff.ts'
import { clearSessionToken, readSessionToken } from '../http/session-cookie.ts'

/** Ends the session in the database, not only the cookie. */
export async function action(args: ActionFunctionArgs) {
  const { db, now } = await requireStaff(args)
  const token = await readSessionToken(args.request, args.context)
  if (token) endSession(db, token, now)
  return redirect('/anmelden', { headers: { 'Set-Cookie': await clearSessionToken(args.context) } })
}
