import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import {
  commitOf,
  type Dialogue,
  imapAnswer,
  imapCommand,
  KILL_VARIABLES,
  LAST_WORDS,
  type Step,
  smtpAnswer,
  smtpWrite
} from './steps.ts'

/**
 * Loaded with `--import` into the mail process of the laboratory: watches its transactions, its sockets and its reader, and kills it
 * with SIGKILL at the nth time of one step. Nothing of the process runs after that: no handler, no flush, no rollback.
 */

const wanted = process.env[KILL_VARIABLES.step]
const imapPort = Number(process.env[KILL_VARIABLES.imapPort])
const smtpPort = Number(process.env[KILL_VARIABLES.smtpPort])
let left = Number(process.env[KILL_VARIABLES.nth])

function reach(step: Step | null): void {
  if (step === null || step !== wanted || --left > 0) return
  writeSync(1, `${LAST_WORDS}${step}\n`)
  process.kill(process.pid, 'SIGKILL')
  // The signal is there before the call returns; in case it is not, this thread does nothing more.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000)
}

type Method = (this: object, ...args: unknown[]) => unknown

/** Puts `around` in the place of a method, found anywhere up the chain. */
function wrap(
  target: object,
  name: string,
  around: (self: object, args: unknown[], call: () => unknown) => unknown
) {
  const original: Method = Reflect.get(target, name)
  Object.defineProperty(target, name, {
    configurable: true,
    writable: true,
    value(this: object, ...args: unknown[]) {
      return around(this, args, () => original.apply(this, args))
    }
  })
}

const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'))
/** The statements of the transaction that is open. Only this thread writes, one transaction at a time. */
let statements: string[] = []
for (const method of ['run', 'get', 'all'])
  wrap(statement, method, (self, _args, call) => {
    const sql = String(Reflect.get(self, 'source'))
    if (sql.startsWith('BEGIN')) statements = []
    if (sql !== 'COMMIT') {
      statements.push(sql)
      return call()
    }
    const about = commitOf(statements)
    if (about) reach(`before ${about} commit`)
    const result = call()
    if (about) reach(`after ${about} commit`)
    return result
  })

const dialogues = new WeakMap<object, Dialogue>()
const dialogueOf = (socket: object): Dialogue => {
  const dialogue = dialogues.get(socket) ?? { inBody: false, dotSent: false }
  dialogues.set(socket, dialogue)
  return dialogue
}
const portOf = (socket: object) => Reflect.get(socket, 'remotePort')
const textOf = (chunk: unknown): string =>
  typeof chunk === 'string' ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : ''

wrap(Socket.prototype, 'write', (self, [chunk], call) => {
  if (portOf(self) === imapPort) {
    const step = imapCommand(textOf(chunk))
    if (step === 'MOVE sent') reach('before MOVE')
    const result = call()
    reach(step)
    return result
  }
  const result = call()
  if (portOf(self) === smtpPort) reach(smtpWrite(textOf(chunk), dialogueOf(self)))
  return result
})

// What the kernel has delivered goes through `push` before anybody in the process sees it.
wrap(Socket.prototype, 'push', (self, [chunk], call) => {
  if (portOf(self) === imapPort) reach(imapAnswer(textOf(chunk)))
  else if (portOf(self) === smtpPort) reach(smtpAnswer(textOf(chunk), dialogueOf(self)))
  return call()
})

wrap(Worker.prototype, 'postMessage', (_self, _args, call) => {
  const result = call()
  reach('handed to the reader')
  return result
})
