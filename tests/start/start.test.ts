import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EnvironmentError } from '#app/domain/settings/environment.ts'
import { close, listenOn, requireFreePort } from '#app/start/listen-on.ts'
import { freePort } from '#tests/support/free-port.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
let taken: Server
let takenPort: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-start-'))
  writeFileSync(join(folder, 'no-folder'), 'Hier liegt eine Datei.')
  takenPort = await freePort()
  taken = createServer().listen(takenPort, '127.0.0.1')
  await once(taken, 'listening')
})
afterAll(() => {
  taken.close()
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` with these variables and the right ones for all others. */
async function start(variables: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/start/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      SCHOOL_NAME: 'Gymnasium am Werder',
      BASE_URL: 'https://hilfe.gym-werder.example',
      SUPPORT_ADDRESS: 'hilfe@gym-werder.example',
      IMAP_HOST: '127.0.0.1',
      IMAP_USER: 'hilfe',
      IMAP_PASSWORD: 'geheim',
      SMTP_HOST: '127.0.0.1',
      SMTP_USER: 'hilfe',
      SMTP_PASSWORD: 'geheim',
      SESSION_SECRET: '0123456789abcdef0123456789abcdef',
      DATA_DIR: join(folder, 'data'),
      PORT: String(takenPort),
      ...variables
    }
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  // 'close' comes after the last of its words, 'exit' may come before.
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, said: said.trim() }
}

describe('npm start ends with one sentence that names the variable', () => {
  test.each([
    [
      'SMTP_CA_FILE',
      'no-such-file.pem',
      /^Die Variable SMTP_CA_FILE ist nicht richtig: Lotse erwartet .*PEM/
    ],
    ['IMAP_CA_FILE', 'no-folder', /^Die Variable IMAP_CA_FILE ist nicht richtig: Lotse erwartet .*PEM/],
    ['DATA_DIR', 'no-folder/data', /^Die Variable DATA_DIR ist nicht richtig: Lotse erwartet den Ordner/]
  ])('%s=%s', async (name, file, sentence) => {
    const { code, said } = await start({ [name]: join(folder, file) })
    expect(said).toMatch(sentence)
    expect(said.split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test('HOST that is no address', async () => {
    expect((await start({ HOST: 'überall' })).said).toMatch(/^Die Variable HOST ist nicht richtig: [^\n]+$/)
  })

  test('LOTSE_DEMO, in the language of the shell', async () => {
    const { said } = await start({ LOTSE_DEMO: 'true', LANG: 'en_GB.UTF-8' })
    expect(said).toBe('The variable LOTSE_DEMO belongs to the demo only: please remove it.')
  })
})

describe('where the web server listens', () => {
  const answer = (url: string): Promise<string> =>
    fetch(url).then(
      (response) => response.text(),
      () => 'refused'
    )
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)?.address

  test.each(['127.0.0.1', 'localhost'])('%s is this machine only', async (host) => {
    const port = await freePort()
    const servers = await listenOn((_request, response) => response.end('da'), { host, port })
    expect(await answer(`http://127.0.0.1:${port}`)).toBe('da')
    expect(await answer(`http://localhost:${port}`)).toBe('da')
    if (elsewhere) expect(await answer(`http://${elsewhere}:${port}`)).toBe('refused')
    await Promise.all(servers.map(close))
    expect(await answer(`http://127.0.0.1:${port}`)).toBe('refused')
  })

  test('a taken port is told in one sentence, and nothing stays open', async () => {
    const where = { host: 'localhost', port: takenPort }
    await expect(requireFreePort(where)).rejects.toThrow(EnvironmentError)
    await expect(requireFreePort(where)).rejects.toThrow(
      `Der Port ${takenPort} ist schon vergeben: Bitte beenden Sie das andere Programm oder setzen Sie die Variable PORT auf einen freien Port.`
    )
  })
})
