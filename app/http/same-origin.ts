import type { AppContext } from './app-context.ts'
import { askedLanguage } from './asked-language.ts'
import { refuse } from './refuse.ts'

/** What a request says about where it comes from. */
type Asked = {
  method: string
  origin: string | null | undefined
  fetchSite: string | null | undefined
  /** Hosts that are ours. */
  hosts: (string | null | undefined)[]
}

/** Reading is for everybody; what changes something must come from a page of our own. */
export function isSameOrigin({ method, origin, fetchSite, hosts }: Asked): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true
  if (origin && origin !== 'null') return hosts.includes(hostOf(origin))
  return fetchSite === 'same-origin'
}

/**
 * Refuses a form that another site sent. Remix checks page actions only, not action-only routes, so every route that
 * changes something calls this (architecture.md, Facts about the stack).
 *
 * @throws Response 403
 */
export function requireSameOrigin(request: Request, context: Pick<AppContext, 'school'>): void {
  const same = isSameOrigin({
    method: request.method,
    origin: request.headers.get('origin'),
    fetchSite: request.headers.get('sec-fetch-site'),
    hosts: [request.headers.get('host'), new URL(request.url).host, new URL(context.school.baseUrl).host]
  })
  if (!same) throw refuse(askedLanguage(request), 'foreignForm', 403)
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
