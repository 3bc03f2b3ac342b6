import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openMigrated } from '#db/migrate.ts'
import { EnvironmentError, readEnvironment } from '../domain/settings/environment.ts'
import { prepareSchool } from '../domain/settings/prepare-school.ts'
import { MAIL, ROOT, WEB } from './parts.ts'
import { stopOnSignal, supervise } from './supervise.ts'

/** `npm start`: checks the variables, migrates, then runs the web and the mail process. */
const envFile = join(ROOT, '.env')
if (existsSync(envFile)) process.loadEnvFile(envFile)
process.env.NODE_ENV = 'production'

try {
  if (process.env.LOTSE_DEMO) {
    throw new EnvironmentError(
      'Die Variable LOTSE_DEMO gehört nur zur Probeschule: Bitte nehmen Sie sie heraus.'
    )
  }
  const env = readEnvironment(process.env)
  if (!existsSync(join(ROOT, 'build/server/index.js'))) {
    throw new EnvironmentError(
      'Die Seiten sind noch nicht gebaut: Bitte rufen Sie zuerst „npm run build“ auf.'
    )
  }
  process.env.TZ = env.TZ
  const db = openMigrated(env.DATA_DIR)
  prepareSchool(db, { adminAddress: env.ADMIN_ADDRESS ?? null }, new Date())
  db.$client.close()
  stopOnSignal(supervise([WEB, MAIL], { root: ROOT }))
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error
  console.error(error.message)
  process.exit(1)
}
