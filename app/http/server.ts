import { randomBytes } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
// helmet: the security header fields in one maintained place.
import helmet from 'helmet'
import type { AppContext } from './app-context.ts'
import { limitBodies } from './body-limit.ts'
import { framedMailHeaders, isFramedMail } from './framed-mail.ts'
import { linkPages } from './link-pages.ts'
import { measureRequests } from './measure-requests.ts'
import { createMetrics } from './metrics.ts'
import { metricsPage } from './metrics-page.ts'
import { refuseEarly } from './refuse-early.ts'
import { isSameOrigin } from './same-origin.ts'
import { signInLimits } from './sign-in-limits.ts'

type ServerOptions = {
  context: Omit<AppContext, 'nonce' | 'clientAddress' | 'limits'>
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves the browser's files: the built folder, or Vite while developing. */
  assets: RequestHandler[]
  mode: 'production' | 'development'
  /** Who may read /metrics; without one, this machine alone. */
  metricsToken?: string
}

/** The web server around the Remix app: headers, compression, files, then the routes. */
export function createWebServer({ context, build, assets, mode, metricsToken }: ServerOptions): Express {
  const app = express()
  const limits = signInLimits()
  const metrics = createMetrics(context.db, context.clock)
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.use(measureRequests(metrics, build))
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  const ofPages = securityHeaders(context.school.baseUrl, mode)
  const ofFramedMails = framedMailHeaders()
  app.use((request, response, next) =>
    (isFramedMail(request.path) ? ofFramedMails : ofPages)(request, response, next)
  )
  app.use(compression())
  app.all('/metrics', metricsPage(metrics, metricsToken))
  app.use(refuseForeignForms(context.school.baseUrl))
  app.use(limitBodies({ demo: context.demo }))
  app.use(...assets)
  app.use(['/a', '/h'], linkPages)
  app.all(
    '*',
    createRequestHandler({
      build,
      mode,
      getLoadContext: (request, response) => ({
        ...context,
        limits,
        clientAddress: request.ip ?? '',
        nonce: String(response.locals.nonce)
      })
    })
  )
  return app
}

/** Before Remix, which answers a foreign form on a page with an error of its own. */
function refuseForeignForms(baseUrl: string): RequestHandler {
  const own = new URL(baseUrl).host
  return (request, response, next) => {
    const same = isSameOrigin({
      method: request.method,
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
      hosts: [request.get('host'), own]
    })
    // Behind a family's or a teacher's link stands no cookie, only the secret in the address (see link-pages.ts).
    if (same || /^\/[ah]\//.test(request.path)) next()
    else refuseEarly(request, response, 'foreignForm', 403)
  }
}

/** Nothing from other servers, nothing that frames us, no address in the referrer (people.md, DP-13, LNK-10). */
function securityHeaders(baseUrl: string, mode: string): RequestHandler {
  const https = baseUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${String((response as express.Response).locals.nonce)}'`
        ],
        styleSrc: mode === 'development' ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: mode === 'development' ? ["'self'", 'ws:'] : ["'self'"],
        // The one frame there is: a mail as it was designed (framed-mail.ts).
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"]
      }
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? undefined : false,
    xFrameOptions: { action: 'deny' }
  })
}
