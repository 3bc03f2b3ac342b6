import type { Request, Response } from 'express'
import { browserLanguage } from './asked-language.ts'
import { refusalText } from './refuse.ts'

/** Refuses a request before it reaches a route, with one sentence in the reader's language. */
export function refuseEarly(
  request: Request,
  response: Response,
  why: Parameters<typeof refusalText>[1],
  status: 403 | 413
): void {
  const language = browserLanguage(request.get('accept-language'))
  response.status(status).type('text/plain').send(refusalText(language, why))
}
