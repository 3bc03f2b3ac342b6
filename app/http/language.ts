import type { AppLoadContext } from '@remix-run/node'
import { findSession } from '../domain/staff/sign-in.ts'
import { askedLanguage } from './asked-language.ts'
import { readSessionToken } from './session-cookie.ts'

/**
 * Language of a page: what the signed-in person chose, else what the address asks for (`?l=en`, links in mails), else
 * German unless the browser asks for English first.
 */
export async function pageLanguage(request: Request, context: AppLoadContext): Promise<'de' | 'en'> {
  const token = await readSessionToken(request, context)
  const person = token ? findSession(context.db, token, context.clock()) : null
  return person ? person.language : askedLanguage(request)
}
