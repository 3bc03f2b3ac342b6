import type { AppLoadContext } from '@remix-run/node'
import { isKnownBrowser } from '../domain/staff/known-browser.ts'
import { readSessionToken } from './session-cookie.ts'
import type { Client } from './sign-in-limits.ts'

/**
 * Who wants to sign in, for the limits.
 *
 * @param mailAddress if given, the browser counts as known only for the person it belongs to
 */
export async function signInClient(
  { request, context }: { request: Request; context: AppLoadContext },
  mailAddress?: string
): Promise<Client> {
  const token = await readSessionToken(request, context)
  return {
    address: context.clientAddress,
    known: token !== null && isKnownBrowser(context.db, { token, mailAddress }, context.clock())
  }
}
