import { databaseFile } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'
import { students } from '#db/schema/index.ts'
import { fillSampleSchool } from './fill-sample-school.ts'

/** `DATA_DIR=… npm run db:sample`: fills an empty database with the sample school. `SEED` makes another one. */
const school = {
  name: 'Gymnasium am Werder',
  baseUrl: 'http://localhost:3000',
  supportAddress: 'hilfe@gym-werder.example'
}
const dataDir = process.env.DATA_DIR ?? 'data'
const db = openMigrated(dataDir)
if (db.select({ id: students.id }).from(students).limit(1).get()) {
  console.error(
    `${databaseFile(dataDir)} ist nicht leer. Die Beispielschule kommt nur in eine leere Datenbank.`
  )
  process.exitCode = 1
} else {
  fillSampleSchool(db, { seed: Number(process.env.SEED) || 1, now: new Date(), school })
  console.log(`Die Beispielschule steht in ${databaseFile(dataDir)}.`)
}
db.$client.close()
