import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openMigrated } from '#db/migrate.ts'
import { EnvironmentError, readEnvironment } from '../domain/settings/environment.ts'
import { prepareSchool } from '../domain/settings/prepare-school.ts'
import { startTexts } from '../locales/start.ts'
import { requireFreePort } from './listen-on.ts'
import { MAIL, ROOT, WATCH, WEB } from './parts.ts'
import { requireFolder } from './require-folder.ts'
import { stopOnSignal, supervise } from './supervise.ts'

/** `npm start`: checks the variables, migrates, then runs the web, the mail and the watch process. */
const envFile = join(ROOT, '.env')
if (existsSync(envFile)) process.loadEnvFile(envFile)
process.env.NODE_ENV = 'production'

const texts = startTexts(process.env.LANG)

try {
  if (process.env.LOTSE_DEMO) {
    throw new EnvironmentError(texts.demoVariable)
  }
  const env = readEnvironment(process.env)
  requireFolder(env.DATA_DIR)
  await requireFreePort({ host: env.HOST, port: env.PORT })
  if (!existsSync(join(ROOT, 'build/server/index.js'))) {
    throw new EnvironmentError(texts.notBuilt)
  }
  process.env.TZ = env.TZ
  const db = openMigrated(env.DATA_DIR)
  prepareSchool(db, { adminAddress: env.ADMIN_ADDRESS ?? null }, new Date())
  db.$client.close()
  stopOnSignal(supervise([WEB, MAIL, WATCH], { root: ROOT }))
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error
  console.error(error.message)
  process.exit(1)
}
