import { setTimeout as sleep } from 'node:timers/promises'
import type { Chain } from './chain.ts'
import type { Life } from './lab-process.ts'
import { deleteElsewhere, startNewEpoch, throwOut } from './mailbox.ts'
import { type KillPoint, STEPS, type Step } from './steps.ts'

/** One kind of fault, and how to bring it about in one life of the mail process. */
export type Fault = {
  kind: string
  /** @returns whether it happened; the process may live on or not */
  bringAbout(chain: Chain): Promise<boolean>
}

/** A process that has been given so long and has not come to its fault is killed where it stands. */
const PATIENCE_MS = 60_000

/** Killed at this step, the first or a later time it comes. */
const killedAt = (step: Step): Fault => ({
  kind: `killed: ${step}`,
  async bringAbout(chain) {
    const life = begin(chain, { step, nth: chain.chance.happens(0.7) ? 1 : 2 })
    await Promise.race([life.ended, keepFeeding(chain, life)])
    return await finish(life, () => life.diedAtStep())
  }
})

const killedAnywhere: Fault = {
  kind: 'killed: anywhere',
  async bringAbout(chain) {
    const life = begin(chain)
    await sleep(chain.chance.between(150, 1_500))
    return await finish(life, () => true)
  }
}

/** Something about the line to the mailbox, at a byte that chance chooses. */
const imapLine = (
  kind: string,
  arm: (chain: Chain, direction: 'toClient' | 'toServer', at: number) => void
): Fault => ({
  kind,
  async bringAbout(chain) {
    const { imapLine, chance } = chain
    const before = imapLine.faults
    const isAnswer = chance.happens(0.7)
    arm(
      chain,
      isAnswer ? 'toClient' : 'toServer',
      isAnswer ? chance.between(300, 9_000) : chance.between(30, 500)
    )
    const life = begin(chain)
    await happened(chain, life, () => imapLine.faults > before)
    await liveOn(chain, life)
    return await finish(life, () => imapLine.faults > before)
  }
})

const smtpLineCut: Fault = {
  kind: 'SMTP line cut',
  async bringAbout(chain) {
    const { smtpLine, chance } = chain
    const before = smtpLine.faults
    const isAnswer = chance.happens(0.4)
    // The first connection only tries the login.
    smtpLine.cutAfter(
      isAnswer ? 'toClient' : 'toServer',
      isAnswer ? chance.between(1, 330) : chance.between(1, 3_000),
      1
    )
    const life = begin(chain)
    await happened(chain, life, () => smtpLine.faults > before)
    await liveOn(chain, life)
    return await finish(life, () => smtpLine.faults > before)
  }
}

/** The outgoing server misbehaves once. */
const smtpServer = (
  kind: string,
  behave: (chain: Chain) => Parameters<Chain['smtp']['behave']>[0]
): Fault => ({
  kind,
  async bringAbout(chain) {
    const { smtp } = chain
    const before = smtp.faults
    smtp.behave(behave(chain), 1)
    const life = begin(chain)
    await happened(chain, life, () => smtp.faults > before)
    smtp.behave({ kind: 'accept' })
    await liveOn(chain, life)
    return await finish(life, () => smtp.faults > before)
  }
})

const refusal = (codes: readonly [number, string][]) => (chain: Chain) => {
  const [code, text] = chain.chance.pick(codes)
  return { kind: 'refuse' as const, at: chain.chance.pick(['mail', 'rcpt', 'data'] as const), code, text }
}

/** STARTTLS is required and the server offers none: nothing may leave. */
const noTls: Fault = {
  kind: 'SMTP without TLS',
  async bringAbout(chain) {
    const before = chain.smtp.mails.length
    const life = begin(chain, undefined, { SMTP_TLS: 'starttls' })
    await happened(chain, life, () => life.output().includes('outgoing server'))
    await liveOn(chain, life)
    return await finish(life, () => {
      if (chain.smtp.mails.length > before) throw new Error('A mail left without TLS.')
      return true
    })
  }
}

/** Half of the mails are processed, then the mailbox is another one. */
const newEpoch: Fault = {
  kind: 'UIDVALIDITY changed',
  async bringAbout(chain) {
    for (let count = 0; count < 6; count++) chain.feed()
    const step = chain.chance.pick([
      'after raw commit',
      'before MOVE',
      'MOVE sent',
      'after moved commit'
    ] as const)
    const life = begin(chain, { step, nth: 1 })
    await Promise.race([life.ended, sleep(PATIENCE_MS)])
    await finish(life, () => true)
    startNewEpoch(chain.dovecot, chain.user)
    const next = begin(chain)
    await liveOn(chain, next)
    return await finish(next, () => true)
  }
}

