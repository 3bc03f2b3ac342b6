import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPart, PART_NAMES, PARTS, type Part } from '../part-list.ts'
import type { Outcome } from './outcome.ts'

/**
 * Looks for the real parts and installs what is missing where that is possible: as root on Debian. Elsewhere it names the part
 * and the way to install it; that counts as skipped, and as failed where everything must run (CI=true).
 */
export async function provideParts(): Promise<Outcome> {
  const lacking = () => PART_NAMES.filter((part) => findPart(part, existsSync) === undefined)
  // Whoever names a path means that program: nothing is installed in its place.
  const installable = lacking().filter((part) => !process.env[PARTS[part].override])
  if (installable.length > 0 && mayInstall()) install(installable)
  const missing = lacking()
  for (const part of PART_NAMES) {
    const path = findPart(part, existsSync)
    console.log(path ? `${part}: ${path}` : `${part} is missing. ${howToInstall(part)}`)
  }
  const passed = PART_NAMES.length - missing.length
  if (process.env.CI === 'true') return { passed, failed: missing.length, secondTry: [], skipped: [] }
  return {
    passed,
    failed: 0,
    secondTry: [],
    skipped: missing.map((part) => `${part} is missing. ${howToInstall(part)}`)
  }
}

function howToInstall(part: Part): string {
  const { debian, override } = PARTS[part]
  return `On Debian: apt-get install --no-install-recommends ${debian} (as root); elsewhere put its path into ${override}.`
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function install(parts: Part[]): void {
  const packages = parts.map((part) => PARTS[part].debian)
  console.log(`Installing ${packages.join(' and ')} from Debian …`)
  const log = join(mkdtempSync(join(tmpdir(), 'lotse-apt-')), 'apt.log')
  const fd = openSync(log, 'w')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', fd, fd], env }).status === 0
  // Debian may try to start Dovecot after installing it; the tests start their own and do not care.
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
  closeSync(fd)
  if (!done) console.error(`apt-get failed:\n${readFileSync(log, 'utf8')}`)
}
