import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'
import type { Metrics } from './metrics.ts'

/**
 * `/metrics` for Prometheus. With a token whoever brings it as `Authorization: Bearer …` may read; without one this
 * machine alone. For everybody else the page does not exist.
 */
export const metricsPage =
  (metrics: Metrics, token: string | undefined): RequestHandler =>
  (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    if (!(token ? bears(request, token) : isFromHere(request))) {
      response.status(404).type('text/plain').send('not found\n')
      return
    }
    metrics.text().then((text) => {
      response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).send(text)
    }, next)
  }

/**
 * What came through a reverse proxy on this machine comes from elsewhere, whatever its last address: such a proxy says so
 * in a header field.
 */
function isFromHere(request: Request): boolean {
  const isPassedOn = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip'].some((name) =>
    request.get(name)
  )
  return !isPassedOn && isLoopback(request.socket.remoteAddress ?? '')
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '')
  return isIP(plain) === 4 ? plain.startsWith('127.') : plain === '::1'
}

/** Hashes are of one length, so that the comparison tells nothing. */
function bears(request: Request, token: string): boolean {
  const [, given = ''] = request.get('authorization')?.match(/^Bearer (\S+)$/i) ?? []
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(token))
}
