import { databaseFile } from './client.ts'
import { rebuildFullText } from './full-text.ts'
import { openMigrated } from './migrate.ts'

/** `npm run search:rebuild`: makes the index of the search anew from the tables, should it ever be broken. */
const dataDir = process.env.DATA_DIR ?? 'data'
const db = openMigrated(dataDir)
rebuildFullText(db)
db.$client.close()
console.log(`Die Suche ist neu aufgebaut: ${databaseFile(dataDir)}`)
