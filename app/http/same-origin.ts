import type { AppContext } from './app-context.ts'

/**
 * Refuses a form that another site sent. Remix checks page actions only, not action-only routes, so every route that
 * changes something calls this (architecture.md, Facts about the stack).
 *
 * @throws Response 403
 */
export function requireSameOrigin(request: Request, context: Pick<AppContext, 'school'>): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.get('origin')
  const own = [request.headers.get('host'), new URL(request.url).host, new URL(context.school.baseUrl).host]
  const site = request.headers.get('sec-fetch-site')
  const same = origin && origin !== 'null' ? own.includes(hostOf(origin)) : site === 'same-origin'
  if (!same) throw new Response('Diese Anfrage kam von einer anderen Seite.', { status: 403 })
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
