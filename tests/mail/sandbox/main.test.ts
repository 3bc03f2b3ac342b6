import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSandbox } from '#mail/sandbox/sandbox.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lotse-main-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

function start(environment: Record<string, string>): ChildProcess {
  const env = { ...process.env, DATA_DIR: dataDir, DEMO_IMAP_PORT: '0', DEMO_SMTP_PORT: '0', ...environment }
  return spawn(process.execPath, ['--import', 'tsx', 'mail/sandbox/main.ts'], { env, stdio: 'pipe' })
}

async function firstWords(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (!stream) throw new Error('The process has no such stream.')
  const [chunk] = await once(stream, 'data')
  return String(chunk)
}

test.each([
  ['SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
  ['SIGINT', (child: ChildProcess) => child.kill('SIGINT')],
  ['the end of its parent', (child: ChildProcess) => child.stdin?.end()]
])('says when it is ready, and ends cleanly at %s', async (_name, end) => {
  const child = start({ SUPPORT_ADDRESS: 'support@schule.example' })
  const exit = once(child, 'exit')
  expect(await firstWords(child.stdout)).toMatch(
    /^sandbox ready: imap 127\.0\.0\.1:\d+, smtp 127\.0\.0\.1:\d+\n$/
  )
  end(child)
  expect(await exit).toEqual([0, null])
})

test('names the variable that is missing', async () => {
  const child = start({ SUPPORT_ADDRESS: '' })
  const exit = once(child, 'exit')
  expect(await firstWords(child.stderr)).toMatch(/^sandbox: SUPPORT_ADDRESS: /)
  expect(await exit).toEqual([1, null])
})

test('says which variables choose other ports when one is taken', async () => {
  const other = await startSandbox({ imapPort: 0, smtpPort: 0, supportAddress: 'support@schule.example' })
  const child = start({ SUPPORT_ADDRESS: 'support@schule.example', DEMO_SMTP_PORT: String(other.smtpPort) })
  const exit = once(child, 'exit')
  expect(await firstWords(child.stderr)).toContain('DEMO_SMTP_PORT')
  expect(await exit).toEqual([1, null])
  await other.close()
})
