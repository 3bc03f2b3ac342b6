import type { RequestHandler } from 'express'
import { refuseEarly } from './refuse-early.ts'

/** Far more than the longest form of Lotse. */
const FORM_BYTES = 1_000_000
/** The demo's letters carry one attachment. */
const LETTER_BYTES = 12_000_000
/** Typed texts in the worst spelling of a form: six bytes for an umlaut. */
const TEXT_BYTES = 3_000_000
const TEXTS = /^\/anliegen\/\d+\/(?:antworten|entwurf|notiz)(\.data)?$/
/** Files beside an answer stream through and are kept up to a limit of their own (read-upload.ts). */
const UPLOAD_BYTES = 120_000_000
const UPLOADS = /^\/anliegen\/\d+\/datei(\.data)?$/
const LETTERS = /^\/demo\/schreiben(\.data)?$/

/**
 * Lets nobody fill the memory of the server: a body that says it is too large is refused before it is read, one that does
 * not say how long it is is cut when it gets there.
 */
export function limitBodies(options: { demo: boolean }): RequestHandler {
  return (request, response, next) => {
    const most = mostOf(request.path, options.demo)
    const refuse = () => {
      // What is still on its way is not read: the connection ends with the answer.
      response.set('Connection', 'close')
      refuseEarly(request, response, 'tooLarge', 413)
    }
    const said = request.get('content-length')
    if (said !== undefined) {
      // Node itself holds the sender to the length it has said.
      if (Number(said) > most) refuse()
      else next()
      return
    }
    let read = 0
    const push = request.push.bind(request)
    // Counted where the bytes come in: a listener for "data" would take them away from the route.
    request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
      read += chunk?.length ?? 0
      if (read <= most) return push(chunk, encoding)
      if (!response.headersSent) {
        response.once('finish', () => request.destroy())
        refuse()
      }
      return false
    }
    next()
  }
}

function mostOf(path: string, demo: boolean): number {
  if (demo && LETTERS.test(path)) return LETTER_BYTES
  if (UPLOADS.test(path)) return UPLOAD_BYTES
  return TEXTS.test(path) ? TEXT_BYTES : FORM_BYTES
}
