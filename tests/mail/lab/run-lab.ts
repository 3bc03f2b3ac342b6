import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDovecot } from '#tests/support/dovecot.ts'
import { buildProcess } from './build-process.ts'
import { type Chain, startChain } from './chain.ts'
import { chanceFrom } from './chance.ts'
import { FAULTS, type Fault } from './faults.ts'
import type { Audit } from './truth.ts'

/** How often each chain comes to rest and is audited on the way. */
const AUDIT_EVERY = 60
/** A fault that has not happened is tried again, so often. */
const TRIES = 3

export type LabPlan = {
  points: number
  seed: number
  chainCount: number
  /** No new point after so many minutes; what was reached is counted. */
  minutes?: number
  /** Only kinds of fault with these words. */
  only?: string
  say(line: string): void
}

export type LabRow = {
  kind: string
  points: number
  fed: number
  visible: number
  sent: number
  unknown: number
  lost: number
  doubled: number
}
export type LabResult = {
  seed: number
  seconds: number
  rows: LabRow[]
  tickets: number
  /** Mails the SMTP side took. */
  accepted: number
  /** Mails of ours that were refused for good or came back. */
  failed: number
  /** What went wrong, for people; empty if all promises hold. */
  findings: string[]
}

/**
 * Feeds mails and answers to the real mail process while it is killed and its servers fail, point after point on the same mailbox and
 * database, and audits what became of each of them.
 *
 * @param points faults in all; each kind comes equally often, in an order that the seed chooses
 * @param chainCount schools side by side, each with a process that dies
 * @param say called with a line about progress
 */
export async function runLab({
  points,
  seed,
  chainCount,
  minutes,
  only = '',
  say
}: LabPlan): Promise<LabResult> {
  const started = Date.now()
  const folder = mkdtempSync(join(tmpdir().length < 50 ? tmpdir() : '/tmp', 'lab-'))
  const dovecot = await startDovecot()
  const chains: Chain[] = []
  try {
    const files = await buildProcess(folder)
    const reached = new Map<string, number>()
    const findings: string[] = []
    const plan = planOf(points, seed, only)
    for (let number = 1; number <= chainCount; number++)
      chains.push(
        await startChain(number, { dovecot, files, folder, chance: chanceFrom(seed * 31 + number) })
      )
    let done = 0
    const hurry = setTimeout(() => plan.splice(0), (minutes ?? 24 * 60) * 60_000)
    const audits = await Promise.all(
      chains.map((chain) =>
        runChain(chain, plan, findings, (kind) => {
          reached.set(kind, (reached.get(kind) ?? 0) + 1)
          if (++done % 20 === 0)
            say(`${done} of ${points} points, ${Math.round((Date.now() - started) / 1000)} s`)
        })
      )
    )
    clearTimeout(hurry)
    return resultOf({ chains, audits, points: reached, findings, seed, started })
  } finally {
    await Promise.all(chains.map((chain) => chain.end()))
    await dovecot.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function planOf(points: number, seed: number, only: string): Fault[] {
  const chance = chanceFrom(seed)
  const kinds = FAULTS.filter(({ kind }) => kind.includes(only))
  if (kinds.length === 0) throw new Error(`There is no fault with "${only}" in its name.`)
  const plan: Fault[] = []
  while (plan.length < points) plan.push(...chance.shuffled(kinds))
  return plan.slice(0, points)
}

/** Takes faults from the plan until it is empty; all chains take from the same one. */
async function runChain(
  chain: Chain,
  plan: Fault[],
  findings: string[],
  onPoint: (kind: string) => void
): Promise<Audit> {
  const settle = async () => {
    const exitCode = await chain.settle()
    if (exitCode !== 0) findings.push(`After SIGTERM the process ended with ${exitCode}.`)
    return chain.audit()
  }
  chain.begin('start')
  for (let count = 0; count < 5; count++) chain.feed('new')
  await settle()
  let count = 0
  for (let fault = plan.shift(); fault; fault = plan.shift()) {
    chain.begin(fault.kind)
    let happened = false
    for (let turn = 0; turn < TRIES && !happened; turn++) {
      happened = await fault.bringAbout(chain)
      chain.letTimePass()
    }
    if (happened) onPoint(fault.kind)
    else findings.push(`The fault "${fault.kind}" did not come about.`)
    if (++count % AUDIT_EVERY === 0) {
      const { lost, doubled } = await settle()
      // Nothing mends itself later: stop where it can be looked at.
      if (lost.length + doubled.length > 0) break
    }
  }
  return await settle()
}

type Ended = {
  chains: Chain[]
  audits: Audit[]
  points: Map<string, number>
  findings: string[]
  seed: number
  started: number
}

function resultOf({ chains, audits, points, findings, seed, started }: Ended): LabResult {
  const sum = (of: (audit: Audit) => number) => audits.reduce((total, audit) => total + of(audit), 0)
  const rows = ['start', ...FAULTS.map((fault) => fault.kind)].map((kind) => ({
    kind,
    points: points.get(kind) ?? 0,
    fed: chains.reduce((total, chain) => total + chain.fedUnder(kind), 0),
    visible: sum((audit) => audit.visible.get(kind) ?? 0),
    sent: sum((audit) => audit.accepted.get(kind) ?? 0),
    unknown: sum((audit) => audit.unknown.get(kind) ?? 0),
    lost: sum((audit) => audit.lost.filter((one) => one.kind === kind).length),
    doubled: sum((audit) => audit.doubled.filter((one) => one.kind === kind).length)
  }))
  for (const audit of audits)
    for (const [word, list] of [
      ['lost', audit.lost],
      ['doubled', audit.doubled]
    ] as const)
      findings.push(...list.map(({ kind, what }) => `${word} (${kind}): ${what}`))
  return {
    seed,
    seconds: Math.round((Date.now() - started) / 1000),
    rows,
    tickets: sum((audit) => audit.tickets),
    accepted: chains.reduce((total, chain) => total + chain.counts().taken, 0),
    failed: sum((audit) => audit.failed),
    findings
  }
}
