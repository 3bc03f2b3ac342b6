import { PassThrough } from 'node:stream'
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { NonceContext } from './components/nonce.ts'
import { screenTexts } from './http/screen-texts.ts'

const ABORT_MS = 10_000

/** Answers a page request. The HTML is complete before anything is sent: pages are small, and forms work at once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext
): Promise<Response> {
  const language = pageLanguage(remixContext)
  return new Promise((resolve, reject) => {
    let current = status
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={screenTexts(language)}>
        <NonceContext.Provider value={context.nonce}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} abortDelay={ABORT_MS} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce: context.nonce,
        [isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady']() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          // Pages carry personal data: no cache keeps them (people.md, DP-16).
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: current }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          current = 500
          console.error(error)
        }
      }
    )
    setTimeout(abort, ABORT_MS + 1_000).unref()
  })
}

/** What goes to the log: what broke here. A page that does not exist is no fault of ours and has no trace to read. */
export function handleError(error: unknown, { request }: Pick<LoaderFunctionArgs, 'request'>): void {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500
  if (!isRefusal && !request.signal.aborted) console.error(error)
}

/** The language the root loader chose; the error page of a broken root falls back to German. */
function pageLanguage(remixContext: EntryContext): 'de' | 'en' {
  const root = remixContext.staticHandlerContext.loaderData?.root as { language?: string } | undefined
  return root?.language === 'en' ? 'en' : 'de'
}
