import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { openMigrated } from '#db/migrate.ts'
import { contactAddresses, contacts, guardianships, students } from '#db/schema/index.ts'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { SAMPLE_SCHOOL } from '#tests/support/sample-school.ts'
import type { Done, Part, Work } from './intake-process.ts'
import { type Writer, waitingMails } from './waiting-mails.ts'

const USER = SAMPLE_SCHOOL.supportAddress
const GOAL_PER_SECOND = 1_000
const GOAL_SHARE = 0.5
const GOAL_MB = 400

/**
 * Thousands of mails waiting in a real mailbox become tickets with their acknowledgements queued. Beside it, in the same
 * run and on the same mails, what cannot be saved: fetching them, and reading them in one thread. Each part is a process
 * of its own, one after the other.
 */
export async function benchIntake(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { mails: { type: 'string', default: '5000' } } })
  const count = Number(values.mails)
  const dovecot = await startDovecot()
  const dataDir = mkdtempSync(join(tmpdir(), 'lotse-bench-'))
  try {
    for (const mail of waitingMails(count, prepareSchool(dataDir))) dovecot.deliver(USER, mail)
    const run = (part: Part) =>
      inProcess({ part, count, dataDir, port: dovecot.port, maildir: maildir(dovecot) })
    const fetched = await run('fetch')
    const read = await run('read')
    const taken = await run('intake')
    print(count, { fetched, read, taken })
  } finally {
    await dovecot.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

const maildir = (dovecot: Dovecot): string => dovecot.maildir(USER)

/** The sample school of 450 students; returns its guardians, each with the first name of a child. */
function prepareSchool(dataDir: string): Writer[] {
  const db = openMigrated(dataDir)
  fillSampleSchool(db, { seed: 1, now: new Date(), school: SAMPLE_SCHOOL })
  const known = db
    .select({ name: contacts.name, address: contactAddresses.address, child: students.firstName })
    .from(contacts)
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, contacts.id))
    .innerJoin(guardianships, eq(guardianships.contactId, contacts.id))
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .all()
  db.$client.close()
  return known
}

const PROCESS = fileURLToPath(new URL('./intake-process.ts', import.meta.url))

/** Does one part in a process of its own, so that memory is measured and nothing is warmed up by another part. */
function inProcess(work: Work): Promise<Done> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TZ: 'Europe/Berlin', NODE_ENV: 'production' }
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  return new Promise((resolve, reject) =>
    child.once('exit', (code) => {
      process.off('exit', kill)
      if (code === 0) resolve(JSON.parse(printed))
      else reject(new Error(`The part ${work.part} ended with ${code}.`))
    })
  )
}

function print(count: number, { fetched, read, taken }: Record<'fetched' | 'read' | 'taken', Done>): void {
  const cpu = ({ cpuMs }: Done) => Number((cpuMs / count).toFixed(2))
  const perSecond = ({ ms }: Done) => Math.round((count / ms) * 1_000)
  const whole = perSecond(taken)
  const share = whole / perSecond(read)
  console.log(`\nIntake of ${count} waiting mails`)
  console.table([
    { what: 'fetching alone (imapflow)', 'mails/s': perSecond(fetched), 'CPU ms/mail': cpu(fetched) },
    { what: 'reading alone (one thread)', 'mails/s': perSecond(read), 'CPU ms/mail': cpu(read) },
    {
      what: 'mailbox to tickets',
      'mails/s': whole,
      'CPU ms/mail': cpu(taken),
      goal: GOAL_PER_SECOND,
      reached: whole >= GOAL_PER_SECOND
    },
    {
      what: 'as a share of reading alone',
      share: Number(share.toFixed(2)),
      goal: GOAL_SHARE,
      reached: share >= GOAL_SHARE
    },
    { what: 'peak memory in MB', MB: taken.peakMb, goal: GOAL_MB, reached: taken.peakMb < GOAL_MB }
  ])
  console.log(`${taken.about} First half ${taken.halfMs} ms, all ${Math.round(taken.ms)} ms.`)
}
