import type { RequestHandler } from 'express'

/** Header fields of every page behind an unguessable link (people.md, LNK-10, DP-16). */
export const LINK_PAGE_HEADERS = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'no-store'
} as const

/**
 * Goes before the routes of such pages. Their own, stricter referrer policy takes the place of the general one. With it a
 * browser sends "Origin: null" with our own forms, which Remix takes for another site: the field is dropped. Nothing is
 * lost by that, because no cookie stands behind these forms, only the secret in their address.
 */
export const linkPages: RequestHandler = (request, response, next) => {
  // Mail scanners ask for it; the routes answer only to GET, HEAD and POST.
  if (request.method === 'OPTIONS') {
    response.set('Allow', 'GET, HEAD, POST').status(204).end()
    return
  }
  response.removeHeader('Referrer-Policy')
  if (request.headers.origin === 'null') delete request.headers.origin
  next()
}
