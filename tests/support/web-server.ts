import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestHandler } from 'express'
import { createWebServer } from '#app/http/server.ts'
import type { WebApp } from './web-app.ts'

export type WebServer = { origin: string; port: number; stop(): Promise<void> }

/** The web server of a school around the routes of a test, on a free port of this machine. */
export async function startWebServer(
  web: WebApp,
  options: { metricsToken?: string } = {}
): Promise<WebServer> {
  const noFiles: RequestHandler = (_request, _response, next) => next()
  const app = createWebServer({
    context: web.context,
    build: web.build,
    assets: [noFiles],
    mode: 'production',
    ...options
  })
  const server: Server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
