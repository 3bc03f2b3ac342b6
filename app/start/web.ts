import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import express from 'express'
// express-static-gzip: serves what was packed at the build, with the right header fields for who takes it.
import packedFiles from 'express-static-gzip'
import { databaseFile, openDatabase } from '#db/client.ts'
import { alarmWays } from '../domain/alarms/ways.ts'
import { EnvironmentError, readEnvironment } from '../domain/settings/environment.ts'
import { watchDatabase } from '../http/live-watch.ts'
import { createWebServer } from '../http/server.ts'
import { endWithParent } from './end-with-parent.ts'
import { close, listenOn } from './listen-on.ts'

/** The web process: opens the database, serves the built pages, stops cleanly. */
const env = await orOneSentence(() => readEnvironment(process.env))
const file = databaseFile(env.DATA_DIR)
const db = openDatabase(file)
const live = watchDatabase(file)
const root = process.cwd()

const app = createWebServer({
  context: {
    db,
    school: {
      name: env.SCHOOL_NAME,
      baseUrl: env.BASE_URL,
      supportAddress: env.SUPPORT_ADDRESS,
      plusAddresses: env.SUPPORT_PLUS_ADDRESSES
    },
    secret: env.SESSION_SECRET,
    demo: env.LOTSE_DEMO,
    dataDir: env.DATA_DIR,
    clock: () => new Date(),
    timeZone: env.TZ,
    live,
    alarmWays: alarmWays(env)
  },
  build: await import(pathToFileURL(join(root, 'build/server/index.js')).href),
  assets: [
    mountAt(
      '/assets',
      packedFiles(join(root, 'build/client/assets'), {
        enableBrotli: true,
        orderPreference: ['br'],
        serveStatic: { immutable: true, maxAge: '1y' }
      })
    ),
    express.static(join(root, 'build/client'), { maxAge: '1h' })
  ],
  mode: 'production',
  metricsToken: env.METRICS_TOKEN
})

const servers = await orOneSentence(() => listenOn(app, { host: env.HOST, port: env.PORT }))
console.log(`web ready on port ${env.PORT}`)

const stop = async () => {
  await Promise.all(servers.map(close))
  live.stop()
  db.$client.close()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
endWithParent(() => void stop())

/** Ends with the sentence for people if a variable is wrong. */
async function orOneSentence<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** Files with a hash in their name may be kept for ever. */
function mountAt(path: string, handler: express.RequestHandler): express.RequestHandler {
  return express.Router().use(path, handler)
}
