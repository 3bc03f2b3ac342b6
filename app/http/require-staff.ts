import { type AppLoadContext, redirect } from '@remix-run/node'
import { findSession, type SignedIn } from '../domain/staff/sign-in.ts'
import { refuse } from './refuse.ts'
import { refererPath } from './safe-way.ts'
import { requireSameOrigin } from './same-origin.ts'
import { readSessionToken } from './session-cookie.ts'

/** What a staff route works with. */
export type StaffRequest = AppLoadContext & { staff: SignedIn; now: Date; language: 'de' | 'en' }

/**
 * The one door of the staff area: who is signed in, and for everything that is not GET, did it come from our own page.
 * Every loader and action behind it calls this first.
 *
 * @throws Response redirect to the sign-in page (with the way back), a form to the page that shows what was typed; 403
 *   for the wrong role or another site
 */
export async function requireStaff(
  { request, context }: { request: Request; context: AppLoadContext },
  role: 'staff' | 'admin' = 'staff'
): Promise<StaffRequest> {
  requireSameOrigin(request, context)
  const now = context.clock()
  const token = await readSessionToken(request, context)
  const person = token ? findSession(context.db, token, now) : null
  if (!person) throw toSignIn(request)
  if (role === 'admin' && !person.isAdmin) {
    throw refuse(person.language, 'adminOnly', 403)
  }
  return { ...context, staff: person, now, language: person.language }
}

/** 307 sends a form on with all it holds: what somebody typed while the session ended is shown and not lost. */
function toSignIn(request: Request): Response {
  const way = encodeURIComponent(wayBack(request))
  const reads = request.method === 'GET' || request.method === 'HEAD'
  return reads ? redirect(`/anmelden?weiter=${way}`) : redirect(`/abgemeldet?weiter=${way}`, 307)
}

/** Only a GET can be repeated after signing in; a form leads back to the page it stood on. */
function wayBack(request: Request): string {
  const url = new URL(request.url)
  if (request.method === 'GET') return url.pathname.replace(/\.data$/, '') + url.search
  return refererPath(request) ?? '/'
}