/** The fetch is under way when another mail program deletes some of the mails. */
const deletedElsewhere: Fault = {
  kind: 'deleted by another client',
  async bringAbout(chain) {
    const { imapLine, chance } = chain
    const before = imapLine.faults
    const tokens = [chain.feed(), chain.feed()]
    for (const token of tokens) chain.mayBeGone(token)
    imapLine.stallAfter('toClient', chance.between(900, 4_000))
    const life = begin(chain)
    await happened(chain, life, () => imapLine.faults > before)
    for (const token of tokens) deleteElsewhere(chain.dovecot, chain.user, token)
    imapLine.resume()
    await liveOn(chain, life)
    return await finish(life, () => imapLine.faults > before)
  }
}

const thrownOut: Fault = {
  kind: 'IMAP session thrown out',
  async bringAbout(chain) {
    const started = new Date()
    const life = begin(chain)
    await happened(chain, life, () => chain.hasReadSince(started))
    const isOut = throwOut(chain.dovecot, chain.user)
    chain.feed()
    await liveOn(chain, life)
    return await finish(life, () => isOut)
  }
}

/** A second process is started beside the first and takes over when that one dies. */
const twoProcesses: Fault = {
  kind: 'two processes',
  async bringAbout(chain) {
    const [first, second] = [begin(chain), chain.start()]
    await sleep(chain.chance.between(400, 1_500))
    await first.end('SIGKILL')
    await happened(chain, second, () => second.output().includes('"ready"'))
    return await finish(second, () => true)
  }
}

/** Every kind of fault, the boundaries of the process first. */
export const FAULTS: readonly Fault[] = [
  ...STEPS.map(killedAt),
  killedAnywhere,
  imapLine('IMAP line cut', ({ imapLine: line }, direction, at) => line.cutAfter(direction, at)),
  imapLine('IMAP line stalled', ({ imapLine: line }, direction, at) => line.stallAfter(direction, at)),
  imapLine('IMAP line slow', ({ imapLine: line }, direction, at) => line.slowAfter(direction, at)),
  thrownOut,
  newEpoch,
  deletedElsewhere,
  twoProcesses,
  smtpLineCut,
  smtpServer('SMTP cut at MAIL', () => ({ kind: 'cut', at: 'mail' })),
  smtpServer('SMTP cut at DATA', () => ({ kind: 'cut', at: 'data' })),
  smtpServer('SMTP cut after the dot', () => ({ kind: 'cut', at: 'dot' })),
  smtpServer(
    'SMTP 4xx',
    refusal([
      [450, '4.2.0 Greylisted'],
      [421, '4.7.0 Try later'],
      [452, '4.3.1 Full']
    ])
  ),
  smtpServer(
    'SMTP 5xx',
    refusal([
      [550, '5.1.1 No such user'],
      [554, '5.7.1 Refused']
    ])
  ),
  noTls
]

/** Mails and answers for one life, then the life. */
function begin(chain: Chain, point?: KillPoint, environment?: Record<string, string>): Life {
  for (let count = 0; count < 3; count++) chain.feed()
  chain.answer()
  chain.answer()
  return chain.start(point, environment)
}

/** Mails that come while the process listens; ends when its patience does. */
async function keepFeeding(chain: Chain, life: Life): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  await sleep(1_200)
  while (life.isAlive() && Date.now() < until) {
    if (chain.isSettled()) {
      chain.feed()
      chain.answer()
    }
    await sleep(500)
  }
}

/** Waits until the fault has happened, as long as patience lasts. */
async function happened(chain: Chain, life: Life, look: () => boolean): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (let turn = 1; life.isAlive() && !look() && Date.now() < until; turn++) {
    // Something to do for a process that has done all.
    if (turn % 40 === 0 && chain.isSettled()) {
      chain.feed()
      chain.answer()
    }
    await sleep(15)
  }
}

/** One process in three gets the time to recover by itself; the others are killed in the middle of it. */
async function liveOn(chain: Chain, life: Life): Promise<void> {
  const { chance } = chain
  const until = Date.now() + (chance.happens(0.34) ? chance.between(1_500, 3_000) : chance.between(0, 250))
  while (life.isAlive() && Date.now() < until && !chain.isSettled()) await sleep(25)
}

async function finish(life: Life, happenedAtAll: () => boolean): Promise<boolean> {
  if (life.isAlive()) await life.end('SIGKILL')
  await life.ended
  return happenedAtAll()
}
