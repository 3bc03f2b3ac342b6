import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import express from 'express'
import { databaseFile, openDatabase } from '#db/client.ts'
import { readEnvironment } from '../domain/settings/environment.ts'
import { watchDatabase } from '../http/live-watch.ts'
import { createWebServer } from '../http/server.ts'
import { endWithParent } from './end-with-parent.ts'

/** The web process: opens the database, serves the built pages, stops cleanly. */
const env = readEnvironment(process.env)
const file = databaseFile(env.DATA_DIR)
const db = openDatabase(file)
const live = watchDatabase(file)
const root = process.cwd()

const app = createWebServer({
  context: {
    db,
    school: { name: env.SCHOOL_NAME, baseUrl: env.BASE_URL, supportAddress: env.SUPPORT_ADDRESS },
    secret: env.SESSION_SECRET,
    demo: env.LOTSE_DEMO,
    dataDir: env.DATA_DIR,
    clock: () => new Date(),
    timeZone: env.TZ,
    live
  },
  build: await import(pathToFileURL(join(root, 'build/server/index.js')).href),
  assets: [
    mountAt('/assets', express.static(join(root, 'build/client/assets'), { immutable: true, maxAge: '1y' })),
    express.static(join(root, 'build/client'), { maxAge: '1h' })
  ],
  mode: 'production'
})

const server = app.listen(env.PORT, () => console.log(`web ready on port ${env.PORT}`))
server.on('error', (error) => {
  console.error(`Der Port ${env.PORT} ist nicht frei: ${error.message}`)
  process.exit(1)
})

const stop = () => {
  server.close(() => {
    live.stop()
    db.$client.close()
    process.exit(0)
  })
  // Open event streams would hold the server for ever.
  server.closeAllConnections()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
endWithParent(stop)

/** Files with a hash in their name may be kept for ever. */
function mountAt(path: string, handler: express.RequestHandler): express.RequestHandler {
  return express.Router().use(path, handler)
}
