import { afterEach, beforeEach, test } from 'vitest'
import { watchCommits } from '#app/http/watch-commits.ts'
import { databaseFile } from '#db/client.ts'
import { settings } from '#db/schema/index.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'

let database: TempDatabase
let stop = () => undefined as unknown
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => {
  stop()
  database.close()
})

const write = (key: string) =>
  database.db.insert(settings).values({ key, value: 1, changedAt: new Date() }).run()

function watching(everyMs: number): () => number {
  let seen = 0
  const watch = watchCommits(databaseFile(database.folder), everyMs, (db) => {
    seen = db.select().from(settings).all().length
  })
  stop = watch.stop
  return () => seen
}

test('every commit is seen, with no clock to help', async () => {
  const seen = watching(600_000)
  for (let n = 1; n <= 20; n++) {
    write(`k${n}`)
    await eventually(`commit ${n} to be seen`, () => seen() === n)
  }
})

test('a transaction that is taken back wakes nobody, and the next commit is seen', async () => {
  const seen = watching(600_000)
  database.db.$client.exec('begin immediate')
  write('k')
  database.db.$client.exec('rollback')
  write('k')
  await eventually('the commit to be seen', () => seen() === 1)
})
