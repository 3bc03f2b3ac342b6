import { openMigrated } from '#db/migrate.ts'
import { fillSampleSchool } from './fill-sample-school.ts'

/** `DATA_DIR=… tsx app/domain/sample/main.ts`: fills a fresh database with the sample school. */
const school = {
  name: 'Gymnasium am Werder',
  baseUrl: 'http://localhost:3000',
  supportAddress: 'hilfe@gym-werder.example'
}
const db = openMigrated(process.env.DATA_DIR ?? 'data')
fillSampleSchool(db, { seed: Number(process.env.SEED ?? 1), now: new Date(), school })
db.$client.close()
