import { createCookie } from '@remix-run/node'
import type { AppContext } from './app-context.ts'

type Context = Pick<AppContext, 'secret' | 'school'>

/** Cookies of the staff area: HttpOnly, SameSite=Lax, Secure behind https (people.md, DP-15). */
const cookie = (name: string, context: Context, maxAge: number) =>
  createCookie(name, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: context.school.baseUrl.startsWith('https:'),
    secrets: [context.secret],
    maxAge
  })

const session = (context: Context) => cookie('lotse', context, 30 * 86_400)
const challenge = (context: Context) => cookie('lotse_code', context, 15 * 60)

/** Token of the session, or null. */
export const readSessionToken = async (request: Request, context: Context): Promise<string | null> =>
  session(context).parse(request.headers.get('cookie'))

export const writeSessionToken = (token: string, context: Context): Promise<string> =>
  session(context).serialize(token)

export const clearSessionToken = (context: Context): Promise<string> =>
  session(context).serialize('', { maxAge: 0 })

/** Challenge that binds a mailed code to this browser. */
export const readChallenge = async (request: Request, context: Context): Promise<string | null> =>
  challenge(context).parse(request.headers.get('cookie'))

export const writeChallenge = (value: string, context: Context): Promise<string> =>
  challenge(context).serialize(value)

export const clearChallenge = (context: Context): Promise<string> =>
  challenge(context).serialize('', { maxAge: 0 })
