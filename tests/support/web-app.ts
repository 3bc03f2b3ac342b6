import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { createServer, type ViteDevServer } from 'vite'
import { openSession } from '#app/domain/staff/sign-in.ts'
import type { AppContext } from '#app/http/app-context.ts'
import { writeSessionToken } from '#app/http/session-cookie.ts'
import { signInLimits } from '#app/http/sign-in-limits.ts'
import type { Db } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const BASE_URL = 'http://localhost:3000'
const HOST = new URL(BASE_URL).host

/** Fields of a form; a list is sent as several fields of one name. */
export type FormFields = Record<string, string | string[]>

export type WebApp = {
  db: Db
  context: AppContext
  /** The routes, for a server of one's own. */
  build: ServerBuild
  /** The clock of the app; set it to travel. */
  setNow(now: Date): void
  /** Cookie header of a person who is signed in. */
  signIn(staffId: number): Promise<string>
  /** A real Request through all routes; `path` begins with `/`. Redirects are not followed. */
  get(path: string, cookie?: string): Promise<Response>
  /** The same with any method and header fields. */
  request(path: string, init: RequestInit): Promise<Response>
  /** A form as a browser sends it from our own page. `origin: null` sends none. */
  post(
    path: string,
    fields: FormFields,
    options?: { cookie?: string; origin?: string | null }
  ): Promise<Response>
  stop(): Promise<void>
}

/** The whole web edge in this process: the routes as Vite loads them, a database of its own, no port. */
export async function startWebApp(options: { now: Date; demo?: boolean }): Promise<WebApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lotse-web-'))
  const db = openMigrated(dataDir)
  const vite = await loadVite()
  const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild
  let now = options.now
  const context: AppContext = {
    db,
    school: { name: 'Gymnasium am Werder', baseUrl: BASE_URL, supportAddress: 'hilfe@gym-werder.example' },
    secret: 'only-for-tests-and-long-enough-to-sign-with',
    demo: options.demo ?? false,
    dataDir,
    clock: () => now,
    timeZone: 'Europe/Berlin',
    clientAddress: '192.0.2.7',
    limits: signInLimits(),
    nonce: 'nonce-of-the-test',
    live: { subscribe: () => () => {} },
    alarmWays: []
  }
  // 'production', so that an error page shows no stack, as in a school.
  const handle = createRequestHandler(build, 'production')
  return {
    db,
    context,
    build,
    setNow(moment) {
      now = moment
    },
    async signIn(staffId) {
      const cookie = await writeSessionToken(openSession(db, staffId, now), context)
      return cookie.split(';')[0] ?? ''
    },
    get: (path, cookie) =>
      handle(new Request(BASE_URL + path, { headers: cookie ? { cookie } : {} }), context),
    request: (path, init) => handle(new Request(BASE_URL + path, init), context),
    post(path, fields, { cookie, origin = BASE_URL } = {}) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one)
      const headers = new Headers({ Host: HOST, 'Content-Type': 'application/x-www-form-urlencoded' })
      if (cookie) headers.set('Cookie', cookie)
      if (origin !== null) headers.set('Origin', origin)
      headers.set('Host', new URL(BASE_URL).host)
      return handle(new Request(BASE_URL + path, { method: 'POST', headers, body: body.toString() }), context)
    },
    async stop() {
      await vite.close()
      db.$client.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

/** The routes from their sources, without a port, a watcher or a cache that outlives the test. */
const loadVite = (): Promise<ViteDevServer> =>
  createServer({
    root: ROOT,
    configFile: join(ROOT, 'remix.config.js'),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error'
  })
